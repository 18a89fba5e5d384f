import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLines, firstGraphemes, fitText, oneLine } from './fit-text.ts'

const family = '👨‍👩‍👧‍👦'

test('cuts between characters as people see them', () => {
  expect(fitText(`ab${family}c`, 7)).toEqual({ text: 'ab', isCut: true, lostLinks: 0 })
  expect(fitText(`ab${family}`, 2 + family.length).text).toBe(`ab${family}`)
  expect(fitText('e\u0301e\u0301', 3).text).toBe('e\u0301')
  expect(firstGraphemes(`${family}ab`, 2)).toBe(`${family}a`)
})

test('a character that is too long by itself is divided, but no code point is', () => {
  const zalgo = `a${'\u0301'.repeat(300)}`
  expect(fitText(zalgo, 128).text).toHaveLength(128)
  expect(fitText(family, 1).text.isWellFormed()).toBe(true)
})

test('cuts before a link, never within it, and counts the links that are lost', () => {
  const text = 'Смотри https://vk.com/video-1_2 и vk.com/club1'
  expect(fitText(text, 20)).toEqual({ text: 'Смотри', isCut: true, lostLinks: 2 })
  expect(fitText(text, 40)).toEqual({ text: 'Смотри https://vk.com/video-1_2 и', isCut: true, lostLinks: 1 })
  expect(fitText(text, text.length)).toEqual({ text, isCut: false, lostLinks: 0 })
})

test('keeps every bound on any text, and what it keeps is the beginning', () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(family, 'https://a.b/c', '\u0301')))
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (parts, max) => {
      const text = parts.join('')
      const fitted = fitText(text, max)
      expect(fitted.text.length).toBeLessThanOrEqual(max)
      expect(text.startsWith(fitted.text)).toBe(true)
      expect(fitted.text.isWellFormed()).toBe(true)
      expect(fitted.isCut).toBe(text.length > max)
    }),
  )
})

test('a title is one line, a description keeps its lines and loses what is no text', () => {
  expect(oneLine(' a\r\n\tb\u2028c\0 ')).toBe('a b c')
  expect(cleanLines('a\r\nb\u0007\tc\n\n')).toBe('a\nb\tc')
})
