import { describe, expect, test } from 'vitest'
import { privacyWords, shownPrivacy } from './privacy-words.ts'

const profile = { ownerId: 7, side: 'view' } as const
const community = { ownerId: -7, side: 'view' } as const
const comments = { ownerId: -7, side: 'comment' } as const

test.each([
  [0, profile, 'all'],
  [1, profile, 'friends'],
  [2, profile, 'friends_of_friends'],
  ['3', profile, 'only_me'],
  ['Friends', profile, 'friends'],
  ['friends, -12, list4, friends', profile, '-12,friends,list4'],
  [0, community, 'all'],
  ['by_link', community, 'by_link'],
  ['donut', community, 'donut'],
  ['nobody', comments, 'nobody'],
])('%j at %o is %s', (given, target, word) => {
  expect(privacyWords(given, target)).toBe(word)
})

test.each([
  ['members', profile],
  ['friends,', profile],
  ['', profile],
  ['list0', profile],
  ['constructor', community],
  [3, community],
  ['members,editors', community],
  ['by_link', comments],
  ['nobody', community],
])('%j at %o is not known', (given, target) => {
  expect(() => privacyWords(given, target)).toThrow(expect.objectContaining({ errorType: 'privacy_unknown' }))
})

describe('what VK shows is read in each of its forms', () => {
  test.each([
    ['friends', profile, 'friends'],
    ['friends,-12', profile, '-12,friends'],
    [['only_me'], profile, 'only_me'],
    [{ category: 'all' }, profile, 'all'],
    [
      { category: 'friends', owners: { allowed: [], excluded: [12] }, lists: { allowed: [4] } },
      profile,
      '-12,friends,list4',
    ],
    [{ category: 'some', owners: { allowed: [5], excluded: [] } }, profile, '5'],
    [1, community, 'members'],
    ['3', community, 'by_link'],
    ['4', comments, 'nobody'],
    [{ category: 'editors' }, community, 'editors'],
    [undefined, profile, undefined],
    [{ something: 'else' }, profile, undefined],
    [[1, 2], profile, undefined],
  ])('%j at %o is %s', (shown, target, word) => {
    expect(shownPrivacy(shown, target)).toBe(word)
  })
})
