import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeParams } from './encode-params.ts'
import type { VkParam } from './methods.ts'
import { anyCharacter } from './test/any-character.ts'

const decoded = (params: Parameters<typeof encodeParams>[0]) =>
  Object.fromEntries(new URLSearchParams(encodeParams(params)))

describe('encodeParams', () => {
  it('writes every kind of value as VK reads it', () => {
    expect(
      decoded({
        flag: true,
        off: false,
        ids: [1, 'durov', 2n],
        none: [],
        object: { a: [1, null] },
        objects: [{ a: 1 }, { b: 2 }],
        nothing: undefined,
        zero: 0,
      }),
    ).toEqual({
      flag: '1',
      off: '0',
      ids: '1,durov,2',
      none: '',
      object: '{"a":[1,null]}',
      objects: '[{"a":1},{"b":2}]',
      zero: '0',
    })
  })

  it('carries any text unchanged, half surrogates aside', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, unit: anyCharacter }), fc.string({ unit: anyCharacter })),
        (params) => {
          expect([...new URLSearchParams(encodeParams(params))]).toEqual(Object.entries(params))
        },
      ),
    )
    expect(decoded({ text: 'a\ud800b' })).toEqual({ text: 'a\ufffdb' })
  })

  it.each([
    ['null', null],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['NaN in an array', [Number.NaN]],
    ['NaN in an object', { deep: [Number.NaN] }],
    ['null in an array', [null]],
    ['undefined in an array', [undefined]],
    ['an array in an array', [[1]]],
    ['a date', new Date(0)],
    ['a buffer', Buffer.from('a')],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
  ])('refuses %s, naming the parameter', (_name, value) => {
    expect(() => encodeParams({ field: value as VkParam })).toThrow(TypeError)
    expect(() => encodeParams({ field: value as VkParam })).toThrow('"field"')
  })
})
