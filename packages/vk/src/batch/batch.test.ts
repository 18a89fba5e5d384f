import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { VkOptions } from '../client-options.ts'
import { createVkWith } from '../create-vk.ts'
import { VkError } from '../errors/vk-error.ts'
import { createLimiters } from '../limiters.ts'
import { clientOf } from '../test/client-of.ts'
import { createFakeClock } from '../test/fake-clock.ts'
import { startFakeVk } from '../test/fake-vk.ts'
import { type ReceivedCall, startApi } from '../test/loopback-server.ts'
import { rejection } from '../test/rejection.ts'

const echo = () => startFakeVk({ answer: ({ params }) => ({ value: `made ${params.n}` }) })
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('a batch', () => {
  it('leaves as one execute for each 25 calls, in the order made', async () => {
    const sizes: number[] = []
    await using server = await startFakeVk({
      answer: ({ params }) => ({ value: `made ${params.n}` }),
      onExecute: (calls) => void sizes.push(calls.length),
    })
    const { vk } = clientOf(server)
    const results = await vk.batch((b) => Array.from({ length: 60 }, (_, n) => b.callUnlisted('wall.post', { n })))
    expect(results).toEqual(Array.from({ length: 60 }, (_, n) => `made ${n}`))
    expect(server.made.map(({ params }) => Number(params.n))).toEqual(Array.from({ length: 60 }, (_, n) => n))
    expect(sizes).toEqual([25, 25, 10])
  })

  it('of one call leaves as that call, and of none as nothing', async () => {
    await using server = await echo()
    const { vk } = clientOf(server)
    expect(await vk.batch((b) => [b.callUnlisted('wall.post', { n: 1 })])).toEqual(['made 1'])
    expect(await vk.batch(() => [])).toEqual([])
    expect(server.calls.map(({ path }) => path)).toEqual(['/method/wall.post'])
  })

  it('rejects with the first failure in order when every call has ended', async () => {
    await using server = await startFakeVk({
      answer: ({ params }) => (params.n === '0' ? { value: 1 } : { error: { code: 100 + Number(params.n) } }),
    })
    const { vk } = clientOf(server)
    const promises: Promise<unknown>[] = []
    const error = await rejection(
      vk.batch((b) => {
        promises.push(...[0, 1, 2].map((n) => b.callUnlisted('wall.post', { n })))
        return promises
      }),
      VkError,
    )
    expect(error).toMatchObject({ code: 101, method: 'wall.post' })
    expect(await Promise.allSettled(promises)).toMatchObject([
      { value: 1 },
      { reason: { code: 101 } },
      { reason: { code: 102 } },
    ])
  })

  it('does not reject before its last call has ended', async () => {
    await using server = await startFakeVk({
      answer: ({ params }) => (params.n === '0' ? { error: { code: 100 } } : { value: 1 }),
    })
    const { vk } = clientOf(server)
    const call = vk.batch((b) => Array.from({ length: 60 }, (_, n) => b.callUnlisted('wall.post', { n })))
    await rejection(call, VkError)
    expect(server.made).toHaveLength(60)
  })

  it.each<[string, (calls: Promise<unknown>[]) => unknown[]]>([
    ['nobody looks at', () => []],
    ['somebody looks at later', (calls) => calls],
    ['are in another order', (calls) => calls.toReversed()],
    ['have become others', (calls) => calls.map((call) => call.then((answer) => answer))],
    [
      'stand before another promise, which failed before them',
      (calls) => [...calls, Promise.reject(new Error('mine'))],
    ],
  ])('leaves no rejection unhandled of calls that %s', async (_what, returned) => {
    const unheard: unknown[] = []
    const listen = (reason: unknown) => unheard.push(reason)
    process.on('unhandledRejection', listen)
    try {
      await using server = await startFakeVk({ answer: () => ({ error: { code: 100 } }) })
      const { vk } = clientOf(server)
      const build = () =>
        vk.batch((b) => returned(Array.from({ length: 5 }, (_, n) => b.callUnlisted('wall.post', { n }))))
      await Promise.allSettled([build()])
      await expect.poll(() => server.made.length).toBe(5)
      await Promise.allSettled([vk.users.get()]) // whatever came before it has been settled
      await settle()
      expect(unheard).toEqual([])
    } finally {
      process.off('unhandledRejection', listen)
    }
  })

  it('makes no call when its builder throws, or returns no array', async () => {
    await using server = await echo()
    const { vk } = clientOf(server)
    const mine = new Error('mine')
    const throwing = vk.batch((b) => {
      void b.users.get()
      throw mine
    })
    expect(await rejection(throwing)).toBe(mine)
    await rejection(vk.batch(((b: { users: { get(): unknown } }) => b.users.get()) as never), TypeError)
    await settle()
    await settle()
    expect(server.calls).toEqual([])
  })

  it('runs the client’s transforms around each call of it', async () => {
    await using server = await echo()
    const { vk } = clientOf(server, {
      transform: [
        async (call, next) => {
          await settle()
          const answer = await next({ ...call, params: { n: Number(call.params.n) * 10 } })
          return { ...answer, response: `${String(answer.response)}!` }
        },
      ],
    })
    expect(await vk.batch((b) => [1, 2].map((n) => b.callUnlisted('users.get', { n })))).toEqual([
      'made 10!',
      'made 20!',
    ])
    expect(server.executed()).toBe(1)
  })

  it('repeats reads and rejects writes when the answer of a mixed script was lost', async () => {
    await using fake = await echo()
    const relay = async ({ path, body, headers }: ReceivedCall, response: ServerResponse) => {
      const init = { method: 'POST', body, headers: { 'content-type': String(headers['content-type']) } }
      response.end(await (await fetch(`${fake.url}${path}`, init)).text())
    }
    await using server = await startApi((call, response, count) => {
      if (count === 1) response.destroy()
      else void relay(call, response)
    })
    const { vk } = clientOf(server)
    const outcomes = await vk.batch.settled((b) => [
      b.callUnlisted('users.get', { n: 1 }),
      b.callUnlisted('wall.post', { n: 2 }),
      b.callUnlisted('video.get', { n: 3 }),
    ])
    expect(outcomes).toMatchObject([{ value: 'made 1' }, { reason: { effect: 'unknown' } }, { value: 'made 3' }])
    expect(fake.made.map(({ params }) => params.n)).toEqual(['1', '3'])
  })

  it('never makes a write again whose script VK answered with something else', async () => {
    await using server = await startFakeVk({
      answer: ({ params }) => ({ value: params.n }),
      onExecute: () => ({ response: [1] }),
    })
    const { vk } = clientOf(server)
    const outcomes = await vk.batch.settled((b) => [
      b.callUnlisted('wall.post', { n: 1 }),
      b.callUnlisted('wall.post', { n: 2 }),
      b.callUnlisted('users.get', { n: 3 }),
    ])
    expect(outcomes).toMatchObject([
      { reason: { code: 'unpaired', effect: 'unknown' } },
      { reason: { code: 'unpaired', effect: 'unknown' } },
      { value: '3' },
    ])
    expect(server.made.map(({ params }) => params.n)).toEqual(['3'])
  })
})

describe('batching by itself', () => {
  const world = (server: { url: string }, options: Partial<VkOptions> = {}) => {
    const clock = createFakeClock()
    const seams = { clock, limiters: createLimiters(clock), random: () => 0 }
    const vk = createVkWith(seams, {
      token: 't',
      apiUrl: server.url,
      limits: { perSecond: 1 },
      batching: 'auto',
      ...options,
    })
    return { clock, vk }
  }

  it('gathers what is asked for while the limit makes it wait', async () => {
    await using server = await echo()
    const { clock, vk } = world(server)
    expect(await vk.callUnlisted('users.get', { n: 0 })).toBe('made 0')
    const calls: Promise<unknown>[] = []
    for (let n = 1; n <= 10; n += 1) {
      calls.push(vk.callUnlisted('users.get', { n }))
      await settle()
    }
    expect(server.calls).toHaveLength(1)
    clock.advance(1_010)
    expect(await Promise.all(calls)).toHaveLength(10)
    expect(server.calls.map(({ path }) => path)).toEqual(['/method/users.get', '/method/execute'])
  })

  it('sends nothing for calls that were all given up while they waited', async () => {
    await using server = await echo()
    const { clock, vk } = world(server)
    await vk.callUnlisted('users.get', { n: 0 })
    const controller = new AbortController()
    const given = [1, 2].map((n) => vk.callUnlisted('users.get', { n }, { signal: controller.signal }))
    await settle()
    await settle()
    controller.abort()
    expect(await Promise.allSettled(given)).toMatchObject([
      { reason: { code: 'aborted', effect: 'none' } },
      { reason: { code: 'aborted', effect: 'none' } },
    ])
    clock.advance(1_010)
    await settle()
    clock.advance(1_010)
    expect(await vk.callUnlisted('users.get', { n: 3 })).toBe('made 3')
    expect(server.made.map(({ params }) => params.n)).toEqual(['0', '3'])
    expect(server.executed()).toBe(0)
  })

  it('lets a caller go whose signal fires when its script has left, the effect being unknown; the others stay', async () => {
    const controller = new AbortController()
    await using server = await startFakeVk({
      answer: ({ params }) => ({ value: params.n }),
      onExecute() {
        controller.abort()
        return undefined
      },
    })
    const { vk } = world(server)
    const outcomes = await Promise.allSettled([
      vk.callUnlisted('wall.post', { n: 1 }, { signal: controller.signal }),
      vk.callUnlisted('wall.post', { n: 2 }),
    ])
    expect(outcomes).toMatchObject([{ reason: { code: 'aborted', effect: 'unknown' } }, { value: '2' }])
  })

  it('keeps reads and writes in scripts of their own', async () => {
    const scripts: string[][] = []
    await using server = await startFakeVk({
      answer: () => ({ value: 1 }),
      onExecute(calls) {
        scripts.push(calls.map(({ method }) => method))
        return undefined
      },
    })
    const { vk } = world(server, { limits: { perSecond: 10 } })
    await Promise.all([vk.users.get(), vk.wall.post({ message: 'a' }), vk.video.get(), vk.wall.post({ message: 'b' })])
    expect(scripts.toSorted()).toEqual([
      ['users.get', 'video.get'],
      ['wall.post', 'wall.post'],
    ])
  })
})
