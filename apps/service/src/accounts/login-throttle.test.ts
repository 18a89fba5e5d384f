import { expect, test } from 'vitest'
import { createLoginThrottle } from './login-throttle.ts'

const at = Date.parse('2026-11-21T10:00:00Z')
const clock = { now: () => new Date(at) }
const wrong = async () => undefined
const right = async () => 'proof'
const refusal = { errorType: 'rate_limited', retryAfterSeconds: 60 }

test('a right password forgives the failures before it', async () => {
  const { tryPassword } = createLoginThrottle(clock)
  const attempt = { email: 'a@example.org', address: '127.0.0.1' }
  for (let round = 0; round < 5; round++) {
    for (let n = 0; n < 9; n++) await tryPassword(attempt, wrong)
    expect(await tryPassword(attempt, right)).toBe('proof')
  }
})

test('one address cannot try a password on everyone, nor clear itself with an account of its own', async () => {
  const { tryPassword } = createLoginThrottle(clock)
  const address = '203.0.113.7'
  for (let n = 0; n < 100; n++) {
    await tryPassword({ email: `user${n}@example.org`, address }, wrong)
    if (n < 99) await tryPassword({ email: 'own@example.org', address }, right)
  }
  await expect(tryPassword({ email: 'user100@example.org', address }, wrong)).rejects.toMatchObject(refusal)
  expect(await tryPassword({ email: 'user1@example.org', address: '203.0.113.8' }, right)).toBe('proof')
})

test('a try that nobody could look at is no failure', async () => {
  const { tryPassword } = createLoginThrottle(clock)
  const attempt = { email: 'a@example.org', address: '127.0.0.1' }
  for (let n = 0; n < 20; n++)
    await expect(tryPassword(attempt, () => Promise.reject(new Error('no database')))).rejects.toThrow('no database')
  expect(await tryPassword(attempt, right)).toBe('proof')
})

test('after ten failures each further guess costs twice the wait, up to a quarter of an hour; an hour of peace forgets', async () => {
  let now = at
  const { tryPassword } = createLoginThrottle({ now: () => new Date(now) })
  const attempt = { email: 'a@example.org', address: '127.0.0.1' }
  for (let n = 0; n < 10; n++) await tryPassword(attempt, wrong)
  for (const minutes of [1, 2, 4, 8, 15, 15, 15]) {
    const refused = { errorType: 'rate_limited', retryAfterSeconds: minutes * 60 }
    await expect(tryPassword(attempt, right)).rejects.toMatchObject(refused)
    now += minutes * 60_000 - 1
    await expect(tryPassword(attempt, right)).rejects.toMatchObject({ retryAfterSeconds: 1 })
    now += 1
    await tryPassword(attempt, wrong)
  }
  now += 60 * 60_000
  for (let n = 0; n < 10; n++) await tryPassword(attempt, wrong)
  await expect(tryPassword(attempt, wrong)).rejects.toMatchObject({ retryAfterSeconds: 60 })
})

test('who waited may come in with the right password, and a stranger at another address makes nobody wait', async () => {
  let now = at
  const { tryPassword } = createLoginThrottle({ now: () => new Date(now) })
  const email = 'a@example.org'
  for (let n = 0; n < 10; n++) await tryPassword({ email, address: '203.0.113.7' }, wrong)
  expect(await tryPassword({ email, address: '127.0.0.1' }, right)).toBe('proof')
  now += 60_000
  expect(await tryPassword({ email, address: '203.0.113.7' }, right)).toBe('proof')
  for (let n = 0; n < 9; n++) await tryPassword({ email, address: '203.0.113.7' }, wrong)
  expect(await tryPassword({ email, address: '203.0.113.7' }, right)).toBe('proof')
})
