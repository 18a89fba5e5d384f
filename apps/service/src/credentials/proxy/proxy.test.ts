import { once } from 'node:events'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { mp4Bytes } from '../../test/multipart-body.ts'
import { publish, TEST_PACE, until, uploadRecording } from '../../test/publishing-world.ts'
import { makeToken } from '../../test/sandbox-token.ts'
import { signInAtVkId } from '../../test/vk-id-sign-in.ts'
import { startWorld, type TestUser } from '../../test/world.ts'
import { startWorker } from '../../worker.ts'
import { findCredential } from '../queries.ts'
import { refreshCredential } from '../vk-id/refresh-credential.ts'

const ELSEWHERE = '127.0.0.2'
const PRIVATE = { VKAST_ALLOW_PRIVATE_ADDRESSES: 'true' }

/** A proxy on another machine: what goes through it comes from there. Says which places it was asked for. */
async function startProxy() {
  const asked: string[] = []
  const server = http.createServer()
  server.on('connect', (request, client: net.Socket) => {
    asked.push(`${request.headers['proxy-authorization'] ?? ''} ${request.url}`)
    const [host = '', port] = (request.url ?? '').split(':')
    const vk = net.connect({ host, port: Number(port), localAddress: ELSEWHERE })
    vk.on('connect', () => client.write('HTTP/1.1 200 OK\r\n\r\n'))
    client.pipe(vk).pipe(client)
    for (const socket of [client, vk]) socket.on('error', () => [client, vk].forEach((end) => void end.destroy()))
  })
  server.listen(0, ELSEWHERE)
  await once(server, 'listening')
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(async () => {
    server.closeAllConnections()
    if (server.listening) await stop()
  })
  const { port } = server.address() as AddressInfo
  return { asked, stop, host: `${ELSEWHERE}:${port}`, url: `http://anna:canary-password@${ELSEWHERE}:${port}` }
}

const submit = (user: TestUser, payload: object) =>
  user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })
const patch = (user: TestUser, id: number, proxy_url: string | null) =>
  user.call({ method: 'PATCH', url: `/api/v1/credentials/${id}`, payload: { proxy_url } })
const testAddress = async (user: TestUser, id: number) =>
  (await user.call({ method: 'POST', url: `/api/v1/credentials/${id}/address-test` })).json()

async function worldWithCredential() {
  const world = await startWorld(PRIVATE)
  const user = await world.register()
  const id = (await submit(user, { access_token: makeToken(world.sandbox).token, account_name: 'ann' })).json()
    .credential_id
  return { world, user, id, elsewhere: makeToken(world.sandbox, { boundTo: ELSEWHERE }).token }
}

test('a token that is bound to another address is taken, tested and probed through a proxy there', async () => {
  const { world, user, id, elsewhere } = await worldWithCredential()
  const proxy = await startProxy()
  const refused = await submit(user, { access_token: elsewhere, account_name: 'ann' })
  expect(refused.json().detail.error_type).toBe('ip_mismatch')
  expect((await patch(user, id, proxy.url)).json().proxy).toBe(`http://${proxy.host}`)
  expect((await submit(user, { access_token: elsewhere, account_name: 'ann' })).statusCode).toBe(200)
  expect(await testAddress(user, id)).toMatchObject({
    result: 'accepted',
    state: 'active',
    proxy: `http://${proxy.host}`,
  })
  const before = proxy.asked.length
  const probed = await user.call({ method: 'POST', url: `/api/v1/credentials/${id}/probe` })
  expect(probed.json().state).toBe('active')
  expect(proxy.asked.length).toBeGreaterThan(before)
  await patch(user, id, null)
  expect(await testAddress(user, id)).toMatchObject({ result: 'ip_mismatch', state: 'ip_mismatch', proxy: null })
  await patch(user, id, proxy.url)
  expect(await testAddress(user, id)).toMatchObject({ result: 'accepted', state: 'active' })
  await proxy.stop()
  await patch(user, id, `socks5://127.0.0.1:9`)
  expect(await testAddress(user, id)).toMatchObject({ result: 'proxy_unreachable', state: 'active' })
  expect(world.logged()).not.toContain('canary-password')
})

test('the password of a proxy is kept sealed for its own row, and is never shown', async () => {
  const { world, user, id } = await worldWithCredential()
  const proxy = await startProxy()
  const answer = await patch(user, id, proxy.url)
  const health = await user.call({ url: `/api/v1/credentials/${id}/health` })
  const { rows } = await world.db.$client.query('select * from user_credentials')
  const sealed: Buffer = rows[0].proxy_sealed
  expect(sealed.length).toBeGreaterThan(proxy.url.length)
  expect(answer.body + health.body + JSON.stringify(rows) + sealed.toString('latin1')).not.toContain('canary-password')
  const place = { table: 'user_credentials', column: 'proxy_sealed', row: id, userId: user.userId } as const
  expect(world.vault.open(sealed, place)).toContain('canary-password')
  expect(() => world.vault.open(sealed, { ...place, row: id + 1 })).toThrow()
  expect(() => world.vault.open(sealed, { ...place, userId: user.userId + 1 })).toThrow()
})

test('a private address is refused where the operator did not allow it', async () => {
  const world = await startWorld()
  const user = await world.register()
  const id = (await submit(user, { access_token: makeToken(world.sandbox).token })).json().credential_id
  const answer = await patch(user, id, 'http://127.0.0.1:3128')
  expect(answer.statusCode).toBe(422)
  expect(answer.json().detail.fields).toEqual([{ path: 'proxy_url', message: expect.stringContaining('private') }])
})

test('a token of VK ID is renewed through the proxy, and is then one of the address behind it', async () => {
  const world = await startWorld(PRIVATE)
  const user = await world.register()
  const { credential_id: id } = (await signInAtVkId(world, user)).json()
  const proxy = await startProxy()
  await patch(user, id, proxy.url)
  const row = (await findCredential(world.db, user.userId, id))!
  expect(await refreshCredential(world, { credentialId: id, fingerprint: row.fingerprint })).toBe('refreshed')
  expect(proxy.asked.map((line) => line.split(' ').at(-1))).toEqual([new URL(world.sandbox.url).host])
  expect(await testAddress(user, id)).toMatchObject({ result: 'accepted' })
  await patch(user, id, null)
  expect(await testAddress(user, id)).toMatchObject({ result: 'ip_mismatch' })
})

test('a publication makes every call with the token through the proxy', async () => {
  const { world, user, id, elsewhere } = await worldWithCredential()
  const proxy = await startProxy()
  await patch(user, id, proxy.url)
  expect((await submit(user, { access_token: elsewhere, account_name: 'ann' })).statusCode).toBe(200)
  world.sandbox.control.changeSettings({ processingMs: 0 })
  const { id: published } = await publish(user, await uploadRecording(user, mp4Bytes(20_000)), { wallpost: true })
  const worker = await startWorker(world, { pace: TEST_PACE })
  onTestFinished(() => worker.stop())
  const ended = ['published', 'waiting_for_token', 'failed', 'mismatch']
  expect(await until(user, published, ended, world)).toMatchObject({ state: 'published' })
  // VK takes this token from the address behind the proxy alone.
  expect(world.sandbox.world.calls.filter(({ errorCode }) => errorCode === 5)).toEqual([])
})
