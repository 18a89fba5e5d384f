import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import type { Sandbox } from '@vkast/sandbox'
import { createVk } from '@vkast/vk'
import { expect, onTestFinished, test } from 'vitest'
import { sql } from '../../db/drizzle.ts'
import { mp4Bytes } from '../../test/multipart-body.ts'
import { TEST_PACE, until, uploadRecording } from '../../test/publishing-world.ts'
import { signInAtVkId } from '../../test/vk-id-sign-in.ts'
import { startWorld, type TestUser, type TestWorld } from '../../test/world.ts'
import { startWorker } from '../../worker.ts'
import { findCredential } from '../queries.ts'
import { openToken, type StoredCredential } from '../use-credential.ts'
import { refreshCredential } from './refresh-credential.ts'
import { refreshDue } from './refresh-due.job.ts'
import { refreshIfDue } from './refresh-if-due.ts'
import { openRefresh } from './refreshable-facts.ts'

const PATH = '/id/oauth2/auth'
const MINUTE = 60_000

interface VkIdWorld {
  world: TestWorld
  user: TestUser
  row(): Promise<StoredCredential>
  /** Moves both clocks. */
  later(minutes: number): void
  /** How many requests for tokens VK ID gets from now on. */
  countRequests(): () => number
  refreshDueNow(): Promise<void>
}

/** A user who has signed in at VK ID; no worker runs. */
async function startVkIdWorld(): Promise<VkIdWorld> {
  const world = await startWorld({}, { vk: (vk) => ({ forToken: (token) => unlimited(vk, token) }) })
  Object.defineProperty(world.sandbox.world, 'monotonicMs', { value: () => performance.now() * 1000 })
  const user = await withApiKey(await world.register())
  const { credential_id: id } = (await signInAtVkId(world, user)).json()
  return {
    world,
    user,
    row: async () => (await findCredential(world.db, user.userId, id))!,
    later(minutes) {
      world.advance(minutes * MINUTE)
      world.sandbox.control.advance({ ms: minutes * MINUTE })
    },
    countRequests: () => countRequests(world.sandbox),
    refreshDueNow: () => refreshDue(world, new AbortController().signal),
  }
}

/** Logins end with the hours that these tests let pass; an API key does not. */
async function withApiKey(user: TestUser): Promise<TestUser> {
  const { key } = (await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'tests' } })).json()
  const headers = { authorization: `Bearer ${key}` }
  return { ...user, call: (request) => user.call({ ...request, headers: { ...request.headers, ...headers } }) }
}

const unlimited = (vk: Sandbox, token: string) => createVk({ token, apiUrl: vk.apiUrl, limits: { perSecond: 3000 } })

/** Every answer of VK ID that has an effect ends in a token made: those are counted. */
function countRequests({ world }: Sandbox): () => number {
  const before = world.tokens.size
  return () => world.tokens.size - before
}

/** A way to VK ID on which requests wait until it is opened; `reached` when the first has come. */
async function startGate(world: TestWorld) {
  const reached = Promise.withResolvers<void>()
  const opened = Promise.withResolvers<void>()
  const sockets: net.Socket[] = []
  const gate = net.createServer(async (client) => {
    sockets.push(client.on('error', () => {}))
    reached.resolve()
    await opened.promise
    const onward = net.connect(Number(new URL(world.sandbox.url).port), '127.0.0.1')
    sockets.push(onward.on('error', () => client.destroy()))
    client.pipe(onward).pipe(client)
  })
  gate.listen(0, '127.0.0.1')
  await once(gate, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    gate.close()
  })
  const idUrl = `http://127.0.0.1:${(gate.address() as AddressInfo).port}/id`
  const deps = { ...world, config: { ...world.config, vk: { ...world.config.vk, idUrl } } }
  return { deps, reached: reached.promise, open: opened.resolve }
}

const wishOf = ({ id, fingerprint }: StoredCredential) => ({ credentialId: id, fingerprint })

test('is renewed a quarter of an hour before its end, and not before', async () => {
  const { world, row, later, countRequests, refreshDueNow } = await startVkIdWorld()
  const made = countRequests()
  const before = await row()
  later(44)
  await refreshDueNow()
  expect(made()).toBe(0)
  later(2)
  await refreshDueNow()
  await refreshDueNow()
  expect(made()).toBe(1)
  const after = await row()
  expect(after).toMatchObject({ state: 'active', expirySource: 'vk', refreshingUntil: null, refreshIntendedAt: null })
  expect(after.fingerprint).not.toEqual(before.fingerprint)
  expect(after.fingerprint).toEqual(world.vault.fingerprint(openToken(world.vault, after)))
  const secondsLeft = (after.expiresAt!.getTime() - world.now().getTime()) / 1000
  expect(Math.round(secondsLeft / 60)).toBe(60)
  later(50)
  await refreshDueNow()
  expect(made()).toBe(2) // the second pair renews itself as the first did
  expect(await row()).toMatchObject({ state: 'active' })
})

test('a hundred wishes at once are one request, and all of them end with the new token', async () => {
  const { world, row, later, countRequests } = await startVkIdWorld()
  later(50)
  world.sandbox.control.addFault({ on: { path: PATH }, do: 'slow', delayMs: 100 })
  const second = world.sandbox.control.addFault({ on: { path: PATH }, do: 'html' })
  const made = countRequests()
  const wish = wishOf(await row())
  await Promise.all(Array.from({ length: 100 }, () => refreshIfDue(world, wish)))
  expect(made()).toBe(1)
  const after = await row()
  expect(after.state).toBe('active')
  expect(after.fingerprint).not.toEqual(wish.fingerprint)
  // A wish that comes late, about the old token, asks nothing.
  expect(await refreshCredential(world, wish)).toBe('refreshed')
  expect(world.sandbox.control.unusedFaults()).toEqual([second])
})

test.each([
  ['its answer is lost', { do: 'lose-answer' }],
  ['its answer breaks off', { do: 'half-body' }],
  ['a gateway answers', { do: 'status', status: 502 }],
  ['VK ID does not take the refresh token', { do: 'error', error: { code: 400, message: 'invalid_grant' } }],
  [
    'VK ID says so in its other way',
    {
      do: 'error',
      error: {
        code: 200,
        message: 'invalid_request',
        extra: { error_description: 'refresh_token is missing or invalid' },
      },
    },
  ],
] as const)('is never tried twice when %s: the person must sign in again', async (_title, fault) => {
  const { world, user, row, later, refreshDueNow } = await startVkIdWorld()
  later(50)
  world.sandbox.control.addFault({ on: { path: PATH }, ...fault })
  await refreshDueNow()
  expect(world.sandbox.control.unusedFaults()).toEqual([])
  const unused = world.sandbox.control.addFault({ on: { path: PATH }, do: 'html' })
  later(200)
  await refreshDueNow()
  await refreshIfDue(world, wishOf(await row()))
  expect(world.sandbox.control.unusedFaults()).toEqual([unused])
  const { id, refreshSealed } = await row()
  expect(refreshSealed).toBeNull()
  expect((await user.call({ url: `/api/v1/credentials/${id}` })).json()).toMatchObject({
    state: 'reauthorization_required',
    is_active: false,
    needs_refresh: true,
    last_error: { error_type: 'token_invalid' },
  })
  world.sandbox.control.clearFaults()
  expect((await signInAtVkId(world, user)).json()).toMatchObject({ credential_id: id, state: 'active' })
})

test.each([
  ['it was not reached', undefined, 2],
  ['it asks for patience', { do: 'error', error: { code: 400, message: 'temporarily_unavailable' } }, 2],
  ['it refuses the app', { do: 'error', error: { code: 400, message: 'invalid_client' } }, 16],
] as const)('is tried again later when %s, with the token as it was', async (_title, fault, minutes) => {
  const { world, row, later, refreshDueNow } = await startVkIdWorld()
  later(46)
  const { idUrl } = world.config.vk
  if (fault === undefined) world.config.vk.idUrl = 'http://127.0.0.1:9'
  else world.sandbox.control.addFault({ on: { path: PATH }, ...fault })
  const before = await row()
  await refreshDueNow()
  await refreshDueNow()
  expect(await row()).toMatchObject({
    state: 'active',
    fingerprint: before.fingerprint,
    refreshIntendedAt: null,
    refreshDueAt: expect.toSatisfy((at: Date) => at > world.now()),
  })
  world.config.vk.idUrl = idUrl
  later(minutes)
  await refreshDueNow()
  expect((await row()).fingerprint).not.toEqual(before.fingerprint)
})

test('a process that died between the request and the answer leaves no second try', async () => {
  const { world, row, later, refreshDueNow } = await startVkIdWorld()
  later(50)
  const { id } = await row()
  const die = (seconds: number) =>
    world.db.execute(
      sql`update user_credentials set refresh_intended_at = now(), refreshing_until = now() + make_interval(secs => ${seconds}) where id = ${id}`,
    )
  const unused = world.sandbox.control.addFault({ on: { path: PATH }, do: 'html' })
  await die(60) // it may live yet
  await refreshDueNow()
  expect(await row()).toMatchObject({ state: 'active' })
  await die(-1)
  await refreshDueNow()
  expect(await row()).toMatchObject({ state: 'reauthorization_required', refreshSealed: null, refreshIntendedAt: null })
  expect(world.sandbox.control.unusedFaults()).toEqual([unused])
  const { rows } = await world.db.execute(`select data->>'state' as state from events where type = 'credential'`)
  expect(rows.map(({ state }) => state)).toEqual(['active', 'reauthorization_required'])
})

test('one that does not open with our keys asks nothing of VK ID, and waits behind the others', async () => {
  const { world, row, later, refreshDueNow } = await startVkIdWorld()
  later(46)
  const before = await row()
  await world.db.execute(sql`update user_credentials set refresh_sealed = token_sealed where id = ${before.id}`)
  const unused = world.sandbox.control.addFault({ on: { path: PATH }, do: 'html' })
  await refreshDueNow()
  const { state, refreshDueAt, refreshIntendedAt } = await row()
  expect({ state, refreshIntendedAt }).toEqual({ state: 'active', refreshIntendedAt: null })
  expect(refreshDueAt!.getTime()).toBeGreaterThan(world.now().getTime())
  expect(world.sandbox.control.unusedFaults()).toEqual([unused])
})

test('the intent stands in the row while VK ID is asked', async () => {
  const { world, row, later } = await startVkIdWorld()
  later(50)
  const gate = await startGate(world)
  const running = refreshCredential(gate.deps, wishOf(await row()))
  await gate.reached
  expect((await row()).refreshIntendedAt).not.toBeNull()
  expect(await refreshCredential(world, wishOf(await row()))).toBe('busy')
  gate.open()
  expect(await running).toBe('refreshed')
})

test('a new sign-in that comes while the old token is renewed stays', async () => {
  const { world, user, row, later } = await startVkIdWorld()
  later(50)
  const gate = await startGate(world)
  const running = refreshCredential(gate.deps, wishOf(await row()))
  await gate.reached
  await signInAtVkId(world, user)
  const { fingerprint } = await row()
  gate.open()
  expect(await running).toBe('refreshed')
  expect((await row()).fingerprint).toEqual(fingerprint)
})

test('a publication that meets a dead token has it renewed, and goes on without waiting for a person', async () => {
  const { world, user, row, later, countRequests } = await startVkIdWorld()
  world.sandbox.control.changeSettings({ processingMs: 0 })
  const recordingId = await uploadRecording(user, mp4Bytes(100_000))
  later(2)
  const { token } = tokenAtVk(world, await row())
  world.sandbox.control.endToken({ token, reason: 'expired' })
  const made = countRequests()
  const url = `/api/v1/recordings/${recordingId}/upload/vk`
  const { id } = (await user.call({ method: 'POST', url, payload: {} })).json()
  await runWorker(world)
  await until(user, id, ['published', 'failed'], world)
  expect(made()).toBe(1)
  expect(world.sandbox.control.report().videos).toHaveLength(1)
  const { rows } = await world.db.execute(
    sql`select count(*)::int as n from events where type = 'publication' and data->>'state' = 'waiting_for_token'`,
  )
  expect(rows).toEqual([{ n: 0 }])
  expect(await row()).toMatchObject({ state: 'active', lastError: null })
})

test('a token renewed later wakes the publications that had to be parked', async () => {
  const { world, user, row, later } = await startVkIdWorld()
  world.sandbox.control.changeSettings({ processingMs: 0 })
  const recordingId = await uploadRecording(user, mp4Bytes(100_000))
  later(2)
  world.sandbox.control.endToken({ token: tokenAtVk(world, await row()).token, reason: 'expired' })
  world.sandbox.control.addFault({
    on: { path: PATH },
    do: 'error',
    error: { code: 400, message: 'temporarily_unavailable' },
  })
  const url = `/api/v1/recordings/${recordingId}/upload/vk`
  const { id } = (await user.call({ method: 'POST', url, payload: {} })).json()
  await runWorker(world)
  await until(user, id, ['waiting_for_token'], world)
  expect(world.sandbox.control.unusedFaults()).toEqual([])
  later(2)
  await until(user, id, ['published'], world)
})

test('a probe renews what VK refuses, and what VK refuses so young is not renewed again and again', async () => {
  const { world, user, row, later, countRequests } = await startVkIdWorld()
  const { id } = await row()
  const probe = async () => (await user.call({ method: 'POST', url: `/api/v1/credentials/${id}/probe` })).json()
  const made = countRequests()
  world.sandbox.control.endToken({ token: tokenAtVk(world, await row()).token, reason: 'revoked' })
  expect(await probe()).toMatchObject({ state: 'revoked' })
  expect(made()).toBe(0)
  later(2)
  expect(await probe()).toMatchObject({ state: 'active', last_error: null })
  expect(made()).toBe(1)
})

test('the secrets of VK ID are nowhere but in their ciphertexts', async () => {
  const { world, user, row, later, refreshDueNow } = await startVkIdWorld()
  const begun = (await user.call({ url: '/api/v1/oauth/vk/authorize' })).json()
  const first = await row()
  const secrets = [openToken(world.vault, first), ...Object.values(secretsOf(world, first))]
  later(50)
  await refreshDueNow()
  const second = await row()
  secrets.push(openToken(world.vault, second), ...Object.values(secretsOf(world, second)))
  world.sandbox.control.addFault({ on: { path: PATH }, do: 'lose-answer' })
  later(50)
  await refreshDueNow()
  secrets.push(new URL(begun.authorization_url).searchParams.get('state')!)
  const { rows } = await world.db.execute(
    sql`select (select string_agg(c::text, ' ') from user_credentials c) as a, (select string_agg(v::text, ' ') from vk_id_authorizations v) as b,
      (select string_agg(e::text, ' ') from events e) as c, (select string_agg(j::text, ' ') from pgboss.job j) as d`,
  )
  const shown = (await user.call({ url: '/api/v1/credentials' })).body
  expect(new Set(secrets).size).toBe(6) // two access tokens, two refresh tokens, one device, one state
  for (const secret of secrets)
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('hex')]) {
      expect(JSON.stringify(rows).includes(form)).toBe(false)
      expect(world.logged().includes(form)).toBe(false)
      expect(shown.includes(form)).toBe(false)
    }
  expect(world.logged()).toContain('a token was not renewed')
})

const secretsOf = (world: TestWorld, row: StoredCredential) =>
  openRefresh(world.vault, { ...row, refreshSealed: row.refreshSealed! })

const tokenAtVk = (world: TestWorld, row: StoredCredential) =>
  world.sandbox.world.tokens.get(openToken(world.vault, row))!

async function runWorker(world: TestWorld): Promise<void> {
  const worker = await startWorker(world, { pace: TEST_PACE })
  onTestFinished(() => worker.stop())
}
