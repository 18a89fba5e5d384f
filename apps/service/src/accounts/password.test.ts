import { expect, test } from 'vitest'
import { createPasswords } from './password.ts'

test('a password is kept as argon2id with the documented cost, and a new salt each time', async () => {
  const { hash, verify } = createPasswords()
  const first = await hash('correct horse battery')
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await hash('correct horse battery')).not.toBe(first)
  expect(await verify(first, 'correct horse battery')).toBe(true)
  expect(await verify(first, 'correct horse batterY')).toBe(false)
})

test('the same letters, composed or decomposed, are the same password', async () => {
  const { hash, verify } = createPasswords()
  expect(await verify(await hash('пароль с й и ё'.normalize('NFD')), 'пароль с й и ё'.normalize('NFC'))).toBe(true)
})

test('nobody has no password', async () => {
  const { verify } = createPasswords()
  expect(await verify(undefined, '')).toBe(false)
  expect(await verify(undefined, 'correct horse battery')).toBe(false)
})

test('a storm of logins is sent away instead of being kept in memory', async () => {
  const { verify } = createPasswords()
  const storm = Array.from({ length: 110 }, () => verify(undefined, 'guess'))
  const outcomes = await Promise.allSettled(storm)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(102)
  expect(outcomes.at(-1)).toMatchObject({ reason: { errorType: 'rate_limited', retryAfterSeconds: 5 } })
})
