import type { InjectOptions } from 'fastify'
import { expect, test } from 'vitest'
import { startWorld, type TestWorld } from '../../test/world.ts'

const HOUR_MS = 3_600_000
let nth = 0

const registerWith = (world: TestWorld, invite_code?: string, email = `invited${nth++}@example.org`) =>
  world.app.inject({
    method: 'POST',
    url: '/api/v1/auth/register',
    payload: { email, password: 'correct horse battery', ...(invite_code !== undefined && { invite_code }) },
  })

/** The operator comes first, on loopback, without a code. */
async function startInvitingWorld(registration = 'invite') {
  const world = await startWorld({ VKAST_REGISTRATION: 'open' })
  const { call } = await world.register()
  const { key } = (await call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'tests' } })).json()
  /** By a key: an access token would not live through the tests' moves of the clock. */
  const operator = {
    call: (request: InjectOptions) => world.app.inject({ ...request, headers: { authorization: `Bearer ${key}` } }),
  }
  world.config.registration = registration as 'invite'
  const invite = async (payload = {}) =>
    (await operator.call({ method: 'POST', url: '/api/v1/invites', payload })).json()
  const list = async () => (await operator.call({ url: '/api/v1/invites' })).json()
  return { world, operator, invite, list }
}

test('an invitation lets one person in, as a member, once', async () => {
  const { world, invite, list } = await startInvitingWorld()
  const { code, id, state } = await invite({ note: 'Борис' })
  expect(state).toBe('open')
  expect((await registerWith(world)).json().detail.error_type).toBe('registration_refused')
  const typed = code.toLowerCase().replaceAll('-', ' ')
  const answer = await registerWith(world, typed)
  expect(answer.statusCode).toBe(201)
  expect(answer.json().user.role).toBe('member')
  expect((await registerWith(world, code)).json().detail.error_type).toBe('registration_refused')
  const [seen] = await list()
  expect(seen).toMatchObject({ id, note: 'Борис', state: 'used', used_by: answer.json().user.id })
  expect(JSON.stringify(seen)).not.toContain(code)
})

test('of ten who come with one code at the same moment one is let in', async () => {
  const { world, invite } = await startInvitingWorld()
  const { code } = await invite()
  const answers = await Promise.all(Array.from({ length: 10 }, () => registerWith(world, code)))
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
})

test('an expired, a revoked, an unknown and an empty code are refused the same way, and a closed house takes none', async () => {
  const { world, operator, invite, list } = await startInvitingWorld()
  const short = await invite({ expires_in_hours: 1 })
  const revoked = await invite()
  expect((await operator.call({ method: 'DELETE', url: `/api/v1/invites/${revoked.id}` })).statusCode).toBe(204)
  expect((await operator.call({ method: 'DELETE', url: `/api/v1/invites/${revoked.id}` })).statusCode).toBe(404)
  world.advance(HOUR_MS + 1000)
  expect((await list())[0].state).toBe('expired')
  const good = await invite()
  for (const code of [short.code, revoked.code, 'AAAAA-AAAAA-AAAAA-AAAAA', ''])
    expect((await registerWith(world, code)).json().detail.error_type).toBe('registration_refused')
  world.config.registration = 'closed'
  expect((await registerWith(world, good.code)).json().detail.error_type).toBe('registration_refused')
})

test('a registration that fails gives the invitation back', async () => {
  const { world, invite } = await startInvitingWorld()
  const { code } = await invite()
  await registerWith(world, (await invite()).code, 'taken@example.org')
  expect((await registerWith(world, code, 'taken@example.org')).json().detail.error_type).toBe('email_taken')
  expect((await registerWith(world, code)).statusCode).toBe(201)
})

test('members neither see nor make invitations', async () => {
  const { world, invite } = await startInvitingWorld()
  const member = (await registerWith(world, (await invite()).code)).json()
  const headers = { authorization: `Bearer ${member.access_token}` }
  for (const method of ['GET', 'POST'] as const)
    expect(
      (await world.app.inject({ method, url: '/api/v1/invites', headers, ...(method === 'POST' && { payload: {} }) }))
        .statusCode,
    ).toBe(404)
})

test('lists come in pages', async () => {
  const { operator, invite } = await startInvitingWorld()
  for (let n = 0; n < 5; n++) await invite({ note: String(n) })
  const seen: string[] = []
  let url: string | undefined = '/api/v1/invites?limit=2'
  while (url) {
    const answer = await operator.call({ url })
    seen.push(...answer.json().map(({ note }: { note: string }) => note))
    url = /<([^>]+)>; rel="next"/.exec(String(answer.headers.link))?.[1]
  }
  expect(seen).toEqual(['4', '3', '2', '1', '0'])
})
