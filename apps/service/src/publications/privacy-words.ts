import { Refusal } from '../refusal.ts'

/** How the API of old numbered a profile's privacy: 0 all, 1 friends, 2 friends of friends, 3 only me (spec 1). */
const PROFILE_NUMBERS = ['all', 'friends', 'friends_of_friends', 'only_me']

const PROFILE_WORD =
  /^(all|friends|friends_of_friends|friends_of_friends_only|nobody|only_me|-?list[1-9]\d{0,9}|-?[1-9]\d{0,18})$/

/** VK's own set for the videos of communities, where the number may stand for the word. */
const COMMUNITY_WORDS = {
  view: { all: '0', members: '1', editors: '2', by_link: '3', donut: '5' },
  comment: { all: '0', members: '1', editors: '2', nobody: '4' },
} as const

export type PrivacySide = keyof typeof COMMUNITY_WORDS

/**
 * VK's words for the privacy of a video at a target, several comma-joined.
 *
 * A number is one of the four of a profile; at a community 0 is `all`, and the others have no counterpart there.
 * Throws {@link Refusal} `privacy_unknown` for what the target's set does not have. Source: vk-facts 7.2.
 */
export function privacyWords(given: number | string, target: { ownerId: number; side: PrivacySide }): string {
  const word = typeof given === 'number' || /^[0-3]$/.test(given) ? PROFILE_NUMBERS[Number(given)] : given.toLowerCase()
  const words = (word ?? '').split(',').map((part) => part.trim())
  const isKnown =
    target.ownerId > 0
      ? words.every((part) => PROFILE_WORD.test(part))
      : words.length === 1 && Object.hasOwn(COMMUNITY_WORDS[target.side], words[0] ?? '')
  if (!isKnown) throw new Refusal('privacy_unknown')
  return [...new Set(words)].sort().join(',')
}

/**
 * The privacy that VK shows, in the form of {@link privacyWords}; undefined where it shows none or one that cannot be read.
 *
 * VK has three forms: a word, a list of words, `{category, owners, lists}`; at communities also the number (vk-facts 7.2).
 */
export function shownPrivacy(shown: unknown, target: { ownerId: number; side: PrivacySide }): string | undefined {
  const words = wordsOf(shown)
  if (!words || words.length === 0) return undefined
  if (target.ownerId > 0) return [...new Set(words)].sort().join(',')
  const [first = ''] = words
  const byNumber = Object.entries(COMMUNITY_WORDS[target.side]).find(([, number]) => number === first)
  return byNumber?.[0] ?? first
}

function wordsOf(shown: unknown): string[] | undefined {
  if (typeof shown === 'number') return [String(shown)]
  if (typeof shown === 'string')
    return shown
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  if (Array.isArray(shown)) return shown.every((part) => typeof part === 'string') ? shown : undefined
  if (typeof shown !== 'object' || shown === null || !('category' in shown)) return undefined
  const { category } = shown
  if (typeof category !== 'string') return undefined
  const named = [...namedIn(shown, 'owners', ''), ...namedIn(shown, 'lists', 'list')]
  return category === 'some' ? named : [category, ...named]
}

function namedIn(shown: object, part: string, prefix: string): string[] {
  const value = (shown as Record<string, unknown>)[part]
  if (typeof value !== 'object' || value === null) return []
  const { allowed, excluded } = value as Record<string, unknown>
  const ids = (list: unknown, sign: string) => (Array.isArray(list) ? list.map((id) => `${sign}${prefix}${id}`) : [])
  return [...ids(allowed, ''), ...ids(excluded, '-')]
}
