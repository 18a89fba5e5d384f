import { expect, test } from 'vitest'
import { type StatusFacts, statusOf } from './status.ts'

const now = new Date('2026-03-29T00:30:00Z') // half an hour before clocks change in Europe
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const facts = (leftMs: number | null, more: Partial<StatusFacts> = {}): StatusFacts => ({
  kind: 'implicit',
  state: 'active',
  agentId: null,
  agentSeenAt: null,
  expiresAt: leftMs === null ? null : new Date(now.getTime() + leftMs),
  ...more,
})

test.each([
  [24 * HOUR, 'active', true, false, '24h 0m', 24],
  [18 * HOUR + 45 * MINUTE, 'active', true, false, '18h 45m', 18],
  [2 * HOUR + 1, 'active', true, false, '2h 0m', 2],
  [2 * HOUR, 'active', true, false, '2h 0m', 2],
  [2 * HOUR - 1, 'expiring', true, true, '1h 59m', 1],
  [HOUR + 30 * MINUTE, 'expiring', true, true, '1h 30m', 1],
  [45 * MINUTE, 'expiring', true, true, '0h 45m', 0],
  [59 * SECOND, 'expiring', true, true, '0h 0m', 0],
  [1, 'expiring', true, true, '0h 0m', 0],
  [0, 'expired', false, true, 'expired', 0],
  [-1, 'expired', false, true, 'expired', 0],
  [-30 * HOUR, 'expired', false, true, 'expired', 0],
  [null, 'active', true, false, 'never', null],
] as const)('with %s ms left it is %s', (leftMs, state, isValid, needsRefresh, timeUntilExpiry, expiresInHours) => {
  expect(statusOf(facts(leftMs), now)).toEqual({
    state,
    isActive: isValid,
    isValid,
    needsRefresh,
    timeUntilExpiry,
    expiresInHours,
  })
})

test.each(['expired', 'revoked', 'ip_mismatch', 'limited', 'blocked', 'reauthorization_required', 'unknown'] as const)(
  '%s stays so whatever the date says',
  (state) => {
    for (const leftMs of [null, -HOUR, HOUR, 20 * HOUR])
      expect(statusOf(facts(leftMs, { state }), now)).toMatchObject({
        state,
        isActive: false,
        isValid: false,
        needsRefresh: true,
      })
  },
)

test('what VK has called expired is expired before its date', () => {
  expect(statusOf(facts(5 * HOUR, { state: 'expired' }), now).timeUntilExpiry).toBe('expired')
})

test('what renews itself needs no person before its date', () => {
  expect(statusOf(facts(MINUTE, { kind: 'vk_id' }), now)).toMatchObject({
    state: 'active',
    isValid: true,
    needsRefresh: false,
    timeUntilExpiry: '0h 1m',
  })
})
