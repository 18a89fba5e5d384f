import type { Language } from '../command.ts'
import { publicationState } from '../output/words.ts'
import type { Publication } from './publish-recording.ts'

/** One line: which publication, how it stands, why it waits and what to do, or where it can be seen. */
export function describePublication(publication: Publication, language: Language): string {
  const { id, title, state, reason, next, vk, differences } = publication
  const name = { en: `Publication ${id} "${title}"`, ru: `Публикация ${id} «${title}»` }[language]
  const isWaitingForTime = next?.action === 'publish'
  const parts = [
    isWaitingForTime ? next.message : publicationState(state, language),
    ...differences.map(({ field, wanted, found }) => `${field}: "${wanted}" ≠ "${found}"`),
    ...(reason ? [reason.message, reason.solution] : []),
    ...(reason?.redirect_uri ? [reason.redirect_uri] : []),
    ...(next?.action === 'person' || next?.action === 'wake' ? [next.message, ...commandFor(publication)] : []),
    ...(state === 'published' && vk ? [vk.url] : []),
  ]
  return `${name}: ${parts.map((part) => part.replace(/[.;\s]+$/, '')).join('. ')}`
}

function commandFor({ id, state, reason }: Publication): string[] {
  if (state === 'failed' || state === 'mismatch') return [`vkast retry ${id}`]
  const asked = ['captcha', 'validation', 'confirmation'].includes(reason?.reason ?? '')
  return asked ? [`vkast continue ${id}`] : ['vkast token status']
}
