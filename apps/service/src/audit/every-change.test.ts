import { type RouteDefinition, routes } from '@vkast/contract'
import type { InjectOptions } from 'fastify'
import { expect, test } from 'vitest'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../test/multipart-body.ts'
import { ANN, makeToken } from '../test/sandbox-token.ts'
import { signInAtVkId } from '../test/vk-id-sign-in.ts'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'
import type { AuditRow } from './queries.ts'

/* Every route of the contract that changes something leaves an entry; a new one does, or says here why not. */

const OWN_MEDIA = 'a person’s own media: nothing happens to a credential or at VK'
const OWN_WORDS = 'a person’s own defaults: a publication, which holds its own words, is written down'
const exceptions: Record<string, string> = {
  refresh: 'the same session goes on, every quarter of an hour; a token shown twice is written down (see below)',
  authorizeVkId: 'nothing has happened to a credential before the callback',
  createRecording: OWN_MEDIA,
  updateRecording: OWN_MEDIA,
  deleteRecording: `${OWN_MEDIA}; publications that it cancels are written down`,
  createThumbnail: OWN_MEDIA,
  createUpload: OWN_MEDIA,
  appendToUpload: OWN_MEDIA,
  deleteUpload: OWN_MEDIA,
  createImport: OWN_MEDIA,
  cancelImport: OWN_MEDIA,
  createPreset: OWN_WORDS,
  updatePreset: OWN_WORDS,
  deletePreset: OWN_WORDS,
  previewPreset: 'changes nothing',
  createPresetRule: OWN_WORDS,
  updatePresetRule: OWN_WORDS,
  deletePresetRule: OWN_WORDS,
  reorderPresetRules: OWN_WORDS,
  rematchPresets: OWN_WORDS,
  readNotice: 'that a person has read something is his own affair',
  readAllNotices: 'as readNotice',
  requestPasswordReset: 'anybody may ask for anybody; what follows from it is written down: password_reset',
  finishPasswordReset: 'needs a mail: tested with the reset itself',
  removeMe: 'with the account its trail goes',
  takeTasks: 'that an agent asks for work, or is given some: what it comes to is written down where it was asked for',
  answerTask: 'as takeTasks',
  testWebhook: 'the deliveries of a webhook are written down where they are',
  replayWebhookDelivery: 'as testWebhook',
}
/** These change something although they are read. */
const changingReads = ['authorizeVkId', 'vkIdCallback']

const changing = routes.filter(({ method, name }) => method !== 'GET' || changingReads.includes(name))

interface Stage {
  world: TestWorld
  user: TestUser
  token(): string
  post(url: string, payload?: object): Promise<Record<string, number>>
}

const PASSWORD = 'correct horse battery'

/** Does what each route is for, once, so that it succeeds. */
const doings: Record<string, (stage: Stage) => Promise<unknown>> = {
  register: ({ world }) => world.register(),
  async login({ world, user, post }) {
    const { rows } = await world.db.execute(`select email from users where id = ${user.userId}`)
    return post('/auth/login', { email: rows[0]?.email, password: PASSWORD })
  },
  logout: ({ user, post }) => post('/auth/logout', { refresh_token: user.refreshToken }),
  updateMe: ({ user }) => send(user, 'PATCH', '/auth/me', { language: 'ru' }),
  changePassword: ({ post }) =>
    post('/auth/password', { current_password: PASSWORD, new_password: 'another horse battery' }),
  createApiKey: ({ post }) => post('/api-keys', { name: 'x' }),
  async deleteApiKey({ user, post }) {
    const { id } = await post('/api-keys', { name: 'x' })
    return send(user, 'DELETE', `/api-keys/${id}`)
  },
  createAgent: ({ post }) => post('/agents', { name: 'x' }),
  async deleteAgent({ user, post }) {
    const { id } = await post('/agents', { name: 'x' })
    return send(user, 'DELETE', `/agents/${id}`)
  },
  async announceToken({ post }) {
    const { id } = await post('/agents', { name: 'x' })
    return post(`/agents/${id}/credentials`, { user_id: ANN, fingerprint: 'a'.repeat(64), rights: 16 })
  },
  submitToken: ({ token, post }) => post('/vk/token/submit', { access_token: token() }),
  async vkIdCallback({ world, user }) {
    expect((await signInAtVkId(world, user)).statusCode).toBe(200)
  },
  updateCredential: async (stage) =>
    send(stage.user, 'PATCH', `/credentials/${await credential(stage)}`, { account_name: 'y' }),
  deleteCredential: async (stage) => send(stage.user, 'DELETE', `/credentials/${await credential(stage)}`),
  probeCredential: async (stage) => stage.post(`/credentials/${await credential(stage)}/probe`),
  createRenewalLink: async (stage) => stage.post(`/credentials/${await credential(stage)}/renewal-link`),
  async renewByLink(stage) {
    const { url } = (await stage.post(`/credentials/${await credential(stage)}/renewal-link`)) as unknown as {
      url: string
    }
    const link = new URL(url).hash.slice(1)
    return stage.post('/renewals', { link, token_data: stage.token() })
  },
  testAddress: async (stage) => stage.post(`/credentials/${await credential(stage)}/address-test`),
  createPublication: (stage) => publication(stage),
  async createPublications(stage) {
    await credential(stage)
    return stage.post('/publications/bulk', { recording_ids: [await recording(stage)], targets: [{}] })
  },
  updatePublication: async (stage) =>
    send(stage.user, 'PATCH', `/publications/${await publication(stage)}`, { title: 'y' }),
  cancelPublication: async (stage) => stage.post(`/publications/${await publication(stage)}/cancel`),
  async retryPublication(stage) {
    const id = await publication(stage)
    await stage.world.db.execute(`update publications set state = 'failed' where id = ${id}`)
    return stage.post(`/publications/${id}/retry`)
  },
  async continuePublication(stage) {
    const id = await publication(stage)
    await stage.world.db.execute(`update publications set state = 'waiting_for_token', resumes_in = 'reserving',
      reason = '{"reason": "confirmation", "method": "video.save"}' where id = ${id}`)
    return stage.post(`/publications/${id}/continue`, { confirm: true })
  },
  createWebhook: webhook,
  updateWebhook: async (stage) => send(stage.user, 'PATCH', `/webhooks/${await webhook(stage)}`, { is_enabled: false }),
  deleteWebhook: async (stage) => send(stage.user, 'DELETE', `/webhooks/${await webhook(stage)}`),
  rotateWebhookSecret: async (stage) => stage.post(`/webhooks/${await webhook(stage)}/secret`),
  rotateKeys: ({ post }) => post('/admin/keys/rotate'),
  createInvite: ({ post }) => post('/invites', { note: 'x' }),
  async deleteInvite({ user, post }) {
    const { id } = await post('/invites', { note: 'x' })
    return send(user, 'DELETE', `/invites/${id}`)
  },
  async updatePerson({ world, user }) {
    const { userId } = await world.register()
    return send(user, 'PATCH', `/users/${userId}`, { role: 'operator' })
  },
  async removePerson({ world, user }) {
    const { userId } = await world.register()
    return send(user, 'DELETE', `/users/${userId}`)
  },
  beginTelegramLink: ({ post }) => post('/auth/me/telegram'),
  removeTelegramLink: ({ user }) => send(user, 'DELETE', '/auth/me/telegram'),
}

async function send(user: TestUser, method: 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) {
  const headers = { 'user-agent': 'the test' }
  const request: InjectOptions = { method, url: `/api/v1${url}`, headers, ...(payload && { payload }) }
  const answer = await user.call(request)
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.statusCode === 204 ? {} : answer.json()
}

const credential = async ({ post, token }: Stage): Promise<number> =>
  (await post('/vk/token/submit', { access_token: token() })).credential_id!

const HOOK = 'https://hooks.example.org/secret-path'

async function webhook({ post }: Stage): Promise<number> {
  return (await post('/webhooks', { url: HOOK })).id!
}

async function publication(stage: Stage): Promise<number> {
  await credential(stage)
  return (await stage.post(`/recordings/${await recording(stage)}/upload/vk`)).id!
}

async function recording({ user }: Stage): Promise<number> {
  const payload = formBody(videoPart(mp4Bytes()))
  const sent = await user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
  return sent.json().id
}

async function onStage(): Promise<Stage> {
  const world = await startWorld()
  const user = await world.register() // the operator
  const post = (url: string, payload?: object) => send(user, 'POST', url, payload)
  return { world, user, post, token: () => makeToken(world.sandbox).token }
}

const entries = async ({ db }: TestWorld): Promise<AuditRow[]> =>
  (await db.query.auditLog.findMany({ orderBy: (log, { asc }) => asc(log.id) })) as AuditRow[]

test('each route that changes something is walked or stands among the exceptions, never both', () => {
  const names = changing.map(({ name }) => name)
  for (const name of names) expect([name in doings, name in exceptions], name).toContain(true)
  expect(Object.keys(doings).filter((name) => name in exceptions)).toEqual([])
  expect(Object.keys({ ...doings, ...exceptions }).filter((name) => !names.includes(name))).toEqual([])
})

test.each(changing.filter(({ name }) => name in doings))(
  '$name is written down, with who and from where',
  async ({ name, access }: RouteDefinition) => {
    const stage = await onStage()
    await doings[name]!(stage)
    const last = (await entries(stage.world)).at(-1)!
    const expected: Record<string, string> = {
      register: 'user_registered',
      updateMe: 'settings_changed',
      changePassword: 'password_changed',
      createApiKey: 'api_key_created',
      deleteApiKey: 'api_key_removed',
      createAgent: 'agent_created',
      deleteAgent: 'agent_removed',
      announceToken: 'token_submitted',
      submitToken: 'token_submitted',
      vkIdCallback: 'token_submitted',
      updateCredential: 'credential_changed',
      deleteCredential: 'credential_deleted',
      probeCredential: 'token_probed',
      createRenewalLink: 'renewal_link_created',
      renewByLink: 'token_renewed',
      testAddress: 'token_probed',
      createPublication: 'publication_created',
      createPublications: 'publication_created',
      updatePublication: 'publication_changed',
      cancelPublication: 'publication_cancelled',
      retryPublication: 'publication_retried',
      continuePublication: 'publication_continued',
      createWebhook: 'webhook_created',
      updateWebhook: 'webhook_changed',
      deleteWebhook: 'webhook_deleted',
      rotateWebhookSecret: 'webhook_secret_rotated',
      rotateKeys: 'key_rotation_requested',
      createInvite: 'invite_created',
      deleteInvite: 'invite_removed',
      updatePerson: 'user_changed',
      removePerson: 'user_removed',
      beginTelegramLink: 'telegram_link_begun',
      removeTelegramLink: 'telegram_unlinked',
    }
    expect(last).toMatchObject({ action: expected[name] ?? name, result: 'done', address: '127.0.0.1' })
    if (name !== 'register' && name !== 'updatePerson') expect(last.userId).toBe(stage.user.userId)
    const via =
      access === 'none' ? (name === 'vkIdCallback' || name === 'renewByLink' ? 'link' : 'anonymous') : 'session'
    expect(last.via).toBe(via)
    if (access !== 'none')
      expect(last).toMatchObject({ userAgent: 'the test', sessionId: expect.stringMatching(/^[\w-]{36}$/) })
    if (/[cC]redential|Token|vkId/.test(name)) expect(last.credentialId).toBeGreaterThan(0)
    if (/Webhook/.test(name)) expect(last.details).toEqual({ webhook_id: 1, host: 'hooks.example.org' })
    if (/Publication/.test(name))
      expect(last).toMatchObject({ publicationId: expect.any(Number), details: { owner_id: ANN } })
  },
)

test.each(['deleteCredential', 'createPublication', 'updateMe', 'createApiKey', 'submitToken'])(
  'where %s cannot be written down it does not happen',
  async (name) => {
    const stage = await onStage()
    const things = async () =>
      (
        await stage.world.db.execute(`select (select count(*) from user_credentials),
      (select count(*) from publications) as p, (select count(*) from api_keys) as k, (select language from users)`)
      ).rows
    const isLast = {
      deleteCredential: 'credential_deleted',
      createPublication: 'publication_created',
      updateMe: 'settings_changed',
      createApiKey: 'api_key_created',
      submitToken: 'token_submitted',
    }[name]
    await stage.world.db.execute(`alter table audit_log add check (action <> '${isLast}')`)
    const before = await things()
    await expect(doings[name]!(stage)).rejects.toThrow('500')
    const after = await things()
    if (name === 'deleteCredential' || name === 'createPublication') expect(after[0]?.count).toBe('1')
    else expect(after).toEqual(before)
    expect(after[0]?.p).toBe('0')
  },
)

test.each(['deleteCredential', 'createPublication', 'cancelPublication', 'submitToken'])(
  'where %s fails after its entry was written, the entry is gone too',
  async (name) => {
    const stage = await onStage()
    const type = /Publication/.test(name) ? 'publication' : 'credential'
    const about = { deleteCredential: 'deleted', createPublication: 'queued', cancelPublication: 'cancelled' }[name]
    await stage.world.db.execute(
      `alter table events add check (type <> '${type}' or data->>'state' <> '${about ?? 'active'}')`,
    )
    await expect(doings[name]!(stage)).rejects.toThrow('500')
    const left = (await entries(stage.world)).map(({ action }) => action)
    expect(left).not.toContainEqual(expect.stringMatching(/deleted|cancelled/))
    if (name === 'createPublication') expect(left).not.toContain('publication_created')
    if (name === 'submitToken') expect(left).toEqual(['user_registered'])
  },
)

test('thumbnails and videos of one’s own leave no entry', async () => {
  const stage = await onStage()
  const before = (await entries(stage.world)).length
  const payload = formBody(videoPart(mp4Bytes()))
  const { id } = (
    await stage.user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
  ).json()
  await send(stage.user, 'PATCH', `/recordings/${id}`, { title: 'y' })
  await send(stage.user, 'DELETE', `/recordings/${id}`)
  expect(await entries(stage.world)).toHaveLength(before)
})
