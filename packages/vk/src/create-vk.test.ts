import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { VkOptions } from './client-options.ts'
import { createVk, createVkWith } from './create-vk.ts'
import { VkApiError } from './errors/api-error.ts'
import { VkTransportError } from './errors/transport-error.ts'
import { createLimiters } from './limiters.ts'
import { createEagerClock, createFakeClock } from './test/fake-clock.ts'
import { type LoopbackServer, startApi, startScript } from './test/loopback-server.ts'
import { rejection } from './test/rejection.ts'

const CANARY = 'vk1.a.canary-Token_0123456789'

const client = (server: LoopbackServer, options: Partial<VkOptions> = {}) =>
  createVk({ token: CANARY, apiUrl: server.url, limits: { perSecond: 1_000 }, ...options })

describe('a call', () => {
  it('posts the parameters to the method, the token standing in the Authorization header alone', async () => {
    await using server = await startScript({ response: [{ id: 1 }] })
    const vk = client(server, { language: 'ru', userAgent: 'test/1' })
    expect(await vk.users.get({ user_ids: [1, 'durov'], fields: 'sex' })).toEqual([{ id: 1 }])
    const [call] = server.calls
    expect(call).toMatchObject({
      path: '/method/users.get',
      method: 'POST',
      body: 'user_ids=1%2Cdurov&fields=sex&v=5.199&lang=ru',
      headers: {
        authorization: `Bearer ${CANARY}`,
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'test/1',
      },
    })
    expect(JSON.stringify({ ...call, headers: { ...call?.headers, authorization: '' } })).not.toContain(CANARY)
  })

  it('lets a call say its own version and language', async () => {
    await using server = await startScript({ response: 1 })
    const vk = client(server, { language: 'ru' })
    await vk.call('users.get', { v: '5.131', lang: 'en' })
    await vk.users.get({ v: '5.131' })
    expect(server.calls.map(({ body }) => body)).toEqual(['v=5.131&lang=en', 'v=5.131&lang=ru'])
  })

  it('sends to the path of a base address that has one', async () => {
    await using server = await startScript({ response: 1 })
    const vk = createVk({ token: CANARY, apiUrl: `${server.url}/vk/`, limits: { perSecond: 100 } })
    await vk.utils.getServerTime()
    expect(server.calls[0]?.path).toBe('/vk/method/utils.getServerTime')
  })

  it('refuses a token among the parameters and names that are no method, before anything is sent', async () => {
    await using server = await startScript({ response: 1 })
    const vk = client(server)
    await rejection(vk.callUnlisted('users.get', { access_token: CANARY }), TypeError)
    await rejection(vk.callUnlisted('../../evil', {}), TypeError)
    await rejection(vk.callUnlisted('users.get?x=', {}), TypeError)
    await rejection(vk.users.get({}, { timeoutMs: 0 }), TypeError)
    expect(server.calls).toEqual([])
  })

  it('keeps one connection for calls one after another', async () => {
    const ports = new Set<number | undefined>()
    await using server = await startApi((_call, response) => {
      ports.add(response.socket?.remotePort)
      response.end('{"response":1}')
    })
    const vk = client(server)
    for (let count = 0; count < 5; count += 1) await vk.utils.getServerTime()
    expect(ports.size).toBe(1)
  })

  it('shares the limit of a token with every other client of the process', async () => {
    await using server = await startScript({ response: 1 })
    const limits: Partial<VkOptions> = { token: 'token-of-two-clients', limits: { perSecond: 1 }, maxWaiting: 1 }
    const controller = new AbortController()
    const [one, other] = [client(server, limits), client(server, limits)]
    await one.utils.getServerTime()
    const waiting = rejection(other.utils.getServerTime({}, { signal: controller.signal }))
    expect(await rejection(one.utils.getServerTime())).toMatchObject({ code: 'queue_full', effect: 'none' })
    controller.abort()
    await waiting
    expect(server.calls).toHaveLength(1)
  })

  it('makes no more calls than a limit that is no whole number', async () => {
    await using server = await startScript({ response: 1 })
    const clock = createFakeClock()
    const seams = { clock, limiters: createLimiters(clock), random: Math.random }
    const vk = createVkWith(seams, { token: CANARY, apiUrl: server.url, limits: { perSecond: 1.5 }, maxWaiting: 1 })
    await vk.utils.getServerTime()
    const waiting = vk.utils.getServerTime()
    expect(await rejection(vk.utils.getServerTime())).toMatchObject({ code: 'queue_full' })
    clock.advance(1_010)
    await waiting
  })

  it('runs transforms around it, the first outermost', async () => {
    await using server = await startScript({ response: 'x' })
    const vk = client(server, {
      transform: [
        async (call, next) => ({ ...(await next(call)), response: 'outer' }),
        (call, next) => next({ ...call, params: { ...call.params, added: 1 } }),
      ],
    })
    expect(await vk.callUnlisted('secret.method')).toBe('outer')
    expect(server.calls[0]?.body).toBe('added=1&v=5.199')
  })
})

describe('execute', () => {
  it('answers with what failed inside it, cleaned of secrets', async () => {
    const failed = { method: 'wall.get', error_code: 15, error_msg: `Access denied for ${CANARY}` }
    await using server = await startScript({ response: [1, false], execute_errors: [failed] }, { response: 2 })
    const vk = client(server)
    expect(await vk.execute('return [1, API.wall.get()];', { id: 5 })).toEqual({
      response: [1, false],
      errors: [{ method: 'wall.get', code: 15, message: 'Access denied for ***' }],
    })
    expect(Object.fromEntries(server.calls[0]!.params)).toEqual({
      id: '5',
      code: 'return [1, API.wall.get()];',
      v: '5.199',
    })
    expect(await vk.execute('return 2;')).toEqual({ response: 2, errors: [] })
  })

  it('refuses an argument that would replace the script', async () => {
    await using server = await startScript({ response: 1 })
    await rejection(client(server).execute('return 1;', { code: 'return 2;' }), TypeError)
    expect(server.calls).toEqual([])
  })
})

describe('a client', () => {
  it('makes no call and shows no token when awaited, printed, serialised or compared', async () => {
    await using server = await startScript({ response: 1 })
    const vk = client(server, { token: `${CANARY}-printed`, limits: { perSecond: 1 } })
    await vk
    await vk.users
    const shown = [vk, vk.users, vk.users.get].flatMap((part) => [
      JSON.stringify(part) ?? '',
      inspect(part, { showHidden: true, showProxy: true, depth: Number.POSITIVE_INFINITY }),
      String(part),
    ])
    expect(shown.join()).not.toContain('canary')
    expect(inspect(vk)).toBe('Vk { * }')
    expect(`${Object.keys(vk)}`).not.toContain('token')
    expect(vk).toEqual(vk)
    expect([Symbol.iterator in vk, Reflect.get(vk, Symbol.iterator), Reflect.get(vk.users, 'then')]).toEqual([
      false,
      undefined,
      undefined,
    ])
    await vk.utils.getServerTime() // whatever was called before it has left before it
    expect(server.calls.map(({ path }) => path)).toEqual(['/method/utils.getServerTime'])
  })

  it.each([
    ['token', { token: '' }],
    ['token', { token: `${CANARY}\r\nX: 1` }],
    ['token', { token: undefined as unknown as string }],
    ['apiUrl', { apiUrl: 'ftp://example.test' }],
    ['apiUrl', { apiUrl: 'no address' }],
    ['apiUrl', { apiUrl: 'https://user:secret@example.test' }],
    ['limits', { limits: 'admin' as 'user' }],
    ['limits.perSecond', { limits: { perSecond: 0 } }],
    ['timeoutMs', { timeoutMs: Number.NaN }],
    ['timeoutMs', { timeoutMs: 2 ** 31 }],
    ['maxWaiting', { maxWaiting: -1 }],
    ['userAgent', { userAgent: 'a\nb' }],
    ['proxyUrl', { proxyUrl: 'socks4://user:secret@127.0.0.1' }],
  ])('refuses an unusable %s and does not repeat its value', (name, options) => {
    const make = () => createVk({ token: CANARY, ...options })
    expect(make).toThrow(TypeError)
    expect(make).toThrow(`"${name}"`)
    expect(make).not.toThrow(/secret|canary/)
  })

  it('leads from an error to the line that made the call', async () => {
    await using server = await startScript({ error: { error_code: 100, error_msg: 'bad' } })
    const vk = client(server)
    async function theLineThatAsked() {
      return await vk.users.get({})
    }
    const error = await rejection(theLineThatAsked(), VkApiError)
    expect(error.stack?.split('\n')[1]).toContain('theLineThatAsked')
    expect((await rejection(vk.call('users.get'), VkApiError)).stack).toContain('create-vk.test.ts')
    expect((await rejection(vk.execute('return 1;'), VkApiError)).stack).toContain('create-vk.test.ts')
  })

  it('leads to the line that made the call whether that awaits it or not, and above a hundred a second to who awaits it', async () => {
    await using server = await startScript({ error: { error_code: 100, error_msg: 'bad' } })
    for (const batching of [undefined, 'auto'] as const) {
      const vk = client(server, { batching })
      const theLineThatAsked = () => vk.users.get({})
      const theLineThatAwaits = async () => void (await theLineThatAsked())
      const ends = await Promise.allSettled(Array.from({ length: 110 }, theLineThatAwaits))
      const stacks = ends.map((end) =>
        end.status === 'rejected' ? (end.reason as Error).stack?.split('\n') : undefined,
      )
      expect(stacks.filter((lines) => lines?.[1]?.includes('theLineThatAsked'))).toHaveLength(100)
      expect(stacks.filter((lines) => lines?.[1]?.includes('theLineThatAwaits'))).toHaveLength(10)
    }
  })

  it('does so for batches too', async () => {
    await using server = await startScript({ error: { error_code: 100, error_msg: 'bad' } })
    const vk = client(server)
    const theLineThatBatched = async () => await vk.batch((b) => [b.users.get({}), b.users.get({})])
    const theLineThatSettled = async () => await vk.batch.settled((b) => [b.users.get({}), b.users.get({})])
    const failures = await Promise.all(Array.from({ length: 60 }, () => rejection(theLineThatBatched(), VkApiError)))
    const ends = (await Promise.all(Array.from({ length: 60 }, theLineThatSettled))).flat()
    const settled = ends.map((end) => (end.status === 'rejected' ? (end.reason as VkApiError) : undefined))
    expect(failures.filter(({ stack }) => stack?.split('\n')[1]?.includes('theLineThatBatched'))).toHaveLength(60)
    expect(settled.filter((error) => error?.stack?.split('\n')[1]?.includes('theLineThatSettled'))).toHaveLength(120)
  })
})

describe('a signal', () => {
  it('ends a call that waits for its turn, without effect', async () => {
    await using server = await startScript({ response: 1 })
    const vk = client(server, { limits: { perSecond: 1 } })
    await vk.utils.getServerTime()
    const controller = new AbortController()
    const waiting = vk.wall.post({ message: 'x' }, { signal: controller.signal })
    controller.abort()
    expect(await rejection(waiting, VkTransportError)).toMatchObject({ code: 'aborted', effect: 'none' })
    expect(server.calls).toHaveLength(1)
  })

  it('ends a call before it is made', async () => {
    await using server = await startScript({ response: 1 })
    const vk = client(server, { signal: AbortSignal.abort('over') })
    const error = await rejection(vk.wall.post({ message: 'x' }), VkTransportError)
    expect(error).toMatchObject({ code: 'aborted', effect: 'none', cause: 'over' })
    expect(server.calls).toEqual([])
  })

  it('ends a call whose request has left, the effect being unknown', async () => {
    const controller = new AbortController()
    await using server = await startApi(() => controller.abort())
    const call = client(server).wall.post({ message: 'x' }, { signal: controller.signal })
    expect(await rejection(call, VkTransportError)).toMatchObject({ code: 'aborted', effect: 'unknown' })
  })

  it('ends a call in the middle of the answer, whichever of the two signals fires', async () => {
    const ofClient = new AbortController()
    await using server = await startApi((_call, response) => {
      response.write('{"respo', () => setImmediate(() => ofClient.abort()))
    })
    const vk = client(server, { signal: ofClient.signal })
    const call = vk.wall.post({ message: 'x' }, { signal: new AbortController().signal })
    expect(await rejection(call, VkTransportError)).toMatchObject({ code: 'aborted', effect: 'unknown' })
  })

  it('is let go of when the call is over', async () => {
    await using server = await startScript({ response: 1 })
    const { signal } = new AbortController()
    let listeners = 0
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1
      add(...args)
    }
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1
      remove(...args)
    }
    const clock = createEagerClock()
    const seams = { clock, limiters: createLimiters(clock), random: Math.random }
    const vk = createVkWith(seams, { token: CANARY, apiUrl: server.url, limits: { perSecond: 2 } })
    await Promise.all([1, 2, 3].map(() => vk.utils.getServerTime({}, { signal })))
    expect(listeners).toBe(0)
  })
})
