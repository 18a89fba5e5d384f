import { describe, expect, it } from 'vitest'
import type { CaptchaQuestion, VkOptions } from './client-options.ts'
import type { Clock } from './clock.ts'
import { createVkWith } from './create-vk.ts'
import { VkApiError } from './errors/api-error.ts'
import { VkError } from './errors/vk-error.ts'
import { createLimiters } from './limiters.ts'
import { createEagerClock } from './test/fake-clock.ts'
import { closedPort, type LoopbackServer, startApi, startScript } from './test/loopback-server.ts'
import { rejection } from './test/rejection.ts'

const TOKEN = 'token-of-the-tests'

const failure = (error_code: number, more: object = {}) => ({ error: { error_code, error_msg: 'no', ...more } })

function client(server: LoopbackServer, options: Partial<VkOptions> = {}) {
  const clock = createEagerClock()
  const seams = { clock, limiters: createLimiters(clock), random: () => 0 }
  return { vk: createVkWith(seams, { token: TOKEN, apiUrl: server.url, ...options }), delays: clock.delays }
}

describe('repeating', () => {
  it.each([1, 10, 13, 36])('repeats a read after error %i with growing pauses, at most three times', async (code) => {
    await using server = await startScript(failure(code))
    const { vk, delays } = client(server, { limits: { perSecond: 100 } })
    expect(await rejection(vk.video.get({}), VkApiError)).toMatchObject({ code })
    expect(server.calls).toHaveLength(4)
    expect(delays).toEqual([500, 1_000, 2_000])
  })

  it('does not pause for a time that all clients share', async () => {
    await using server = await startScript(failure(10))
    const clock = createEagerClock()
    const seams = { clock, limiters: createLimiters(clock), random: () => 1 }
    const vk = createVkWith(seams, { token: TOKEN, apiUrl: server.url, limits: { perSecond: 100 } })
    await rejection(vk.video.get({}), VkApiError)
    expect(clock.delays).toEqual([250, 500, 1_000])
  })

  it('repeats a read after a broken connection and after a 502 page', async () => {
    await using server = await startApi((_call, response, count) => {
      if (count === 1) response.destroy()
      else if (count === 2) response.writeHead(502).end('<html>')
      else response.end('{"response":7}')
    })
    expect(await client(server).vk.utils.getServerTime()).toBe(7)
    expect(server.calls).toHaveLength(3)
  })

  it.each([
    ['wall.post', failure(10)],
    ['wall.post', failure(1)],
    ['video.save', failure(10)],
    ['messages.getInviteLink', failure(10)],
    ['execute', failure(10)],
    ['users.get', failure(100)],
    ['users.get', failure(5)],
    ['users.get', failure(9)],
  ])('never repeats %s after %j', async (method, body) => {
    await using server = await startScript(body, { response: 1 })
    await rejection(client(server).vk.callUnlisted(method, {}), VkApiError)
    expect(server.calls).toHaveLength(1)
  })

  it('repeats a write whose request never left, at most three times', async () => {
    const server = { url: `http://127.0.0.1:${await closedPort()}` } as LoopbackServer
    const { vk, delays } = client(server, { limits: { perSecond: 100 } })
    expect(await rejection(vk.wall.post({ message: 'x' }), VkError)).toMatchObject({ code: 'refused', effect: 'none' })
    expect(delays).toEqual([500, 1_000, 2_000])
  })

  it.each(['wall.post', 'execute', 'video.save'])('never repeats %s when its answer was lost', async (method) => {
    await using server = await startApi((_call, response) => response.destroy())
    expect(await rejection(client(server).vk.callUnlisted(method, {}), VkError)).toMatchObject({ effect: 'unknown' })
    expect(server.calls).toHaveLength(1)
  })

  it('stops waiting for a repeat when the signal fires', async () => {
    await using server = await startScript(failure(10))
    const controller = new AbortController()
    const standing: Clock = {
      now: () => 0,
      after: (delayMs) => {
        if (delayMs === 500) queueMicrotask(() => controller.abort())
        return () => undefined
      },
    }
    const seams = { clock: standing, limiters: createLimiters(standing), random: () => 0 }
    const vk = createVkWith(seams, { token: TOKEN, apiUrl: server.url })
    const call = vk.users.get({}, { signal: controller.signal })
    expect(await rejection(call)).toMatchObject({ code: 'aborted', effect: 'none' })
    expect(server.calls).toHaveLength(1)
  })
})

describe('error 6', () => {
  it('pauses and repeats any call, because VK did not act', async () => {
    await using server = await startScript(failure(6), failure(6), { response: { post_id: 1 } })
    const { vk, delays } = client(server, { limits: { perSecond: 100 } })
    expect(await vk.wall.post({ message: 'x' })).toEqual({ post_id: 1 })
    expect(server.calls).toHaveLength(3)
    expect(delays).toEqual([1_000, 1_500])
  })

  it('is thrown when five repeats did not help', async () => {
    await using server = await startScript(failure(6))
    const { vk } = client(server)
    expect(await rejection(vk.wall.post({ message: 'x' }), VkApiError)).toMatchObject({ code: 6, effect: 'none' })
    expect(server.calls).toHaveLength(6)
  })
})

describe('captcha', () => {
  const captcha = failure(14, {
    captcha_sid: 123,
    captcha_img: 'https://api.vk.ru/captcha.php?sid=123',
    captcha_ts: 1.5,
    captcha_attempt: 1,
    redirect_uri: 'https://id.vk.ru/not_robot_captcha?session_token=abc',
    remixstlid: 987,
  })

  it('asks a person and repeats the call with the success token and VK’s cookie', async () => {
    await using server = await startScript(captcha, { response: { post_id: 1 } })
    const questions: CaptchaQuestion[] = []
    const onCaptcha = (question: CaptchaQuestion) => {
      questions.push(question)
      return { successToken: 'st' }
    }
    expect(await client(server, { onCaptcha }).vk.wall.post({ message: 'x' })).toEqual({ post_id: 1 })
    expect(questions).toEqual([
      {
        method: 'wall.post',
        sid: '123',
        attempt: 1,
        image: 'https://api.vk.ru/captcha.php?sid=123',
        redirectUri: 'https://id.vk.ru/not_robot_captcha?session_token=abc',
      },
    ])
    const repeat = server.calls[1]!
    expect(Object.fromEntries(repeat.params)).toEqual({ message: 'x', v: '5.199', success_token: 'st' })
    expect(repeat.headers.cookie).toBe('remixstlid=987')
    expect(server.calls[0]?.headers.cookie).toBeUndefined()
  })

  it('repeats with the text of an image the old way', async () => {
    await using server = await startScript(captcha, { response: 1 })
    await client(server, { onCaptcha: async () => ({ key: 'z8 я' }) }).vk.callUnlisted('wall.post')
    expect(Object.fromEntries(server.calls[1]!.params)).toEqual({
      v: '5.199',
      captcha_sid: '123',
      captcha_key: 'z8 я',
      captcha_ts: '1.5',
      captcha_attempt: '1',
    })
  })

  it('asks at most three times for one call', async () => {
    await using server = await startScript(captcha)
    const attempts: number[] = []
    const onCaptcha = ({ attempt }: CaptchaQuestion) => {
      attempts.push(attempt)
      return { key: 'wrong' }
    }
    const { vk } = client(server, { onCaptcha })
    expect(await rejection(vk.wall.post({ message: 'x' }), VkApiError)).toMatchObject({ code: 14 })
    expect(attempts).toEqual([1, 2, 3])
    expect(server.calls).toHaveLength(4)
  })

  it('is thrown with all a person needs when nobody answers', async () => {
    await using server = await startScript(captcha)
    for (const onCaptcha of [undefined, () => undefined]) {
      const { vk } = client(server, { onCaptcha })
      expect(await rejection(vk.wall.post({ message: 'x' }), VkApiError)).toMatchObject({
        code: 14,
        effect: 'none',
        redirectUri: 'https://id.vk.ru/not_robot_captcha?session_token=abc',
        captcha: { sid: '123', remixstlid: '987' },
      })
    }
    expect(server.calls).toHaveLength(2)
  })

  it('sends no cookie that could carry another header', async () => {
    await using server = await startScript(failure(14, { captcha_sid: '1', remixstlid: 'a\r\nX: y' }), { response: 1 })
    await client(server, { onCaptcha: () => ({ successToken: 's' }) }).vk.callUnlisted('wall.post')
    expect(server.calls[1]?.headers.cookie).toBeUndefined()
  })

  it('passes on what the hook throws', async () => {
    await using server = await startScript(captcha)
    const mine = new Error('mine')
    const { vk } = client(server, { onCaptcha: () => Promise.reject(mine) })
    expect(await rejection(vk.wall.post({ message: 'x' }))).toBe(mine)
  })
})

describe('confirmation and validation', () => {
  it('repeats with confirm=1 when the person agrees, once', async () => {
    await using server = await startScript(failure(24, { confirmation_text: 'Sure?' }))
    const texts: string[] = []
    const onConfirmation = ({ text }: { text: string }) => {
      texts.push(text)
      return true
    }
    await rejection(client(server, { onConfirmation }).vk.callUnlisted('wall.post'), VkApiError)
    expect(texts).toEqual(['Sure?'])
    expect(server.calls.map(({ params }) => params.get('confirm'))).toEqual([null, '1'])
  })

  it('throws the question when the person does not agree', async () => {
    await using server = await startScript(failure(24, { confirmation_text: 'Sure?' }))
    const { vk } = client(server, { onConfirmation: () => false })
    expect(await rejection(vk.callUnlisted('wall.post'), VkApiError)).toMatchObject({ confirmationText: 'Sure?' })
  })

  it('keeps a consent through a captcha', async () => {
    const captcha = failure(14, { captcha_sid: '1' })
    await using server = await startScript(failure(24), captcha, { response: 1 })
    const hooks = { onConfirmation: () => true, onCaptcha: () => ({ key: 'k' }) }
    await client(server, hooks).vk.callUnlisted('wall.post')
    expect(server.calls[2]?.params.get('confirm')).toBe('1')
    expect(server.calls[2]?.params.get('captcha_key')).toBe('k')
  })

  it('goes on with the token that a validation gave, for later calls too', async () => {
    const validation = failure(17, { redirect_uri: 'https://m.vk.ru/activation?hash=1' })
    await using server = await startScript(validation, { response: 1 })
    const onValidation = async ({ redirectUri }: { redirectUri: string }) => ({ token: `new-${redirectUri.length}` })
    const { vk } = client(server, { onValidation })
    await vk.callUnlisted('wall.post')
    await vk.callUnlisted('wall.post')
    expect(server.calls.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-of-the-tests',
      'Bearer new-33',
      'Bearer new-33',
    ])
  })
})
