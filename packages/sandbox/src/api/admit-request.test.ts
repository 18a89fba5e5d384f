import { expect, test } from 'vitest'
import { ApiError } from '../api-error.ts'
import { createWorld } from '../world/create-world.ts'
import type { Token, TokenKind } from '../world/world.ts'
import { admitRequest } from './admit-request.ts'

function start(kind: TokenKind) {
  let now = 5000
  const world = { ...createWorld({ dataDir: '/nowhere' }), monotonicMs: () => now }
  const token: Token = { token: kind, kind, appId: 1, rights: 0 }
  const isAdmitted = (at: number, other: Token = token) => {
    now = at
    try {
      admitRequest(world, other)
      return true
    } catch (error) {
      if (error instanceof ApiError && error.code === 6 && error.message === 'Too many requests per second')
        return false
      throw error
    }
  }
  return { isAdmitted, token }
}

test.each([
  ['user', 3],
  ['service', 3],
  ['community', 20],
] as const)('a %s token has %i requests in any one second', (kind, limit) => {
  const { isAdmitted } = start(kind)
  for (let i = 0; i < limit; i += 1) expect(isAdmitted(5000 + i)).toBe(true)
  expect(isAdmitted(5100)).toBe(false)
  expect(isAdmitted(5999)).toBe(false)
  expect(isAdmitted(6000)).toBe(true) // only the first has left the second
  expect(isAdmitted(6000)).toBe(false)
})

test('a burst around the turn of a second is still one burst', () => {
  const { isAdmitted } = start('user')
  expect([5900, 5950, 5990, 6010].map((at) => isAdmitted(at))).toEqual([true, true, true, false])
})

test('tokens do not share a limit', () => {
  const { isAdmitted, token } = start('user')
  for (let i = 0; i < 3; i += 1) isAdmitted(5000)
  expect(isAdmitted(5000, { ...token, token: 'another' })).toBe(true)
})
