import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type AuthReason, readApiError, VkApiError } from './api-error.ts'
import { copyError } from './copy-error.ts'
import { VkError } from './vk-error.ts'

const read = (error: unknown, token?: string) => readApiError(error, 'users.get', token)!

describe('error 5', () => {
  const prefix = 'User authorization failed: '
  it.each<[string, AuthReason, object?]>([
    ['no access_token passed.', 'missing'],
    ['invalid access_token (4).', 'invalid'],
    ['invalid access_token (2).', 'blocked'],
    ['invalid session.', 'session'],
    ['user revoke access for this token.', 'revoked'],
    ['user is deactivated.', 'blocked'],
    ['access_token has expired.', 'expired'],
    ['access_token was given to another ip address.', 'ip_mismatch'],
    ['access_token was given to another ip address.', 'ip_mismatch', { error_subcode: 1130 }],
    ['a text VK may write tomorrow', 'ip_mismatch', { error_subcode: 1130 }],
    ['a text VK may write tomorrow', 'unknown'],
    ['invalid access_token (4).', 'blocked', { ban_info: { member_name: 'x' } }],
  ])('%s means %s', (text, reason, more) => {
    const error = read({ error_code: 5, error_msg: prefix + text, ...more })
    expect(error).toMatchObject({ kind: 'api', code: 5, reason, effect: 'none', action: 'renew_token' })
  })
})

describe('an API error', () => {
  it('is an error of the family, named, with code and method in its message', () => {
    const error = read({ error_code: 100, error_subcode: 2, error_msg: 'One of the parameters' })
    expect(error).toBeInstanceOf(VkError)
    expect(error.name).toBe('VkApiError')
    expect(error.message).toBe('VK error 100 in users.get: One of the parameters')
    expect(error).toMatchObject({ code: 100, subcode: 2, method: 'users.get', reason: undefined, action: 'permanent' })
  })

  it('keeps no parameters, and nothing that is or looks like a token, in any form', () => {
    const token = 'short-canary'
    const error = read(
      {
        error_code: 5,
        error_msg: `a ${token} b vk2.a.OTHER-one_x c ${'f'.repeat(85)} access_token=abc&x\u0000\ny`,
        request_params: [{ key: 'access_token', value: token }],
        confirmation_text: token,
      },
      token,
    )
    expect(error.message).toBe('VK error 5 in users.get: a *** b *** c *** access_token=***&x y')
    expect(inspect(error, { showHidden: true }) + JSON.stringify(error)).not.toMatch(/canary|OTHER|fff|abc/)
  })

  it('keeps what is for the person out of JSON, and out of whatever prints or copies an error', () => {
    const error = read({ error_code: 17, error_msg: 'x', redirect_uri: 'https://m.vk.ru/?hash=1', ban_info: { a: 1 } })
    expect([error.redirectUri, error.banInfo]).toEqual(['https://m.vk.ru/?hash=1', { a: 1 }])
    const captcha = read({
      error_code: 14,
      captcha_img: 'https://api.vk.ru/captcha.php?sid=canary',
      captcha_sid: 'canary',
    })
    expect(captcha.captcha).toMatchObject({ sid: 'canary' })
    for (const one of [error, captcha]) {
      expect(inspect(one, { showHidden: true, depth: 9 }) + inspect({ ...one })).not.toMatch(/hash=1|a: 1|canary/)
    }
    const copy = copyError(captcha) as VkApiError
    expect([copy.captcha, copy.message]).toEqual([captcha.captcha, captcha.message])
    expect((copyError(error) as VkApiError).redirectUri).toBe(error.redirectUri)
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'VkApiError',
      message: 'VK error 17 in users.get: x',
      kind: 'api',
      effect: 'none',
      code: 17,
      method: 'users.get',
      action: 'person',
    })
  })

  it('keeps no address whole that VK’s words hold: what follows the path may be signed', () => {
    const words =
      'see https://vk.ru/dev/versions, not (http://a.test/upload.do?sig=5ecre7-canary&id=1) or /upload#id=canary'
    expect(read({ error_code: 8, error_msg: words }).vkMessage).toBe(
      'see https://vk.ru/dev/versions, not (http://a.test/upload.do?*** or /upload?***',
    )
  })

  it('takes codes written as digits, and nothing else, for codes', () => {
    expect(read({ error_code: '14', captcha_sid: 9 })).toMatchObject({ code: 14, captcha: { sid: '9' } })
    for (const error of [null, 'x', 5, [], {}, { error_code: 'x' }, { error_code: null }, { error_code: {} }]) {
      expect(readApiError(error, 'm')).toBeUndefined()
    }
  })

  it('survives fields of any kind', () => {
    for (const odd of [null, 1, {}, [], true]) {
      const error = read({ error_code: 14, error_msg: odd, error_subcode: odd, captcha_sid: odd, redirect_uri: odd })
      expect(error).toBeInstanceOf(VkApiError)
    }
  })
})
