import { describe, expect, it } from 'vitest'
import type { CaptchaSolution } from './client-options.ts'
import { VkApiError } from './errors/api-error.ts'
import { clientOf } from './test/client-of.ts'
import { startFakeVk } from './test/fake-vk.ts'
import { startApi } from './test/loopback-server.ts'
import { rejection } from './test/rejection.ts'

const details = (error_code: number) => ({
  error_code,
  error_msg: 'no',
  captcha_sid: '1',
  captcha_img: 'https://api.vk.ru/captcha.php?sid=1',
  redirect_uri: 'https://id.vk.ru/not_robot_captcha?session_token=t',
})

/** A VK that wants one captcha solved before it lets any call through. */
async function startGuarded() {
  let isSolved = false
  return startFakeVk({
    answer({ params }) {
      isSolved ||= params.success_token === 'right'
      return isSolved ? { value: params.n ?? null } : { error: { code: 14 } }
    },
    error: (_call, code) => details(code),
  })
}

describe('captchas of calls made together', () => {
  it('are one question; the calls that waited go on when the one that asked has got through', async () => {
    await using server = await startGuarded()
    const { promise: solved, resolve: solve } = Promise.withResolvers<CaptchaSolution>()
    let questions = 0
    const { vk } = clientOf(server, {
      onCaptcha() {
        questions += 1
        return solved
      },
    })
    const calls = [1, 2, 3, 4].map((n) => vk.callUnlisted('wall.post', { n }))
    await expect.poll(() => server.made.length).toBe(4)
    solve({ successToken: 'right' })
    expect(await Promise.all(calls)).toEqual(['1', '2', '3', '4'])
    expect(questions).toBe(1)
    expect(server.made.filter(({ params }) => params.success_token !== undefined)).toHaveLength(1)
  })

  it('are asked one after another when VK wants more than one', async () => {
    const passed = new Set<string>()
    await using server = await startFakeVk({
      answer({ params }) {
        if (params.success_token) passed.add(String(params.n))
        return passed.has(String(params.n)) ? { value: 1 } : { error: { code: 14 } }
      },
      error: (_call, code) => details(code),
    })
    let open = 0
    let most = 0
    const { vk } = clientOf(server, {
      async onCaptcha() {
        open += 1
        most = Math.max(most, open)
        await new Promise((resolve) => setImmediate(resolve))
        open -= 1
        return { successToken: 'x' }
      },
    })
    await Promise.all([1, 2, 3, 4, 5].map((n) => vk.callUnlisted('wall.post', { n })))
    expect(most).toBe(1)
  })

  it.each([
    ['declines', () => undefined],
    [
      'fails',
      () => {
        throw new Error('no person there')
      },
    ],
  ])('all end when the person %s, after one question', async (_what, answer) => {
    await using server = await startGuarded()
    let questions = 0
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
    const { vk } = clientOf(server, {
      async onCaptcha() {
        questions += 1
        await asked
        return answer()
      },
    })
    const calls = [1, 2, 3].map((n) => vk.callUnlisted('wall.post', { n }))
    await expect.poll(() => server.made.length).toBe(3)
    ask()
    const outcomes = await Promise.allSettled(calls)
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(questions).toBe(1)
  })

  it('let a call go whose signal fires while the person thinks, and ask the next', async () => {
    await using server = await startGuarded()
    const controller = new AbortController()
    let questions = 0
    const { vk } = clientOf(server, {
      onCaptcha() {
        questions += 1
        return questions === 1 ? new Promise(() => undefined) : { successToken: 'right' }
      },
    })
    const first = vk.callUnlisted('wall.post', { n: 1 }, { signal: controller.signal })
    await expect.poll(() => questions).toBe(1)
    const second = vk.callUnlisted('wall.post', { n: 2 })
    await expect.poll(() => server.made.length).toBe(2)
    controller.abort()
    expect(await rejection(first)).toMatchObject({ code: 'aborted', effect: 'none' })
    expect(await second).toBe('2')
  })
})

describe('validations of calls made together', () => {
  it('are one question, and all calls go on with the new token', async () => {
    await using server = await startApi(({ headers }, response) => {
      const isNew = headers.authorization === 'Bearer new-token'
      response.end(JSON.stringify(isNew ? { response: 1 } : { error: details(17) }))
    })
    const { promise: done, resolve: finish } = Promise.withResolvers<{ token: string }>()
    let questions = 0
    const { vk } = clientOf(server, {
      onValidation() {
        questions += 1
        return done
      },
    })
    const calls = [1, 2, 3].map(() => vk.callUnlisted('wall.post'))
    await expect.poll(() => server.calls.length).toBe(3)
    finish({ token: 'new-token' })
    expect(await Promise.all(calls)).toEqual([1, 1, 1])
    expect(questions).toBe(1)
  })

  it('are asked once for a call, even if VK wants another', async () => {
    await using server = await startApi((_call, response) => response.end(JSON.stringify({ error: details(17) })))
    let questions = 0
    const { vk } = clientOf(server, {
      onValidation() {
        questions += 1
        return { token: `token-${questions}` }
      },
    })
    expect(await rejection(vk.callUnlisted('wall.post'), VkApiError)).toMatchObject({ code: 17 })
    expect(questions).toBe(1)
  })
})

it('asks for the consent to each call of a batch by itself, with VK’s words', async () => {
  await using server = await startFakeVk({
    answer: ({ params }) => (params.confirm === '1' ? { value: params.n } : { error: { code: 24 } }),
    error: ({ params }, error_code) => ({ error_code, error_msg: 'no', confirmation_text: `Sure about ${params.n}?` }),
  })
  const texts: string[] = []
  const { vk } = clientOf(server, {
    onConfirmation({ text }) {
      texts.push(text)
      return true
    },
  })
  const results = await vk.batch((b) => [1, 2].map((n) => b.callUnlisted('account.ban', { n })))
  expect(results).toEqual(['1', '2'])
  expect(texts).toEqual(['Sure about 1?', 'Sure about 2?'])
})
