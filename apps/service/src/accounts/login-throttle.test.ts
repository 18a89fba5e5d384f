import { expect, test } from 'vitest'
import { createLoginThrottle, networkOf } from './login-throttle.ts'

const clock = { now: () => new Date('2026-11-21T10:00:00Z') }
const wrong = async () => undefined
const right = async () => 'proof'
const refusal = { errorType: 'rate_limited', retryAfterSeconds: 900 }

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

test('the network of an IPv6 host counts as one address', async () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:DB8:1:2::9'))
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('::ffff:203.0.113.7')).toBe('::ffff:203.0.113.7')
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
})
