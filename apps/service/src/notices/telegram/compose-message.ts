import type { Language } from '../../http/language.ts'
import type { DigestItem } from '../outbox/digest-items.ts'

/** Telegram's limit of one message, in characters after its own parsing; nothing is parsed here. */
const TEXT_MAX = 4096

const renew: Record<Language, string> = {
  en: 'Renew it in one step (works once, for an hour)',
  ru: 'Продлить в один шаг (ссылка работает один раз, в течение часа)',
}

/** One message for all that is due, plain text: without `parse_mode` no title can be markup. The newest are kept where all are too long. */
export function composeMessage(items: DigestItem[], { language }: { language: Language }): string {
  const parts = items.map(({ message, solution, renewalUrl }) =>
    [message, solution, ...(renewalUrl ? [`${renew[language]}: ${renewalUrl}`] : [])].join('\n'),
  )
  while (parts.length > 1 && parts.join('\n\n').length > TEXT_MAX) parts.shift()
  return parts.join('\n\n').slice(0, TEXT_MAX).toWellFormed()
}
