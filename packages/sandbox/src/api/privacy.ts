import type { World } from '../world/world.ts'
import { invalidParam } from './params.ts'

const USER_WORDS = new Set(['all', 'friends', 'friends_of_friends', 'friends_of_friends_only', 'nobody', 'only_me'])

/** Values of community videos; VK takes the word and the number (vk-facts 7.2). */
const COMMUNITY_WORDS = {
  privacy_view: { all: '0', members: '1', editors: '2', by_link: '3', donut: '5' },
  privacy_comment: { all: '0', members: '1', editors: '2', nobody: '4' },
} as const

/** Album privacy, where the old numbers are taken too (vk-facts 7.7). */
const ALBUM_NUMBERS: Record<string, string> = { 0: 'all', 1: 'friends', 2: 'friends_of_friends', 3: 'only_me' }

/**
 * Privacy of a video in VK's words; throws error 100 for a value that the owner's set does not have.
 *
 * A number for a user's video is a user's id, not one of the old numbers, and that user must exist. Source: vk-facts 7.2.
 */
export function readPrivacy(
  world: World,
  ownerId: number,
  name: 'privacy_view' | 'privacy_comment',
  words: readonly string[],
): string[] {
  if (words.length === 0) throw invalidParam(`${name} is empty`)
  if (ownerId < 0) return [communityWord(world, ownerId, name, words)]
  for (const word of words) if (!isUserWord(world, word)) throw invalidParam(`${name} has no value ${word}`)
  return [...words]
}

export function readAlbumPrivacy(world: World, words: readonly string[]): string[] {
  const plain = words.map((word) => ALBUM_NUMBERS[word] ?? word)
  for (const word of plain) if (!isUserWord(world, word)) throw invalidParam(`privacy has no value ${word}`)
  return plain
}

function isUserWord(world: World, word: string): boolean {
  if (USER_WORDS.has(word) || /^-?list\d+$/.test(word)) return true
  return /^-?\d+$/.test(word) && world.users.has(Math.abs(Number(word)))
}

function communityWord(
  world: World,
  ownerId: number,
  name: keyof typeof COMMUNITY_WORDS,
  words: readonly string[],
): string {
  const found = Object.entries(COMMUNITY_WORDS[name]).find(([word, number]) => words[0] === word || words[0] === number)
  if (found === undefined || words.length > 1) throw invalidParam(`${name} has no value ${words.join(',')}`)
  if (name === 'privacy_view' && found[0] === 'all' && world.communities.get(-ownerId)?.closed !== 0) {
    throw invalidParam(`${name} all is for open communities`)
  }
  return found[0]
}

/** How `extended` shows it: a category, with the people and lists let in and kept out (*assumed*: VK has three forms). */
export function showPrivacy(words: readonly string[]): Record<string, unknown> {
  const named = words.filter((word) => /^-?(list)?\d+$/.test(word))
  const people = named.filter((word) => !word.includes('list'))
  const lists = named.filter((word) => word.includes('list'))
  return {
    category: words.find((word) => !named.includes(word)) ?? 'some',
    ...(people.length > 0 && { owners: split(people) }),
    ...(lists.length > 0 && { lists: split(lists) }),
  }
}

function split(words: string[]): { allowed: number[]; excluded: number[] } {
  const ids = (part: string[]) => part.map((word) => Number(word.replace(/\D/g, '')))
  return {
    allowed: ids(words.filter((word) => !word.startsWith('-'))),
    excluded: ids(words.filter((word) => word.startsWith('-'))),
  }
}
