import { type publications as contract, toInstant } from '@vkast/contract'
import type { z } from 'zod'
import type { Language } from '../http/language.ts'
import type { PublicationRow, PublicationState } from './claim-publication.ts'
import { isReadyAtVk } from './publish-mode.ts'

export type NextStep = NonNullable<z.input<typeof contract.Publication>['next']>
type Facts = Pick<PublicationRow, 'state' | 'reason' | 'nextAttemptAt' | 'videoId'>
type Step = keyof typeof TEXTS

const TEXTS = {
  reserve: { en: 'A place for the video is reserved at VK', ru: 'В VK будет занято место для видео' },
  send: { en: 'The file is sent to VK', ru: 'Файл отправляется в VK' },
  poll: { en: 'VK is asked whether it has processed the video', ru: 'У VK спросят, обработано ли видео' },
  finish: {
    en: 'Texts, thumbnail, album and wall post are set, then VK is asked what it shows',
    ru: 'Будут заданы тексты, обложка, альбом и запись на стене, потом у VK спросят, что он показывает',
  },
  publish: {
    en: 'The video, which is at VK and hidden, becomes visible',
    ru: 'Видео уже в VK и скрыто, оно станет видимым',
  },
  wake: {
    en: 'Goes on by itself as soon as a working token of this VK user is there',
    ru: 'Продолжится сама, как только будет работающий токен этого пользователя VK',
  },
  answer: {
    en: 'Waits for you: do what VK asks (see reason), then continue the publication',
    ru: 'Ждёт вас: сделайте то, что просит VK (см. reason), и продолжите публикацию',
  },
  retry: {
    en: 'Nothing happens by itself: see reason, then retry the publication',
    ru: 'Сама не продолжится: посмотрите reason и повторите публикацию',
  },
  repair: {
    en: 'Nothing happens by itself: see differences; a retry sets at VK what was wanted',
    ru: 'Сама не продолжится: посмотрите differences; повтор задаст в VK то, что нужно',
  },
} as const

const ACTIONS = { answer: 'person', retry: 'person', repair: 'person' } as const satisfies Partial<
  Record<Step, NextStep['action']>
>

const STEP_OF_STATE: Record<PublicationState, Step | undefined> = {
  scheduled: 'reserve',
  queued: 'reserve',
  reserving: 'reserve',
  transferring: 'send',
  processing: 'poll',
  finishing: 'finish',
  waiting_for_token: 'wake',
  mismatch: 'repair',
  failed: 'retry',
  published: undefined,
  cancelled: undefined,
}

/** What a person answers by `…/continue`. */
const ASKED_OF_PERSON = new Set(['captcha', 'validation', 'confirmation'])

/**
 * What happens next to a publication, and when; null once nothing does.
 *
 * `at` null: as soon as a worker is free, or when the token or the person comes.
 */
export function nextStep(row: Facts, language: Language): NextStep | null {
  const step = stepOf(row)
  if (!step) return null
  const action = step in ACTIONS ? ACTIONS[step as keyof typeof ACTIONS] : (step as NextStep['action'])
  const waits = action === 'person' || action === 'wake'
  return {
    action,
    at: waits || !row.nextAttemptAt ? null : toInstant(row.nextAttemptAt),
    message: TEXTS[step][language],
  }
}

function stepOf({ state, reason, videoId }: Facts): Step | undefined {
  if (state === 'waiting_for_token' && ASKED_OF_PERSON.has(reason?.reason ?? '')) return 'answer'
  if (isReadyAtVk({ state, videoId })) return 'publish'
  return STEP_OF_STATE[state]
}
