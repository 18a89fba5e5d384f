import { createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createAccessTokens } from './access-token.ts'

const jwtSecret = 'a secret of the tests, long enough'
const clock = { at: Date.parse('2026-11-21T10:00:00.700Z') }
const tokens = createAccessTokens({ jwtSecret, now: () => new Date(clock.at) })
const claims = { userId: 7, sessionId: randomUUID() }

const encode = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const iat = Math.floor(clock.at / 1000)
const good = { iss: 'vkast', aud: 'vkast-api', sub: '7', sid: claims.sessionId, iat, exp: iat + 900 }

function forge(header: object, payload: object | string = good, { hash = 'sha256', key = jwtSecret } = {}): string {
  const input = `${encode(header)}.${encode(payload)}`
  return `${input}.${createHmac(hash, key).update(input).digest('base64url')}`
}

test('a token made by hand as ours are made is taken, so the refusals below are for their own reasons', () => {
  expect(tokens.verify(forge({ alg: 'HS256', typ: 'JWT' }))).toEqual(claims)
  expect(tokens.verify(tokens.sign(claims))).toEqual(claims)
})

test('what is signed says HS256, issuer, audience, user, session and 15 minutes, and nothing else', () => {
  const [header = '', payload = ''] = tokens.sign(claims).split('.')
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'HS256', typ: 'JWT' })
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual(good)
})

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const rs256 = (): string => {
  const input = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(good)}`
  return `${input}.${createSign('sha256').update(input).sign(privateKey, 'base64url')}`
}

test.each([
  ['algorithm none without a signature', `${encode({ alg: 'none', typ: 'JWT' })}.${encode(good)}.`],
  ['algorithm none with a signature', forge({ alg: 'none' })],
  ['algorithm nOnE', `${encode({ alg: 'nOnE' })}.${encode(good)}.`],
  ['HS512 with our secret', forge({ alg: 'HS512' }, good, { hash: 'sha512' })],
  ['HS384 with our secret', forge({ alg: 'HS384' }, good, { hash: 'sha384' })],
  ['RS256 claimed, signed with our secret', forge({ alg: 'RS256' })],
  ['RS256 with a key of theirs', rs256()],
  ['no algorithm', forge({ typ: 'JWT' })],
  ['another secret', forge({ alg: 'HS256' }, good, { key: 'some other secret, long enough too' })],
  ['a critical extension that is not ours', forge({ alg: 'HS256', crit: ['b64'], b64: false })],
  ['another issuer', forge({ alg: 'HS256' }, { ...good, iss: 'another' })],
  ['no issuer', forge({ alg: 'HS256' }, { ...good, iss: undefined })],
  ['another audience', forge({ alg: 'HS256' }, { ...good, aud: 'another' })],
  ['no audience', forge({ alg: 'HS256' }, { ...good, aud: undefined })],
  ['no expiry', forge({ alg: 'HS256' }, { ...good, exp: undefined })],
  ['an expiry in words', forge({ alg: 'HS256' }, { ...good, exp: 'tomorrow' })],
  ['no session', forge({ alg: 'HS256' }, { ...good, sid: undefined })],
  ['a session that is no id', forge({ alg: 'HS256' }, { ...good, sid: "' or true" })],
  ['a user that is no number', forge({ alg: 'HS256' }, { ...good, sub: '7 or 8' })],
  ['a payload that is no JSON', forge({ alg: 'HS256' }, 'hello')],
  ['a payload that is null', forge({ alg: 'HS256' }, 'null')],
  ['an empty token', ''],
  ['dots', '..'],
])('refuses %s', (_name, token) => {
  expect(tokens.verify(token)).toBeUndefined()
})

test('any changed character makes it worthless', () => {
  const token = tokens.sign(claims)
  // The last one is left out: two of its six bits say nothing.
  for (let at = 0; at < token.length - 1; at++) {
    const other = token[at] === 'A' ? 'B' : 'A'
    expect(tokens.verify(token.slice(0, at) + other + token.slice(at + 1))).toBeUndefined()
  }
})

test('it ends at its 15 minutes by the clock of the service, also when it was just seen', () => {
  const token = tokens.sign(claims)
  const start = clock.at
  clock.at = start + 899_000
  expect(tokens.verify(token)).toEqual(claims)
  clock.at = (good.exp as number) * 1000
  expect(tokens.verify(token)).toBeUndefined()
  clock.at = start
})
