import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { storableHostileNames } from '../../test/hostile-names.ts'
import { noticeSender } from '../../test/notice-sender.ts'
import { insertStoredCredential } from '../../test/stored-credential.ts'
import { isSignedWith, type ReceivedMessage, startReceiver } from '../../test/webhook-receiver.ts'
import { startWorld, type TestUser, type TestWorld } from '../../test/world.ts'
import { releaseDeadClaims } from '../outbox/settle-deliveries.ts'
import { tellDueExpiries } from '../watch/tell-due-expiries.ts'
import { postMessage } from './post-message.ts'
import { sendDueWebhooks } from './send-due-webhooks.ts'

const HOUR = 3_600_000
const never = new AbortController().signal
const PRIVATE = { VKAST_ALLOW_PRIVATE_ADDRESSES: 'true' }

const request = async ({ call }: TestUser, method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object) =>
  (await call({ method, url: `/api/v1${path}`, ...(payload && { payload }) })).json()

async function withWebhook(url: string) {
  const world = await startWorld(PRIVATE)
  const person = await world.register()
  // A key, for logins end after a quarter of an hour and days pass here.
  const { key } = await request(person, 'POST', '/api-keys', { name: 'x' })
  const authorization = `Bearer ${key}`
  const user: TestUser = { ...person, call: (options) => person.call({ ...options, headers: { authorization } }) }
  const hook = await request(user, 'POST', '/webhooks', { url })
  return { world, user, hook, deliveries: () => request(user, 'GET', `/webhooks/${hook.id}/deliveries`) }
}

const send = (world: TestWorld) => sendDueWebhooks(noticeSender(world), never)

test('tells a receiver at once, signed, in what happened and without a secret', async () => {
  const receiver = await startReceiver(204)
  const { world, user, hook } = await withWebhook(receiver.url)
  const now = world.now()
  const facts = {
    userId: user.userId,
    renewedAt: now,
    expiresAt: new Date(now.getTime() + 7 * HOUR),
    accountName: 'Ann',
  }
  const id = await insertStoredCredential(world, facts)
  world.advance(HOUR)
  await tellDueExpiries(world)
  await sendDueWebhooks(noticeSender(world, { createRenewalLink: async () => 'https://vkast/renew#secret' }), never)
  expect(receiver.received).toHaveLength(1)
  const [message] = receiver.received as [ReceivedMessage]
  expect(JSON.parse(message.body)).toMatchObject({
    type: 'token_will_expire',
    data: {
      credential_id: id,
      minutes_left: 360,
      waiting: 0,
      message: expect.stringContaining('“Ann” ends in 6 hours'),
    },
  })
  expect(message.headers['content-type']).toBe('application/json')
  expect(Math.abs(Number(message.headers['webhook-timestamp']) * 1000 - world.now().getTime())).toBeLessThan(60_000)
  expect(isSignedWith(hook.secret, message)).toBe(true)
  expect(isSignedWith('whsec_AAAA', message)).toBe(false)
  for (const secret of ['renew#secret', hook.secret]) expect(message.body).not.toContain(secret)
  expect(await send(world)).toBe(0)
})

test('200 hostile names come as they are, inside the JSON that is signed, and nothing of them is a header', async () => {
  const receiver = await startReceiver(204)
  const { world, user, hook } = await withWebhook(receiver.url)
  const now = world.now()
  const facts = { userId: user.userId, renewedAt: now, expiresAt: new Date(now.getTime() + 7 * HOUR) }
  const names = storableHostileNames()
  for (const accountName of names) await insertStoredCredential(world, { ...facts, accountName })
  world.advance(HOUR)
  await tellDueExpiries(world)
  while ((await send(world)) > 0);
  expect(receiver.received).toHaveLength(200)
  for (const message of receiver.received) {
    expect(isSignedWith(hook.secret, message)).toBe(true)
    expect(Object.keys(message.headers).sort()).toEqual([
      ...['connection', 'content-length', 'content-type', 'host', 'user-agent'],
      ...['webhook-id', 'webhook-signature', 'webhook-timestamp'],
    ])
  }
  const told = receiver.received.map(({ body }) => JSON.parse(body).data.message as string)
  expect(names.filter((name) => !told.some((text) => text.startsWith(`The VK token of “${name}” ends`)))).toEqual([])
})

test('tries again under the same id, and is not repeated once it was taken', async () => {
  const receiver = await startReceiver(500, 302, 200)
  const { world, hook, user, deliveries } = await withWebhook(receiver.url)
  await request(user, 'POST', `/webhooks/${hook.id}/test`)
  await send(world)
  expect(await deliveries()).toMatchObject([{ state: 'waiting', outcome: 'refused', http_status: 500, attempts: 1 }])
  await send(world) // too early
  world.advance(7000)
  await send(world)
  expect(await deliveries()).toMatchObject([{ state: 'waiting', outcome: 'redirected', http_status: 302 }])
  world.advance(7 * 60_000)
  await send(world)
  await send(world)
  expect(await deliveries()).toMatchObject([{ state: 'sent', outcome: 'taken', attempts: 3 }])
  const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
})

test('what a killed sender had is sent again under the same id', async () => {
  const receiver = await startReceiver(200)
  const { world, hook, user, deliveries } = await withWebhook(receiver.url)
  await request(user, 'POST', `/webhooks/${hook.id}/test`)
  await send(world)
  await world.db.execute(
    `update notice_deliveries set state = 'sending', claim = gen_random_uuid(), claimed_until = now(), ended_at = null`,
  )
  world.advance(1000)
  await releaseDeadClaims(world)
  await send(world)
  expect(await deliveries()).toMatchObject([{ state: 'sent' }])
  const [first, second] = receiver.received.map(({ headers }) => headers['webhook-id'])
  expect(second).toBe(first)
})

test('a receiver that takes nothing for a day is switched off, its owner is told, and it can be repaired and the message replayed', async () => {
  const receiver = await startReceiver(503)
  const { world, hook, user, deliveries } = await withWebhook(receiver.url)
  await request(user, 'POST', `/webhooks/${hook.id}/test`)
  const start = world.now().getTime()
  for (let hour = 0; (await deliveries())[0].state === 'waiting' && hour < 60; hour += 1) {
    await send(world)
    world.advance(HOUR)
  }
  expect(world.now().getTime() - start).toBeGreaterThan(24 * HOUR)
  expect(await request(user, 'GET', `/webhooks/${hook.id}`)).toMatchObject({
    is_enabled: false,
    disabled_because: 'failing',
  })
  expect(await request(user, 'GET', '/notices')).toMatchObject([{ kind: 'webhook_disabled', webhook_id: hook.id }])
  const [{ id }] = await deliveries()
  receiver.answer(200)
  expect(await request(user, 'PATCH', `/webhooks/${hook.id}`, { is_enabled: true })).toMatchObject({ is_enabled: true })
  expect(await request(user, 'POST', `/webhook-deliveries/${id}/replay`)).toMatchObject({ state: 'waiting' })
  await send(world)
  expect(await deliveries()).toMatchObject([{ id, state: 'sent' }])
})

test('what waits for a webhook that its owner switches off is not sent, and can be replayed when it is on again', async () => {
  const receiver = await startReceiver(500, 200)
  const { world, hook, user, deliveries } = await withWebhook(receiver.url)
  await request(user, 'POST', `/webhooks/${hook.id}/test`)
  await send(world)
  expect(await deliveries()).toMatchObject([{ state: 'waiting' }])
  await request(user, 'PATCH', `/webhooks/${hook.id}`, { is_enabled: false })
  world.advance(HOUR)
  expect(await send(world)).toBe(0)
  expect(await deliveries()).toMatchObject([{ state: 'failed', outcome: 'webhook_disabled', next_at: null }])
  await request(user, 'PATCH', `/webhooks/${hook.id}`, { is_enabled: true })
  const [{ id }] = await deliveries()
  await request(user, 'POST', `/webhook-deliveries/${id}/replay`)
  await send(world)
  expect(await deliveries()).toMatchObject([{ state: 'sent' }])
})

test('a webhook whose secret does not open holds up no other, and its messages have their tries like all', async () => {
  const receiver = await startReceiver(200)
  const { world, hook, user, deliveries } = await withWebhook(receiver.url)
  const sound = await request(user, 'POST', '/webhooks', { url: receiver.url })
  await world.db.execute(
    `update webhook_secrets set secret_sealed = decode('01016b00', 'hex') where webhook_id = ${hook.id}`,
  )
  for (const { id } of [hook, sound]) await request(user, 'POST', `/webhooks/${id}/test`)
  await send(world)
  expect(receiver.received).toHaveLength(1)
  expect(await deliveries()).toMatchObject([{ state: 'waiting', outcome: 'internal', attempts: 1 }])
  expect(world.logged()).toContain('a webhook could not be called')
})

test('410 switches it off at once', async () => {
  const receiver = await startReceiver(410)
  const { world, hook, user } = await withWebhook(receiver.url)
  await request(user, 'POST', `/webhooks/${hook.id}/test`)
  await send(world)
  await send(world)
  expect(receiver.received).toHaveLength(1)
  expect(await request(user, 'GET', `/webhooks/${hook.id}`)).toMatchObject({ disabled_because: 'gone' })
})

test('while secrets are rotated messages are signed with both, and after a day with the new one alone', async () => {
  const receiver = await startReceiver(200)
  const { world, hook, user } = await withWebhook(receiver.url)
  const { secret } = await request(user, 'POST', `/webhooks/${hook.id}/secret`)
  const tried = async () => {
    await request(user, 'POST', `/webhooks/${hook.id}/test`)
    await send(world)
    return receiver.received.at(-1)!
  }
  const during = await tried()
  expect([secret, hook.secret].map((key) => isSignedWith(key, during))).toEqual([true, true])
  world.advance(24 * HOUR)
  const last = await tried()
  expect([secret, hook.secret].map((key) => isSignedWith(key, last))).toEqual([true, false])
  const { rows } = await world.db.execute('select secret_sealed::text as sealed from webhook_secrets')
  expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 30))
})

test.each([
  'http://127.0.0.1:80/',
  'http://10.1.2.3/',
  'http://[::1]/',
  'http://0x7f.1/',
  'http://localhost:1/',
  'http://169.254.169.254/latest',
  'ftp://example.org/',
  'https://me:pw@example.org/',
  'nonsense',
])('takes no webhook to %s', async (url) => {
  const world = await startWorld()
  const user = await world.register()
  expect((await request(user, 'POST', '/webhooks', { url })).detail.error_type).toBe('invalid_input')
})

test('a name that stands for a private address, also for one among others, is refused when the message is sent', async () => {
  const receiver = await startReceiver(200)
  const { port } = new URL(receiver.url)
  const posting = (addresses: { address: string; family: number }[], allowPrivateAddresses: boolean) =>
    postMessage(
      { url: `http://hooks.example.org:${port}/in`, headers: {}, body: '{}' },
      {
        allowPrivateAddresses,
        timeoutMs: 5000,
        lookup: ((_name: string, _options: unknown, done: (error: null, found: unknown) => void) =>
          done(null, addresses)) as never,
      },
    )
  const own = { address: '127.0.0.1', family: 4 }
  expect(await posting([own], false)).toEqual({ failure: 'not_public' })
  expect(await posting([{ address: '93.184.216.34', family: 4 }, own], false)).toEqual({ failure: 'not_public' })
  expect(receiver.received).toEqual([])
  expect(await posting([own], true)).toEqual({ status: 200 })
})

test('a receiver that does not answer is given up after its time', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const posted = await postMessage({ url, headers: {}, body: '{}' }, { allowPrivateAddresses: true, timeoutMs: 200 })
  expect(posted).toEqual({ failure: 'timeout' })
})
