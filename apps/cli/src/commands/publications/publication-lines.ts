import type { publications } from '@vkast/contract'
import type { z } from 'zod'
import type { Language } from '../../command.ts'
import { say } from '../../language.ts'
import { formatBytes, formatInstant } from '../../output/format-value.ts'
import { renderRecord } from '../../output/record.ts'
import { renderTable } from '../../output/table.ts'
import { publicationState } from '../../output/words.ts'

export type Publication = z.output<typeof publications.Publication>

/** Publications in a table, a line for each. */
export function publicationTable(all: readonly Publication[], language: Language, columns: number): string {
  const title = (en: string, ru: string): string => say(language, { en, ru })
  return renderTable(
    all,
    [
      { title: 'ID', cell: ({ id }) => String(id) },
      { title: title('TITLE', 'НАЗВАНИЕ'), cell: (one) => one.title, least: 12 },
      { title: title('PAGE', 'СТРАНИЦА'), cell: ({ target }) => pageOf(target) },
      { title: title('STATE', 'СОСТОЯНИЕ'), cell: ({ state }) => publicationState(state, language) },
      { title: title('SENT', 'ОТПРАВЛЕНО'), cell: sentShare },
      { title: title('WHAT NEXT', 'ЧТО ДАЛЬШЕ'), cell: whatNext, least: 16 },
    ],
    columns,
  )
}

/** One publication with all that a person may want to know of it. */
export function publicationRecord(one: Publication, language: Language, columns: number): string {
  const fact = (en: string, ru: string, value: string | null | undefined): [string, string | null | undefined] => [
    say(language, { en, ru }),
    value,
  ]
  const { sent_bytes, total_bytes } = one.progress
  return renderRecord(
    [
      ['ID', String(one.id)],
      fact('Title', 'Название', one.title),
      fact('Page', 'Страница', pageOf(one.target)),
      fact('State', 'Состояние', publicationState(one.state, language)),
      fact('Sent', 'Отправлено', `${formatBytes(sent_bytes, language)} / ${formatBytes(total_bytes, language)}`),
      fact('Why', 'Почему', one.reason?.message),
      fact('What to do', 'Что делать', one.reason?.solution),
      fact('VK asks', 'VK спрашивает', one.reason?.confirmation_text),
      fact('Open', 'Откройте', one.reason?.redirect_uri ?? one.reason?.captcha_img),
      fact('What next', 'Что дальше', one.next?.message),
      fact('When', 'Когда', one.next?.at && formatInstant(one.next.at)),
      fact('Token', 'Токен', one.token_outlook?.message),
      fact('Published', 'Опубликована', one.published_at && formatInstant(one.published_at)),
      fact('Address', 'Адрес', one.vk?.url),
      ...one.differences.map(({ field, wanted, found }) =>
        fact(`Differs: ${field}`, `Отличается: ${field}`, `${wanted} → ${found}`),
      ),
    ],
    columns,
  )
}

const pageOf = ({ group_id, user_id }: Publication['target']): string => (group_id ? `club${group_id}` : `id${user_id}`)

function sentShare({ progress: { sent_bytes, total_bytes } }: Publication): string {
  return total_bytes > 0 ? `${Math.floor((sent_bytes / total_bytes) * 100)} %` : '—'
}

const whatNext = ({ reason, next, vk }: Publication): string => next?.message ?? reason?.message ?? vk?.url ?? ''
