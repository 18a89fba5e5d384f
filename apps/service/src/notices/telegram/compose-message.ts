import type { Language } from '../../http/language.ts'
import type { DigestItem } from '../outbox/digest-items.ts'

/** Telegram's limit of one message, in characters after its own parsing; nothing is parsed here. */
const TEXT_MAX = 4096

const renew: Record<Language, string> = {
  en: 'Renew it in one step (works once, for an hour)',
  ru: 'Продлить в один шаг (ссылка работает один раз, в течение часа)',
}

const more: Record<Language, (count: number, baseUrl: string) => string> = {
  en: (count, baseUrl) => `${count} more notices are in Vkast: ${baseUrl}`,
  ru: (count, baseUrl) => `Ещё уведомлений в Vkast: ${count}, ${baseUrl}`,
}

/**
 * One message for all that is due, plain text: without `parse_mode` no title can be markup. Where all are too long the
 * newest are told, and how many there are besides.
 */
export function composeMessage(
  items: DigestItem[],
  { language, baseUrl }: { language: Language; baseUrl: string },
): string {
  const parts = items.map(({ message, solution, renewalUrl }) =>
    [message, solution, ...(renewalUrl ? [`${renew[language]}: ${renewalUrl}`] : [])].join('\n'),
  )
  const text = (): string => {
    const untold = items.length - parts.length
    return [...(untold > 0 ? [more[language](untold, baseUrl)] : []), ...parts].join('\n\n')
  }
  while (parts.length > 1 && text().length > TEXT_MAX) parts.shift()
  return text().slice(0, TEXT_MAX).toWellFormed()
}
