import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutTo, displayWidth } from './display-width.ts'
import { renderTable } from './table.ts'
import { wrap } from './wrap.ts'

interface Row {
  id: string
  title: string
}
const table = [
  { title: 'ID', cell: (row: Row) => row.id },
  { title: 'TITLE', cell: (row: Row) => row.title, least: 8 },
]
const widest = (text: string): number => Math.max(...text.split('\n').map(displayWidth))
const anyText = fc.string({ unit: fc.constantFrom('a', 'ж', '機', '📹', ' ', 'é', '\u001b', '\n', 'w'), maxLength: 60 })

test('no line of a table is wider than the terminal, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: anyText, title: anyText }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 10, max: 120 }),
      (rows, columns) => {
        const text = renderTable(rows, table, columns)
        expect(widest(text)).toBeLessThanOrEqual(columns)
        expect(text).not.toContain('\u001b')
      },
    ),
  )
})

test('no wrapped line is wider than the terminal, and no letter is lost', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 4, max: 90 }), fc.integer({ min: 0, max: 2 }), (text, columns, indent) => {
      const wrapped = wrap(text, columns, indent)
      expect(widest(wrapped)).toBeLessThanOrEqual(columns)
      expect(wrapped.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

test('an address stays whole, whatever the width', () => {
  const address = `https://oauth.vk.com/authorize?scope=video%2Cwall&state=${'x'.repeat(150)}`
  for (const columns of [20, 80, 10_000])
    expect(wrap(`Open ${address} now`, columns, 2).split(/\s+/)).toContain(address)
})

test('cuts only what may be cut, and shows that it did', () => {
  const text = renderTable([{ id: '1234567', title: 'a title that is long' }], table, 20)
  expect(text).toBe('ID       TITLE\n1234567  a title th…')
})

test('where the cut table is still too wide each row is a paragraph that loses nothing', () => {
  expect(renderTable([{ id: '1234567', title: 'a title that is long' }], table, 12)).toBe(
    'ID: 1234567\nTITLE: a\n  title that\n  is long',
  )
})

test.each([
  ['机', 2],
  ['📹', 2],
  ['é', 1],
  ['ё', 1],
  ['a', 1],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('a cut never splits a letter', () => {
  expect(cutTo('📹📹📹', 4)).toBe('📹…')
})
