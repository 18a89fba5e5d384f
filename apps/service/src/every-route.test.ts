import { createHmac, randomUUID } from 'node:crypto'
import { type RouteDefinition, routes } from '@vkast/contract'
import { SEED } from '@vkast/sandbox'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { expect, test } from 'vitest'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from './test/multipart-body.ts'
import { startWorld, type TestUser, type TestWorld } from './test/world.ts'

/* What holds for every route of the contract; a route added later is walked too, or the walk says what it lacks. */

const guarded = routes.filter((route) => route.access !== 'none')
/** An agent's key opens its routes and no others: see `agents/agent-key.test.ts`. */
const withId = guarded.filter((route) => route.params !== undefined && route.access !== 'agent')
const uploads = ['createRecording', 'createThumbnail']
const withBody = routes.filter((route) => route.body !== undefined || uploads.includes(route.name))

/** A body that each route takes, so that nothing but the id, or the login, can be wrong. */
const bodies: Record<string, object | undefined> = {
  register: { email: 'b@example.org', password: 'correct horse battery' },
  login: { email: 'b@example.org', password: 'correct horse battery' },
  refresh: { refresh_token: 'x' },
  logout: { refresh_token: 'x' },
  updateMe: { language: 'ru' },
  changePassword: { current_password: 'x', new_password: 'another horse battery' },
  createApiKey: { name: 'x' },
  updatePerson: { disabled: true },
  createInvite: {},
  requestPasswordReset: { email: 'b@example.org' },
  finishPasswordReset: { code: 'x', new_password: 'another horse battery' },
  removeMe: { password: 'x' },
  submitToken: { token_data: 'vk1.a.AAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  renewByLink: { link: 'x', token_data: 'vk1.a.AAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
  updateCredential: { account_name: 'x' },
  updateRecording: { title: 'x' },
  createPreset: { name: 'x' },
  updatePreset: { name: 'x' },
  previewPreset: { sample: { title: 'x' } },
  createPresetRule: { preset_id: 1, conditions: [{ kind: 'exact', field: 'title', values: ['x'] }] },
  updatePresetRule: { match: 'any' },
  reorderPresetRules: { ids: [] },
  rematchPresets: { dry_run: true },
  createPublication: {},
  createPublications: { items: [{ recording_id: 1 }] },
  updatePublication: { title: 'x' },
  continuePublication: { confirm: true },
  createWebhook: { url: 'https://hooks.example.org/x' },
  updateWebhook: { is_enabled: false },
  createAgent: { name: 'x' },
  announceToken: { user_id: 1, fingerprint: 'a'.repeat(64), rights: 1 },
  takeTasks: { wait_seconds: 0 },
  answerTask: { lease: randomUUID(), result: { outcome: 'response', response: 1 } },
  createImport: { url: 'http://example.org/a.mp4' },
}

const addressOf = (route: RouteDefinition, id: number): string => `/api/v1${route.path.replace(':id', String(id))}`

function requestFor(route: RouteDefinition, id: number): InjectOptions {
  const payload = bodies[route.name]
  return { method: route.method, url: addressOf(route, id), ...(payload && { payload }) }
}

/** One of each thing that has an id, all of one user; by the first word of the address. */
async function makeThings(world: TestWorld, owner: TestUser): Promise<Record<string, number>> {
  const { token } = world.sandbox.control.createToken({
    appId: SEED.appId,
    userId: SEED.users[0].id,
    rights: ['video', 'wall', 'groups'],
  })
  const created = async (request: InjectOptions): Promise<Record<string, number>> => {
    const answer = await owner.call(request)
    expect([200, 201, 202]).toContain(answer.statusCode)
    return answer.json()
  }
  const key = await created({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'x' } })
  const agent = await created({ method: 'POST', url: '/api/v1/agents', payload: { name: 'x' } })
  const invite = await created({ method: 'POST', url: '/api/v1/invites', payload: {} })
  const credential = await created({ method: 'POST', url: '/api/v1/vk/token/submit', payload: { access_token: token } })
  const recording = await created({
    method: 'POST',
    url: '/api/v1/recordings',
    headers: FORM_HEADERS,
    payload: formBody(videoPart(mp4Bytes())),
  })
  const preset = await created({ method: 'POST', url: '/api/v1/presets', payload: { name: 'things' } })
  const rule = await created({
    method: 'POST',
    url: '/api/v1/preset-rules',
    payload: { ...bodies.createPresetRule, preset_id: preset.id },
  })
  const publication = await created({
    method: 'POST',
    url: `/api/v1/recordings/${recording.id}/upload/vk`,
    payload: { publish_at: '2099-01-01T00:00:00Z' }, // when the token will be dead, which makes a notice
  })
  const imported = await created({
    method: 'POST',
    url: '/api/v1/recordings/import',
    payload: { url: 'http://example.org/a.mp4' },
  })
  const upload = await owner.call({
    method: 'POST',
    url: '/api/v1/files',
    headers: { 'tus-resumable': '1.0.0', 'upload-length': '5000' },
  })
  const webhook = await created({ method: 'POST', url: '/api/v1/webhooks', payload: bodies.createWebhook! })
  const delivery = await created({ method: 'POST', url: `/api/v1/webhooks/${webhook.id}/test` })
  const [notice] = (await owner.call({ url: '/api/v1/notices' })).json()
  return {
    imports: imported.id!,
    files: Number(String(upload.headers.location).split('/').at(-1)),
    'api-keys': key.id!,
    agents: agent.id!,
    invites: invite.id!,
    users: owner.userId,
    credentials: credential.credential_id!,
    recordings: recording.id!,
    presets: preset.id!,
    'preset-rules': rule.id!,
    publications: publication.id!,
    notices: notice.id,
    webhooks: webhook.id!,
    'webhook-deliveries': delivery.id!,
  }
}

test('everything of another user is not there: 404, and it stays as it was', async () => {
  const world = await startWorld()
  const things = await makeThings(world, await world.register())
  const stranger = await world.register()
  for (const route of withId) {
    const [thing = ''] = route.path.slice(1).split('/')
    expect(things, `${route.name}: the walk makes no ${thing}`).toHaveProperty(thing)
    const answer = await stranger.call(requestFor(route, things[thing]!))
    expect(`${route.name} ${answer.statusCode} ${answer.json().detail?.error_type}`).toBe(`${route.name} 404 not_found`)
  }
  for (const route of routes.filter(
    ({ name }) => /^list|^tokenStatus$/.test(name) && !withId.some((other) => other.name === name),
  ))
    expect([[], { has_token: false }], route.name).toContainEqual(
      expect.objectContaining(
        (await stranger.call(requestFor(route, 0))).json().has_token === false ? { has_token: false } : [],
      ),
    )
})

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token with our claims and our own key, but another algorithm. */
function forge(world: TestWorld, real: string, algorithm: 'none' | 'HS512' | 'HS256', claims: object = {}): string {
  const payload = { ...JSON.parse(Buffer.from(real.split('.')[1]!, 'base64url').toString()), ...claims }
  const head = `${base64url({ alg: algorithm, typ: 'JWT' })}.${base64url(payload)}`
  if (algorithm === 'none') return `${head}.`
  return `${head}.${createHmac(algorithm === 'HS512' ? 'sha512' : 'sha256', world.jwtSecret)
    .update(head)
    .digest('base64url')}`
}

test('no route lets anybody in without a token, with a bad one, an expired one, or one of another algorithm', async () => {
  const world = await startWorld()
  const { accessToken, call } = await world.register()
  expect(
    (await call({ url: '/api/v1/auth/me', headers: { authorization: `Bearer ${forge(world, accessToken, 'HS256')}` } }))
      .statusCode,
  ).toBe(200)
  const bad = {
    none: undefined,
    'not a token': 'nonsense',
    'tampered with': `${accessToken.slice(0, -2)}AA`,
    'unsigned, alg none': forge(world, accessToken, 'none'),
    'signed with HS512': forge(world, accessToken, 'HS512'),
    expired: forge(world, accessToken, 'HS256', { exp: 1_700_000_000 }),
    'an API key that is none': `vkast_${'A'.repeat(43)}`,
  }
  for (const route of guarded)
    for (const [name, token] of Object.entries(bad)) {
      const answer = await world.app.inject({
        ...requestFor(route, 1),
        headers: token ? { authorization: `Bearer ${token}` } : {},
      })
      expect(`${route.name}, ${name}: ${answer.statusCode} ${answer.json().detail.error_type}`).toBe(
        `${route.name}, ${name}: 401 unauthorized`,
      )
    }
})

const FUZZED_BODIES = 20_000

test(`${FUZZED_BODIES} random bodies bring no 5xx`, { timeout: 300_000 }, async () => {
  const world = await startWorld({ VKAST_REQUESTS_PER_MINUTE: '1000000000' })
  const owner = await world.register()
  const things = await makeThings(world, owner)
  const runs = Math.ceil(FUZZED_BODIES / withBody.length)
  for (const route of withBody) {
    const [thing = ''] = route.path.slice(1).split('/')
    const request = requestFor(route, things[thing] ?? 1)
    await fc.assert(
      fc.asyncProperty(
        randomBody(route),
        fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain'),
        async (payload, type) => {
          const answer = await owner.call({ ...request, payload, headers: { 'content-type': type } })
          expect(answer.statusCode, `${route.name}: ${answer.body}`).toBeLessThan(500)
          if (answer.statusCode >= 400) expect(answer.json().detail).toHaveProperty('error_type')
        },
      ),
      { numRuns: runs },
    )
  }
  expect(world.logged()).not.toContain('request failed')
})

/** Any JSON, JSON with the right names and wrong values, broken JSON, and bytes. */
function randomBody(route: RouteDefinition): fc.Arbitrary<string | Buffer> {
  const names = Object.keys(bodies[route.name] ?? { title: 1 })
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\0', '\ud800', '__proto__', -0, 2 ** 53),
  )
  return fc.oneof(
    fc.json({ maxDepth: 3 }),
    fc
      .dictionary(fc.oneof(fc.constantFrom(...names, '__proto__', 'constructor'), fc.string()), value, { maxKeys: 5 })
      .map((body) => JSON.stringify(body)),
    fc.json().map((text) => text.slice(0, -1)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  )
}
