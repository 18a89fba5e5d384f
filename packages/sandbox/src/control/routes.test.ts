import { expect, test } from 'vitest'
import type { Exchange } from '../http/route.ts'
import { ANN, type Body, LECTURES, startCaller } from '../test/start-caller.ts'
import { SEED } from '../world/seed.ts'
import { controlRoutes, isLoopback } from './routes.ts'

async function start() {
  const caller = await startCaller()
  async function control<Answer>(
    method: string,
    path: string,
    input?: unknown,
  ): Promise<{ status: number; body: Answer }> {
    const body = typeof input === 'string' ? input : JSON.stringify(input)
    const answer = await fetch(`${caller.sandbox.url}/_sandbox/${path}`, {
      method,
      ...(input !== undefined && { body }),
    })
    return { status: answer.status, body: (await answer.json()) as Answer }
  }
  return { ...caller, control }
}

test('makes a user, an app, a community and a token that works', async () => {
  const { sandbox, control } = await start()
  const user = await control<{ id: number }>('POST', 'users', { login: 'eve', password: 'p', firstName: 'Eve' })
  const app = await control<{ id: number }>('POST', 'apps', { grantable: ['video', 'wall'] })
  const community = await control<{ id: number; roles: unknown }>('POST', 'communities', {
    name: 'Talks',
    roles: { [user.body.id]: 'editor' },
  })
  expect(community.body.roles).toEqual({ [user.body.id]: 'editor' })
  const input = { appId: app.body.id, userId: user.body.id, rights: ['video'], lifetimeMs: 1000 }
  const { token } = (await control<{ token: string }>('POST', 'tokens', input)).body
  const save = new URLSearchParams({ v: '5.199', access_token: token, group_id: String(community.body.id) })
  const answer = await fetch(`${sandbox.url}/method/video.save`, { method: 'POST', body: save })
  expect(((await answer.json()) as Body).response).toMatchObject({ owner_id: -community.body.id })
  await control('POST', 'tokens/end', { token, reason: 'revoked' })
  const dead = await fetch(`${sandbox.url}/method/users.get?v=5.199&access_token=${token}`)
  expect(((await dead.json()) as Body).error?.error_code).toBe(5)
})

test('moves the clock, changes settings, roles, users and apps', async () => {
  const { sandbox, control } = await start()
  const before = sandbox.clock.now()
  const { body } = await control<{ now: number }>('POST', 'clock/advance', { ms: 86_400_000 })
  expect(body.now).toBeGreaterThanOrEqual(before + 86_400_000)
  await control('POST', 'settings', { processingMs: 5, addressHeader: 'x-real-ip' })
  expect(sandbox.world.settings).toMatchObject({ processingMs: 5, addressHeader: 'x-real-ip' })
  await control('POST', 'settings', { addressHeader: '' })
  expect(sandbox.world.settings).not.toHaveProperty('addressHeader')
  await control('POST', 'roles', { communityId: LECTURES, userId: ANN, role: 'none' })
  expect(sandbox.world.communities.get(LECTURES)?.roles.has(ANN)).toBe(false)
  await control('POST', 'users/change', { id: ANN, password: 'new' })
  expect(sandbox.world.users.get(ANN)?.password).toBe('new')
  await control('POST', 'apps', { id: SEED.appId, grantable: 16 })
  expect(sandbox.world.apps.get(SEED.appId)).toMatchObject({ grantable: 16, title: 'Sandbox app' })
})

test('declares, lists and clears faults', async () => {
  const { control } = await start()
  const fault = { on: { method: 'users.get' }, do: 'error', error: { code: 6 } }
  expect((await control('POST', 'faults', fault)).body).toMatchObject(fault)
  expect((await control<unknown[]>('GET', 'faults/unused')).body).toHaveLength(1)
  expect((await control('DELETE', 'faults')).body).toEqual({ done: true })
  expect((await control('GET', 'faults/unused')).body).toEqual([])
})

test('reports what was published and how the API was used, without a secret', async () => {
  const { sandbox, control, call, ok } = await start()
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId: ANN, rights: ['video', 'wall'] })
  const saved = await ok<{ video_id: number; upload_url: string }>('video.save', { name: 'Lecture' }, { token })
  const body = new FormData()
  body.set('video_file', new File(['\0\0\0\x18ftypmp42\0\0\0\0mp42isom'], 'a.mp4', { type: 'video/mp4' }))
  await fetch(saved.upload_url, { method: 'POST', body })
  await ok('wall.post', { attachments: `video${ANN}_${saved.video_id}` }, { token })
  for (let i = 0; i < 2; i += 1) await call('users.get', { nickname: 1 }, { token })
  const report = (await control<ReturnType<typeof sandbox.control.report>>('GET', 'report')).body
  expect(report.videos).toMatchObject([
    {
      ownerId: ANN,
      videoId: saved.video_id,
      title: 'Lecture',
      size: 24,
      receivedBytes: 24,
      fileName: 'a.mp4',
      posts: [expect.any(String)],
    },
  ])
  expect(report.videos[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(report.calls['users.get']).toEqual({ count: 2, refused: 2, inExecute: 0, unknownParameters: ['nickname'] })
  expect(Object.values(report.mostRequestsInOneSecond)).toEqual([4])
  expect(JSON.stringify(report)).not.toContain(token)
  expect(JSON.stringify(report)).not.toContain(new URL(saved.upload_url).searchParams.get('sig'))
})

test.each([
  ['users', '{'],
  ['users', '[]'],
  ['users', 'null'],
  ['users', { login: 'x' }],
  ['users', { login: 'x', password: 'y', nick: 'z' }],
  ['users', { login: 'ann@example.com', password: 'y' }],
  ['users', { id: ANN, login: 'x', password: 'y' }],
  ['users', { id: 1.5, login: 'x', password: 'y' }],
  ['users/change', { id: 424242 }],
  ['apps', { grantable: ['videos'] }],
  ['apps', { grantable: -1 }],
  ['communities', { roles: { 424242: 'editor' } }],
  ['communities', { roles: { [ANN]: 'boss' } }],
  ['communities', { id: LECTURES }],
  ['roles', { communityId: 424242, userId: ANN, role: 'member' }],
  ['tokens', { appId: SEED.appId }],
  ['tokens', { appId: 424242, userId: ANN }],
  ['tokens', { appId: SEED.appId, kind: 'community', communityId: 424242 }],
  ['tokens', { appId: SEED.appId, userId: ANN, communityId: LECTURES }],
  ['tokens/end', { token: 'nope', reason: 'revoked' }],
  ['clock/advance', { ms: -1 }],
  ['clock/advance', {}],
  ['settings', { baseUrl: 'http://elsewhere/' }],
  ['settings', { unknownParameters: 'ignore' }],
  ['faults', { on: {}, do: 'refuse' }],
  ['faults', { on: { method: 'video.fetch' }, do: 'refuse' }],
  ['faults', { on: { method: 'video.save', path: '/upload.do' }, do: 'refuse' }],
  ['faults', { on: { method: 'video.save', afterBytes: 1 }, do: 'refuse' }],
  ['faults', { on: { method: 'video.save' }, do: 'error' }],
  ['faults', { on: { method: 'video.save' }, do: 'ignore' }],
  ['faults', { on: { path: '/upload.do' }, do: 'drop-rights' }],
  ['faults', { on: { path: '/uploads' }, do: 'refuse' }],
  ['faults', { on: { path: '/token', afterBytes: 1 }, do: 'refuse' }],
  ['faults', { on: { path: '/token' }, do: 'error', error: { code: 14 } }],
  ['users/change', { id: ANN, twoFactor: 'mail' }],
  ['users/change', { id: ANN, captchaOnLogin: 11 }],
  ['users/change', { id: ANN, phone: '8 900 000' }],
  ['last-code', {}],
  ['settings', { captcha: 'sound' }],
  ['settings', { secureBaseUrl: 'https://elsewhere/' }],
  ['faults', { on: { method: 'video.save', nth: 0 }, do: 'refuse' }],
])('refuses bad input with 400 and a reason: %s %j', async (path, input) => {
  const { control, sandbox } = await start()
  const before = [sandbox.world.users.size, sandbox.world.communities.size, sandbox.world.faults.length]
  const { status, body } = await control<{ error: string }>('POST', path, input)
  expect(status).toBe(400)
  expect(body.error).toEqual(expect.any(String))
  expect([sandbox.world.users.size, sandbox.world.communities.size, sandbox.world.faults.length]).toEqual(before)
})

test('a phone check needs a phone', async () => {
  const { control } = await start()
  const { body } = await control<{ id: number }>('POST', 'users', { login: 'eve', password: 'p' })
  const change = { id: body.id, securityCheck: true }
  expect((await control('POST', 'users/change', change)).status).toBe(400)
  expect((await control('POST', 'users/change', { ...change, phone: '+79000000103' })).status).toBe(200)
})

test('tells the last code over HTTP, and null before there is one', async () => {
  const { sandbox, control } = await start()
  expect((await control('POST', 'last-code', { userId: ANN })).body).toEqual({ code: null })
  sandbox.world.signIns.lastCodes.set(ANN, '123456')
  expect((await control('POST', 'last-code', { userId: ANN })).body).toEqual({ code: '123456' })
  expect(JSON.stringify((await control('GET', 'report')).body)).not.toContain('123456')
})

test('an unknown command is 404', async () => {
  const { control } = await start()
  expect((await control('GET', 'users')).status).toBe(404)
  expect((await control('POST', 'constructor', {})).status).toBe(404)
})

test.each([
  ['127.0.0.1', true],
  ['127.8.0.2', true],
  ['::1', true],
  ['10.0.0.1', false],
  ['127.evil.example', false],
  ['::', false],
])('%s is this machine: %s', (address, is) => {
  expect(isLoopback(address)).toBe(is)
})

test('another machine controls nothing', async () => {
  const { sandbox } = await startCaller()
  const { world, url } = sandbox
  const from = (remoteAddress: string) => {
    const request = { method: 'GET', headers: {}, socket: { remoteAddress } }
    const address = new URL('/_sandbox/unheard-of', url)
    return controlRoutes[0]!.handle({ request, url: address, world, address: '127.0.0.1' } as unknown as Exchange)
  }
  await expect(from('10.0.0.1')).rejects.toMatchObject({ status: 403 })
  await expect(from('::ffff:127.0.0.1')).rejects.toMatchObject({ status: 404 }) // let in, and no such command
})
