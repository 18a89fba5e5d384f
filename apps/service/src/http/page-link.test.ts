import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { idOfCursor, nextPageLink, pageOf } from './page-link.ts'

test('names the same address with the cursor of the next page', () => {
  expect(nextPageLink({ url: '/api/v1/recordings' }, '12')).toBe('</api/v1/recordings?cursor=12>; rel="next"')
  expect(nextPageLink({ url: '/api/v1/recordings?limit=2&cursor=30' }, '12')).toBe(
    '</api/v1/recordings?limit=2&cursor=12>; rel="next"',
  )
})

test('lets nothing of the address end the link early', () => {
  expect(nextPageLink({ url: '/x?a=%3E%3B%22' }, '1')).toBe('</x?a=%3E%3B%22&cursor=1>; rel="next"')
})

test('reads its own cursors and refuses all others', () => {
  const rows = [{ id: 3 }, { id: 2 }, { id: 1 }]
  expect(pageOf(rows, 3)).toEqual({ page: rows })
  const { page, cursor } = pageOf(rows, 2)
  expect(page).toEqual([{ id: 3 }, { id: 2 }])
  expect(idOfCursor(cursor)).toBe(2)
  expect(idOfCursor(undefined)).toBeUndefined()
  for (const wrong of ['', '0', '-1', '1.5', '1e3', 'x', '9999999999999999', "1'--"])
    expect(() => idOfCursor(wrong)).toThrow(Refusal)
})
