import type { Language } from '../command.ts'
import type { Publication } from './publish-recording.ts'

const STATES: Record<Publication['state'], Record<Language, string>> = {
  scheduled: { en: 'waits for its time', ru: 'ждёт своего времени' },
  queued: { en: 'in the queue', ru: 'в очереди' },
  reserving: { en: 'reserves a place at VK', ru: 'занимает место в VK' },
  transferring: { en: 'is being sent to VK', ru: 'отправляется в VK' },
  processing: { en: 'VK is processing it', ru: 'VK её обрабатывает' },
  finishing: { en: 'texts and album are being set', ru: 'задаются тексты и альбом' },
  waiting_for_token: { en: 'waits', ru: 'ждёт' },
  published: { en: 'published', ru: 'опубликована' },
  mismatch: { en: 'is at VK, and VK shows it otherwise than wanted', ru: 'в VK, но VK показывает не то, что нужно' },
  failed: { en: 'failed', ru: 'не удалась' },
  cancelled: { en: 'cancelled', ru: 'отменена' },
}

/** One line: which publication, how it stands, why it waits and what to do, or where it can be seen. */
export function describePublication(publication: Publication, language: Language): string {
  const { id, title, state, reason, next, vk, differences } = publication
  const name = { en: `Publication ${id} "${title}"`, ru: `Публикация ${id} «${title}»` }[language]
  const isWaitingForTime = next?.action === 'publish'
  const parts = [
    isWaitingForTime ? next.message : STATES[state][language],
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
