/** Each fault of vk-io's API client that was found by running it, and ours without it. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { VkApiError } from './errors/api-error.ts'
import { VkError } from './errors/vk-error.ts'
import { WINDOW_MS } from './limiter.ts'
import { clientOf, clientOn } from './test/client-of.ts'
import { createEagerClock } from './test/fake-clock.ts'
import { startFakeVk } from './test/fake-vk.ts'
import { startApi, startScript } from './test/loopback-server.ts'
import { rejection } from './test/rejection.ts'
import type { ScriptedCall, ScriptedEnding } from './test/run-script.ts'

const ok = (value: unknown): ScriptedEnding => ({ value })
const failed = (code: number): ScriptedEnding => ({ error: { code } })
const auto = { batching: 'auto' } as const

/** When calls were let go: `callers` callers, each waiting for its own answer, call `calls` times in all. */
async function departures({ perSecond, callers, calls }: { perSecond: number; callers: number; calls: number }) {
  const clock = createEagerClock()
  const at: number[] = []
  await using server = await startScript({ response: 1 })
  const limiter = {
    async acquire() {
      at.push(clock.now())
      return undefined
    },
  }
  const vk = clientOn(clock, server, { limits: { perSecond }, limiter })
  let left = calls
  const caller = async () => {
    for (; left > 0; left -= 1) await vk.utils.getServerTime()
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return at.slice(0, calls)
}

const mostInOneSecond = (at: number[]) =>
  Math.max(...at.map((from) => at.filter((other) => other >= from && other <= from + 1_000).length))

describe('1. the burst limiter lets 399 calls through where 20 are allowed, or 1 where 20 are', () => {
  it.each([1, 3, 19, 20])('never exceeds 20 in a second and uses them with %i callers', async (callers) => {
    const at = await departures({ perSecond: 20, callers, calls: 240 })
    expect(mostInOneSecond(at)).toBeLessThanOrEqual(20)
    const seconds = (Math.max(...at) - Math.min(...at)) / 1_000
    expect((at.length - 20) / seconds).toBeGreaterThanOrEqual(20 * 0.98)
  })
})

it('2. does not waste 12 % of the limit on even spacing: what is allowed at once leaves at once', async () => {
  const at = await departures({ perSecond: 3, callers: 6, calls: 9 })
  const begin = at[0] ?? 0
  expect(at.map((moment) => Math.round((moment - begin) / WINDOW_MS))).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2])
})

describe('3. captcha and error 6 inside a batch', () => {
  it('asks the hook for the captcha of one call, with what a person needs, and leaves the others alone', async () => {
    await using server = await startFakeVk({
      answer: ({ params }) => (params.n === '1' && !params.success_token ? failed(14) : ok(params.n)),
      error: (_call, error_code) => ({
        error_code,
        error_msg: 'Captcha needed',
        captcha_sid: '7',
        captcha_img: 'https://api.vk.ru/captcha.php?sid=7',
        redirect_uri: 'https://id.vk.ru/not_robot_captcha?session_token=t',
      }),
    })
    const questions: unknown[] = []
    const { vk } = clientOf(server, {
      ...auto,
      onCaptcha(question) {
        questions.push(question)
        return { successToken: 'solved' }
      },
    })
    const answers = await Promise.all([0, 1, 2].map((n) => vk.callUnlisted('users.get', { n })))
    expect(answers).toEqual(['0', '1', '2'])
    expect(questions).toMatchObject([
      { method: 'users.get', sid: '7', redirectUri: expect.stringContaining('session_token') },
    ])
    expect(server.made.filter(({ isInScript }) => !isInScript).map(({ params }) => params)).toEqual([
      { n: '1' },
      { n: '1', success_token: 'solved' },
    ])
  })

  it('repeats the one call that was one too many, alone and after a pause', async () => {
    await using server = await startFakeVk({
      answer: ({ params }, count) => (params.n === '1' && count === 1 ? failed(6) : ok(`made ${params.n}`)),
    })
    const { vk, delays } = clientOf(server, auto)
    expect(await Promise.all([0, 1].map((n) => vk.callUnlisted('wall.post', { n })))).toEqual(['made 0', 'made 1'])
    expect(server.made.map(({ params, isInScript }) => [params.n, isInScript])).toEqual([
      ['0', true],
      ['1', true],
      ['1', false],
    ])
    expect(delays).toContain(1_000)
  })
})

it('4. never gives a call another’s error where a method really answers false', async () => {
  await using server = await startFakeVk({
    answer: ({ method }) => (method === 'groups.isMember' ? ok(false) : failed(15)),
  })
  const { vk } = clientOf(server, auto)
  const outcomes = await Promise.allSettled([
    vk.callUnlisted('groups.isMember'),
    vk.callUnlisted('users.get'),
    vk.callUnlisted('groups.isMember'),
  ])
  expect(outcomes).toMatchObject([{ value: false }, { reason: { code: 15, method: 'users.get' } }, { value: false }])
})

describe('5. an answer that is too big', () => {
  const tooBig = (calls: ScriptedCall[], most: number) =>
    calls.length > most
      ? {
          error: {
            error_code: 13,
            error_msg: 'Runtime error occurred during code invocation: response size is too big',
          },
        }
      : undefined

  it('is asked for in halves, until they fit', async () => {
    const sizes: number[] = []
    await using server = await startFakeVk({
      answer: ({ params }) => ok(params.n),
      onExecute(calls) {
        sizes.push(calls.length)
        return tooBig(calls, 7)
      },
    })
    const { vk, delays } = clientOf(server, auto)
    const wanted = Array.from({ length: 25 }, (_, n) => String(n))
    expect(await Promise.all(wanted.map((n) => vk.callUnlisted('users.get', { n })))).toEqual(wanted)
    expect(sizes).toEqual([25, 13, 12, 7, 6, 6, 6])
    expect(delays.filter((delayMs) => delayMs >= 250)).toEqual([])
  })

  it('fails one call alone with its own error', async () => {
    await using server = await startFakeVk({
      answer: ({ params }, _count, isInScript) => (params.n === '1' && !isInScript ? failed(13) : ok(params.n)),
      onExecute: (calls) => tooBig(calls, calls.some(({ params }) => params.n === '1') ? 1 : 25),
    })
    const { vk } = clientOf(server, auto)
    const outcomes = await Promise.allSettled([0, 1, 2, 3].map((n) => vk.callUnlisted('users.get', { n })))
    expect(outcomes).toMatchObject([
      { value: '0' },
      { reason: { code: 13, method: 'users.get' } },
      { value: '2' },
      { value: '3' },
    ])
  })

  it('never makes a write again: its outcome is unknown', async () => {
    await using server = await startFakeVk({
      answer: () => ok(1),
      onExecute: (calls) => tooBig(calls, 1),
    })
    const { vk } = clientOf(server, auto)
    const outcomes = await Promise.allSettled([vk.wall.post({ message: 'a' }), vk.wall.post({ message: 'b' })])
    expect(outcomes).toMatchObject([
      { reason: { code: 13, effect: 'unknown' } },
      { reason: { code: 13, effect: 'unknown' } },
    ])
    expect(server.calls).toHaveLength(1)
  })
})

it('6. bounds the size of a request: 25 calls of 20 000 characters leave in several', async () => {
  await using server = await startFakeVk({ answer: ({ params }) => ok(params.q?.length) })
  const { vk } = clientOf(server, auto)
  const q = 'x'.repeat(20_000)
  expect(await Promise.all(Array.from({ length: 25 }, () => vk.callUnlisted('video.search', { q })))).toEqual(
    Array.from({ length: 25 }, () => 20_000),
  )
  expect(Math.max(...server.calls.map(({ body }) => body.length))).toBeLessThan(80_000)
  const alone = 'x'.repeat(100_000)
  expect(await vk.callUnlisted('video.search', { q: alone })).toBe(100_000)
})

describe('7. a write whose answer was lost', () => {
  it.each([
    ['alone', {}],
    ['in a batch', auto],
  ])('is sent once, %s, and rejected with effect unknown', async (_where, options) => {
    await using server = await startApi((_call, response) => response.destroy())
    const { vk } = clientOf(server, options)
    const outcomes = await Promise.allSettled([vk.wall.post({ message: 'a' }), vk.messages.send({ message: 'b' })])
    expect(outcomes).toMatchObject([{ reason: { effect: 'unknown' } }, { reason: { effect: 'unknown' } }])
    expect(server.calls).toHaveLength('batching' in options ? 1 : 2)
  })
})

describe('8. VK’s passing faults', () => {
  it.each([1, 10, 13, 36])('repeats a read after error %i, alone and in a batch', async (code) => {
    await using server = await startFakeVk({
      answer: ({ params }, count) => (count === 1 ? failed(code) : ok(params.n)),
    })
    const alone = clientOf(server)
    expect(await alone.vk.callUnlisted('users.get', { n: 'alone' })).toBe('alone')
    const batched = clientOf(server, auto)
    expect(await Promise.all(['a', 'b'].map((n) => batched.vk.callUnlisted('users.get', { n })))).toEqual(['a', 'b'])
  })

  it('reads the HTTP status: a page of a gateway is no syntax error', async () => {
    await using server = await startApi((_call, response) => response.writeHead(502).end('<html>'))
    expect(await rejection(clientOf(server).vk.wall.post({ message: 'a' }), VkError)).toMatchObject({
      kind: 'response',
      httpStatus: 502,
      effect: 'unknown',
    })
  })
})

it('9. asks for a captcha at most three times, however wrong the answers are', async () => {
  const captcha = { error: { error_code: 14, error_msg: 'Captcha needed', captcha_sid: '1', captcha_img: 'i' } }
  await using server = await startScript(captcha)
  let prompts = 0
  const onCaptcha = () => {
    prompts += 1
    return { key: 'wrong' }
  }
  await rejection(clientOf(server, { onCaptcha }).vk.wall.post({ message: 'a' }), VkApiError)
  expect(prompts).toBe(3)
})

describe('10. parameters', () => {
  it.each([
    ['alone', {}],
    ['in a batch', auto],
  ])('reach VK as the same text, %s', async (_where, options) => {
    await using server = await startFakeVk({ answer: ({ params }) => ok(params) })
    const { vk } = clientOf(server, options)
    const params = { object: { a: ['"', 'я'] }, list: [1, 'b'], flag: true, text: '"}; \\ \u2028 😀', none: undefined }
    const [answer] = await Promise.all([
      vk.callUnlisted('users.get', params),
      vk.callUnlisted('users.get', { other: 1 }),
    ])
    expect(answer).toEqual({ object: '{"a":["\\"","я"]}', list: '1,b', flag: '1', text: '"}; \\ \u2028 😀' })
    const wrong = [vk.callUnlisted('users.get', { bad: null as never }), vk.callUnlisted('users.get', { n: 1 })]
    expect(await Promise.allSettled(wrong)).toMatchObject([{ reason: expect.any(TypeError) }, { value: { n: '1' } }])
  })

  it('leave alone with a language, a version or a deadline of their own', async () => {
    await using server = await startFakeVk({ answer: ({ params }) => ok(params) })
    const { vk } = clientOf(server, { ...auto, language: 'ru' })
    await Promise.all([
      vk.users.get({ lang: 'en' }),
      vk.users.get({ v: '5.131' }),
      vk.users.get({}, { timeoutMs: 20_000 }),
      vk.video.save({ name: 'a' }),
      vk.users.get({ user_ids: 1 }),
      vk.users.get({ user_ids: 2 }),
    ])
    expect(server.calls.map(({ path }) => path.slice('/method/'.length)).toSorted()).toEqual(
      ['execute', 'users.get', 'users.get', 'users.get', 'video.save'].toSorted(),
    )
    expect(server.calls.map(({ body }) => body)).toContain('lang=en&v=5.199')
  })
})

it('11. leaves no rejection unheard, whatever of a batch nobody looks at', async () => {
  const unheard: unknown[] = []
  const listen = (reason: unknown) => unheard.push(reason)
  process.on('unhandledRejection', listen)
  onTestFinished(() => void process.off('unhandledRejection', listen))
  await using server = await startFakeVk({ answer: () => failed(100) })
  const { vk } = clientOf(server)
  const results = await vk.batch.settled((b) => {
    void b.users.get({ user_ids: 1 }) // made and forgotten
    return [b.users.get({ user_ids: 2 }), b.users.get({ user_ids: 3 })]
  })
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await rejection(
    vk.batch((b) => [b.users.get({ user_ids: 4 }), b.users.get({ user_ids: 5 })]),
    VkApiError,
  )
  await new Promise((resolve) => setImmediate(resolve))
  expect(unheard).toEqual([])
})

it('12. has a signal, a deadline and a priority for a call, a bound on its queue, and every section of the schema', async () => {
  await using server = await startFakeVk({ answer: ({ params }) => ok(params.n ?? 1) })
  const { vk } = clientOf(server, { ...auto, maxWaiting: 1 })
  const controller = new AbortController()
  const given = vk.callUnlisted('users.get', { n: 1 }, { signal: controller.signal })
  expect(await rejection(vk.callUnlisted('users.get', { n: 2 }))).toMatchObject({ code: 'queue_full', effect: 'none' })
  controller.abort()
  expect(await rejection(given)).toMatchObject({ code: 'aborted', effect: 'none' })
  expect(await vk.callUnlisted('users.get', { n: 3 }, { priority: 'high' })).toBe('3')
  expect(server.made.map(({ params }) => params.n)).toEqual(['3'])
  await Promise.all([vk.translations.translate({ texts: 'a', translation_language: 'ru-en' })])
  await vk.downloadedGames.getPaidStatus({ user_id: 1 })
})

describe('13. the line that called', () => {
  const both = { error: { error_code: 5, error_msg: 'no' } }

  it('stands in the stack of every caller of one failed request, each its own', async () => {
    await using server = await startScript(both)
    const { vk } = clientOf(server, auto)
    const theFirst = async () => await vk.users.get({ user_ids: 1 })
    const theSecond = async () => await vk.users.get({ user_ids: 2 })
    const [one, other] = await Promise.allSettled([theFirst(), theSecond()])
    expect(one).toMatchObject({ reason: { stack: expect.stringContaining('theFirst') } })
    expect(other).toMatchObject({ reason: { stack: expect.stringContaining('theSecond') } })
  })

  it('is the batch’s for a call made in one', async () => {
    await using server = await startScript(both)
    const { vk } = clientOf(server)
    async function theLineThatBatched() {
      return vk.batch((b) => [b.users.get({ user_ids: 1 }), b.users.get({ user_ids: 2 })])
    }
    const error = await rejection(theLineThatBatched(), VkApiError)
    expect(error.stack?.split('\n')[1]).toContain('theLineThatBatched')
  })
})
