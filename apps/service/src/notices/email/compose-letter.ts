import type { Language } from '../../http/language.ts'
import type { DigestItem } from '../outbox/digest-items.ts'

export interface Composed {
  subject: string
  text: string
  html: string
}

const words = {
  en: {
    several: (count: number) => `Vkast: ${count} notices`,
    renew: 'Renew it in one step (works once, for an hour)',
    open: 'Open Vkast',
    why: 'You get this mail because mail is switched on in your settings.',
  },
  ru: {
    several: (count: number) => `Vkast: уведомлений: ${count}`,
    renew: 'Продлить в один шаг (ссылка работает один раз, в течение часа)',
    open: 'Открыть Vkast',
    why: 'Вы получили это письмо, потому что почта включена в ваших настройках.',
  },
} as const

/** One mail for all that is due to one person, as plain text and as HTML. Titles and names are text in both. */
export function composeLetter(
  items: DigestItem[],
  { language, baseUrl }: { language: Language; baseUrl: string },
): Composed {
  const { several, renew, open, why } = words[language]
  const [first] = items
  const subject = items.length === 1 && first ? `Vkast: ${first.message}` : several(items.length)
  const paragraphs = items.map(({ message, solution, renewalUrl }) =>
    [message, solution, ...(renewalUrl ? [`${renew}: ${renewalUrl}`] : [])].join('\n'),
  )
  const sections = items.map(
    ({ message, solution, renewalUrl }) =>
      `<p><strong>${escapeHtml(message)}</strong><br>${escapeHtml(solution)}${
        renewalUrl ? `<br><a href="${escapeHtml(renewalUrl)}">${renew}</a>` : ''
      }</p>`,
  )
  return {
    subject,
    text: `${[...paragraphs, `${open}: ${baseUrl}`, why].join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>${sections.join(
      '',
    )}<p><a href="${escapeHtml(baseUrl)}">${open}</a></p><p><small>${why}</small></p></body></html>`,
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
