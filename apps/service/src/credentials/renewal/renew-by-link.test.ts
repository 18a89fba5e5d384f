import { expect, test } from 'vitest'
import { ANN, BORIS, makeServiceToken, makeToken, redirectUrl } from '../../test/sandbox-token.ts'
import { startWorld, type TestUser, type TestWorld } from '../../test/world.ts'

const HOUR = 3_600_000

/** A user with a credential of Ann's whose token died, and the secret of a link that renews it. */
async function worldWithLink(environment: Record<string, string> = {}) {
  const world = await startWorld({ VKAST_REGISTRATION: 'open', ...environment })
  const user = await world.register()
  const credentialId = await submit(user, makeToken(world.sandbox).token)
  const { url, secret } = await makeLink(user, credentialId)
  return { world, user, credentialId, url, secret, renew: renewIn(world) }
}

async function submit(user: TestUser, token: string, accountName?: string): Promise<number> {
  const payload = { access_token: token, ...(accountName && { account_name: accountName }) }
  return (await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })).json().credential_id
}

async function makeLink(user: TestUser, credentialId: number) {
  const answer = await user.call({ method: 'POST', url: `/api/v1/credentials/${credentialId}/renewal-link` })
  expect(answer.statusCode).toBe(201)
  const { url } = answer.json()
  return { url, secret: new URL(url).hash.slice(1) }
}

/** Sends no login. */
const renewIn =
  (world: TestWorld) =>
  (link: string, tokenData: string, headers: Record<string, string> = {}) =>
    world.app.inject({ method: 'POST', url: '/api/v1/renewals', payload: { link, token_data: tokenData }, headers })

const readCredential = async (user: TestUser, id: number) =>
  (await user.call({ url: `/api/v1/credentials/${id}` })).json()

test('a link renews its credential without a login, in place', async () => {
  const { world, user, credentialId, secret, renew } = await worldWithLink()
  const before = await readCredential(user, credentialId)
  const answer = await renew(secret, redirectUrl(makeToken(world.sandbox)))
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ success: true, credential_id: credentialId, user_id: ANN, state: 'active' })
  const after = await readCredential(user, credentialId)
  expect(after.fingerprint).not.toBe(before.fingerprint)
  expect(after.account_name).toBe(before.account_name)
})

test('the secret stands behind # and only there, 256 bits of it; the database and the log never see it', async () => {
  const { world, url, secret, renew } = await worldWithLink({ VKAST_PUBLIC_URL: 'http://localhost:8443' })
  expect(url).toBe(`http://localhost:8443/renew#${secret}`)
  expect(secret).toMatch(/^[\w-]{43}$/)
  await renew(secret, 'nonsense')
  await renew(secret, redirectUrl(makeToken(world.sandbox)))
  const { rows } = await world.db.$client.query('select row_to_json(l)::text as text from renewal_links l')
  expect(rows).toHaveLength(1)
  expect(rows[0].text).not.toContain(Buffer.from(secret).toString('hex'))
  expect(rows[0].text + world.logged()).not.toContain(secret)
})

test('used, expired, forged, outlived and deleted links are refused with one and the same answer', async () => {
  const { world, user, credentialId, secret, renew } = await worldWithLink()
  const fresh = () => redirectUrl(makeToken(world.sandbox))
  const outlived = (await makeLink(user, credentialId)).secret
  expect((await renew(secret, fresh())).statusCode).toBe(200)
  const doomed = await submit(user, makeToken(world.sandbox, { userId: BORIS }).token)
  const deleted = (await makeLink(user, doomed)).secret
  await user.call({ method: 'DELETE', url: `/api/v1/credentials/${doomed}` })
  const others = await world.register()
  const othersId = await submit(others, makeToken(world.sandbox, { userId: BORIS }).token)
  const othersLink = (await makeLink(others, othersId)).secret
  await world.db.$client.query(
    `update renewal_links set credential_id = $1, fingerprint = (select fingerprint from user_credentials where id = $1)
      where credential_id = $2`,
    [credentialId, othersId],
  )
  const expired = (await makeLink(user, credentialId)).secret
  const { calls } = world.sandbox.control.report()
  const answers: string[] = []
  const answer = async (link: string) => {
    const refused = await renew(link, fresh())
    const { request_id: _, ...detail } = refused.json().detail
    answers.push(`${refused.statusCode} ${JSON.stringify(detail)} ${Object.keys(refused.headers)}`)
  }
  for (const link of [secret, outlived, deleted, othersLink, 'A'.repeat(43), 'x', "' or 1=1 --"]) await answer(link)
  world.advance(HOUR)
  await answer(expired)
  expect(answers[0]).toMatch(/^400 .*"renewal_link_invalid"/)
  expect(answers).toEqual(answers.map(() => answers[0]))
  expect(world.sandbox.control.report().calls).toEqual(calls)
})

test('of two submissions of one link at once one renews', async () => {
  const { world, secret, renew } = await worldWithLink()
  const tokens = [1, 2, 3].map(() => redirectUrl(makeToken(world.sandbox)))
  const answers = await Promise.all(tokens.map((token) => renew(secret, token)))
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 400, 400])
})

test('of two links of one credential at once one renews: the other dies with the token that it was made for', async () => {
  const { world, user, credentialId, secret, renew } = await worldWithLink()
  const links = [secret, (await makeLink(user, credentialId)).secret]
  const answers = await Promise.all(links.map((link) => renew(link, redirectUrl(makeToken(world.sandbox)))))
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 400])
})

test('a token of another VK user is refused, and the link stays good', async () => {
  const { world, user, credentialId, secret, renew } = await worldWithLink()
  const before = await readCredential(user, credentialId)
  const refused = await renew(secret, redirectUrl(makeToken(world.sandbox, { userId: BORIS })))
  expect(refused.statusCode).toBe(409)
  expect(refused.json().detail.error_type).toBe('renewal_other_account')
  expect(await readCredential(user, credentialId)).toEqual(before)
  expect((await renew(secret, redirectUrl(makeToken(world.sandbox)))).statusCode).toBe(200)
})

test('says at once that VK bound the token to the address of the phone, and how to mend it; the link stays good', async () => {
  const { world, user, credentialId, secret, renew } = await worldWithLink()
  const onPhone = redirectUrl(makeToken(world.sandbox, { boundTo: '127.0.0.2' }))
  const refused = await renew(secret, onPhone, { 'accept-language': 'ru' })
  expect(refused.statusCode).toBe(400)
  expect(refused.json().detail).toMatchObject({ error_type: 'ip_mismatch', error: 'IP-адрес не совпадает' })
  expect(refused.json().detail.cures.length).toBeGreaterThan(1)
  expect((await readCredential(user, credentialId)).state).toBe('active')
  expect((await renew(secret, redirectUrl(makeToken(world.sandbox)))).statusCode).toBe(200)
})

test('a link can do nothing else: it is no login, and tells nothing of a token that is stored already', async () => {
  const { world, user, secret, renew } = await worldWithLink()
  const headers = { authorization: `Bearer ${secret}` }
  expect((await world.app.inject({ url: '/api/v1/credentials', headers })).statusCode).toBe(401)
  const known = makeToken(world.sandbox)
  await submit(user, known.token, 'another name')
  const refused = await renew(secret, redirectUrl(known))
  expect(refused.json().detail).toMatchObject({ error_type: 'token_exists' })
  expect(refused.json().detail).not.toHaveProperty('credential_id')
})

test('nobody makes a link to what nobody can compare, or to what is not theirs', async () => {
  const { world, user, credentialId } = await worldWithLink()
  const service = await submit(user, makeServiceToken(world.sandbox).token)
  const linkOf = (caller: TestUser, id: number) =>
    caller.call({ method: 'POST', url: `/api/v1/credentials/${id}/renewal-link` })
  expect((await linkOf(user, service)).json().detail.error_type).toBe('token_kind_unfit')
  expect((await linkOf(await world.register(), credentialId)).statusCode).toBe(404)
})
