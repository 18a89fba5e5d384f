import { expect, test } from 'vitest'
import { nameFor } from './account-name.ts'

test.each([
  ['Ann Orlova', [], 'Ann Orlova'],
  ['Ann Orlova', ['Ann Orlova'], 'Ann Orlova 2'],
  ['Ann Orlova', ['Ann Orlova', 'Ann Orlova 2', 'Ann Orlova 3'], 'Ann Orlova 4'],
  [undefined, [], 'VK Account'],
  [' \n ', ['VK Account'], 'VK Account 2'],
  ['a\0b\nc', [], 'a b c'],
  ['я'.repeat(200), [], 'я'.repeat(100)],
  ['я'.repeat(200), ['я'.repeat(100)], `${'я'.repeat(98)} 2`],
  [`${'я'.repeat(99)}😀`, [], 'я'.repeat(99)],
])('%j beside %j is %j', (vkName, taken, expected) => {
  expect(nameFor(vkName, new Set(taken))).toBe(expected)
})
