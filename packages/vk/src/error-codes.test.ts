import { expect, it } from 'vitest'
import { errorCodeFacts } from './error-codes.ts'

/** Codes of vk-facts 1.7, ranges by their ends. */
const LISTED = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27, 28, 29, 30, 32, 33, 34,
  35, 36, 37, 38, 39, 40, 41, 42, 43, 100, 101, 103, 104, 105, 106, 113, 114, 118, 119, 121, 122, 125, 129, 150, 200,
  201, 203, 204, 205, 210, 211, 212, 213, 214, 219, 220, 221, 222, 223, 224, 225, 260, 300, 302, 500, 503, 504, 600,
  601, 602, 603, 604, 637, 700, 703, 704, 711, 714, 717, 800, 801, 900, 1012, 1051, 1105, 1110, 1111, 1112, 1113, 1114,
  1115, 1116, 1117, 1118, 1150, 1155, 1160, 3300, 3301, 3302, 3303, 3304, 3305, 3609, 3610, 9999, 11500, 13000,
]

it('knows every code of the list', () => {
  expect(LISTED.filter((code) => errorCodeFacts(code).name === 'unlisted')).toEqual([])
})

it('says that VK may have acted exactly for the codes that do not rule it out, and for codes nobody knows', () => {
  const unknown = LISTED.filter((code) => errorCodeFacts(code).effect === 'unknown')
  expect(unknown).toEqual([1, 10, 13, 32, 36, 105, 106, 602])
  expect(errorCodeFacts(77_777)).toEqual({ name: 'unlisted', action: 'permanent', effect: 'unknown' })
})

it('sends a person, a token or a pause where VK asks for one', () => {
  const byAction = (action: string) => LISTED.filter((code) => errorCodeFacts(code).action === action)
  expect(byAction('renew_token')).toEqual([5, 1114, 1115, 1116, 1117, 1118])
  expect(byAction('slow_down')).toEqual([6, 9, 29, 32, 43, 103, 219, 223, 601, 1105, 1112])
  expect(byAction('person')).toContain(14)
  expect(byAction('done')).toEqual([800])
})
