import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeDeep } from './merge-deep.ts'

test('nested objects merge, null clears, arrays and values replace, absent ones stay', () => {
  const base = { a: 1, b: { c: 1, d: { e: 1, f: 2 } }, list: [1, 2], g: 'x' }
  const changes = { a: 2, b: { c: null, d: { f: 3 } }, list: [3], g: undefined }
  expect(mergeDeep<object>(base, changes)).toEqual({ a: 2, b: { d: { e: 1, f: 3 } }, list: [3], g: 'x' })
  expect(base.b).toEqual({ c: 1, d: { e: 1, f: 2 } })
})

test('nulls below what was not there leave nothing behind', () => {
  expect(mergeDeep<object>({}, { a: { b: null, c: 1 }, d: null })).toEqual({ a: { c: 1 } })
})

test('no name reaches a prototype', () => {
  const merged = mergeDeep<object>(
    {},
    JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"x": 1}}}'),
  )
  expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('saying the same twice is saying it once', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (base, said) => {
        const once = mergeDeep<object>(base, said)
        expect(mergeDeep<object>(once, said)).toEqual(once)
      },
    ),
  )
})
