import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupScopes, userScopes } from '../compatibility/scope-maps.ts'
import { maskToScopes } from './mask-to-scopes.ts'
import { bitOf, RIGHTS, type RightsOf } from './rights.ts'
import { scopeMask } from './scope-option.ts'
import { scopesToMask } from './scopes-to-mask.ts'

describe('masks of rights', () => {
  test.each(['user', 'community'] as const)(
    'names of a mask make the mask again, for every mask of a %s',
    (of: RightsOf) => {
      const known = RIGHTS[of].reduce((mask, [, bit]) => mask | bit, 0)
      fc.assert(
        fc.property(fc.nat(0x7fff_ffff), (any) => {
          const mask = any & known
          expect(scopesToMask(maskToScopes(mask, of), of)).toBe(mask)
          expect(maskToScopes(any, of)).toEqual(maskToScopes(mask, of))
        }),
      )
    },
  )

  test('are OR-ed: naming a right twice is no other right', () => {
    expect(scopesToMask('wall,wall')).toBe(8192)
    expect(scopesToMask('video, offline')).toBe(65_552)
    expect(scopesToMask('video offline\nvideo')).toBe(65_552)
    expect(scopesToMask(['link', 'menu'])).toBe(256)
    expect(scopesToMask('')).toBe(0)
  })

  test.each(['wal,video', 'VIDEO', 'video;wall', 'toString', '__proto__'])('refuse %s by name', (scope) => {
    const name = scope.split(',')[0]
    expect(() => scopesToMask(scope)).toThrow(`VK has no right called "${name}"`)
  })

  test('of communities are their own', () => {
    expect(scopesToMask('stories,manage,wall,app_widget', 'community')).toBe(1 + 262_144 + 8192 + 64)
    expect(() => scopesToMask('video', 'community')).toThrow('"video"')
    expect(maskToScopes(274_432, 'community')).toEqual(['messages', 'wall', 'manage'])
  })

  test.each([-1, 1.5, Number.NaN, 2 ** 60])('cannot be %d', (mask) => {
    expect(() => maskToScopes(mask)).toThrow(TypeError)
    expect(() => scopeMask(mask, 'user')).toThrow(TypeError)
  })
})

test('"all" is what the documented interface sends', () => {
  expect(scopeMask('all', 'user')).toBe(140_492_191)
  expect(scopeMask('all', 'community')).toBe(397_317)
  expect(scopeMask(16, 'user')).toBe(16)
})

test('the two maps agree with the rights of VK', () => {
  for (const [name, bit] of userScopes) expect(bitOf(name, 'user')).toBe(bit)
  for (const [name, bit] of groupScopes) expect(bitOf(name, 'community')).toBe(bit)
})
