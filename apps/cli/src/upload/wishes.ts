import { type Deps, type Given, type Text, UsageError } from '../command.ts'
import type { WantedFile } from './collect-files.ts'
import { readTime } from './read-time.ts'

/** What a person wants of each upload: the command line, in its own words. */
export interface Wishes {
  preset?: string
  credential?: string
  /** None: the profile, or what the preset says. */
  groups: number[]
  album?: number
  privacy?: string | number
  title?: string
  description?: string
  at?: Date
}

type Needs = Pick<Deps, 'language' | 'now'>

/** Reads the options. Throws {@link UsageError} for what cannot be meant. */
export function readWishes(deps: Needs, { options }: Pick<Given, 'options'>): Wishes {
  const text = (name: string): string | undefined => (typeof options[name] === 'string' ? options[name] : undefined)
  const { preset, credential, title, description, at, privacy, album } = Object.fromEntries(
    ['preset', 'credential', 'title', 'description', 'at', 'privacy', 'album'].map((name) => [name, text(name)]),
  )
  const groups = readGroups(deps, [options.group ?? []].flat().map(String))
  return withOneAlbum(deps, {
    groups,
    ...(preset !== undefined && { preset }),
    ...(credential !== undefined && { credential }),
    ...(title !== undefined && { title: readWords(deps, '--title', title) }),
    ...(description !== undefined && { description }),
    ...(privacy !== undefined && {
      privacy: /^[0-3]$/.test(privacy) ? Number(privacy) : readWords(deps, '--privacy', privacy),
    }),
    ...(album !== undefined && { album: readId(deps, '--album', album) }),
    ...(at !== undefined && { at: readInstant(deps, '--at', at) }),
  })
}

/** What holds for one file: the command line, and where it is silent the rule of the folder. */
export function wishesFor(deps: Needs, wishes: Wishes, { rule }: Pick<WantedFile, 'rule'>): Wishes {
  if (!rule) return wishes
  const { preset, groups, album, title, at } = rule
  const isOwnPage = wishes.groups.length === 0 // the rule's album is of the rule's community
  return withOneAlbum(deps, {
    ...(preset !== undefined && { preset }),
    ...(album !== undefined && isOwnPage && { album: readId(deps, 'album', album) }),
    ...(title !== undefined && { title }),
    ...(at !== undefined && { at: readInstant(deps, 'at', at) }),
    ...wishes,
    groups: isOwnPage ? readGroups(deps, groups ?? []) : wishes.groups,
  })
}

function withOneAlbum(deps: Needs, wishes: Wishes): Wishes {
  if (wishes.album === undefined || wishes.groups.length <= 1) return wishes
  throw usage(deps, '--album', {
    en: 'belongs to one community, not to several',
    ru: '— альбом есть у одного сообщества, не у нескольких',
  })
}

const readGroups = (deps: Needs, given: readonly string[]): number[] => {
  const ids = given.flatMap((each) => each.split(',')).map((each) => Math.abs(readId(deps, '--group', each, true)))
  return [...new Set(ids)]
}

function readId(deps: Needs, name: string, text: string, mayBeNegative = false): number {
  const id = /^-?\d{1,15}$/.test(text.trim()) ? Number(text) : 0
  if (id !== 0 && (mayBeNegative || id > 0)) return id
  throw usage(deps, name, { en: `must be a number, not "${text}"`, ru: `— нужен номер, а не «${text}»` })
}

function readWords(deps: Needs, name: string, text: string): string {
  if (text.trim() !== '') return text.trim()
  throw usage(deps, name, { en: 'must not be empty', ru: '— не может быть пустым' })
}

function readInstant(deps: Needs, name: string, text: string): Date {
  const time = readTime(text, deps.now())
  if ('at' in time) return time.at
  throw usage(deps, `${name} "${text}"`, time.mistake)
}

const usage = ({ language }: Needs, name: string, text: Text): UsageError => new UsageError(`${name} ${text[language]}`)
