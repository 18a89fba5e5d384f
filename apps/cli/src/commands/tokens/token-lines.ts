import type { Deps } from '../../command.ts'
import { formatSeconds } from '../../output/format-value.ts'
import { renderTable } from '../../output/table.ts'
import { credentialState } from '../../output/words.ts'
import { wrap } from '../../output/wrap.ts'
import type { Credential } from './find-credential.ts'

/** Credentials in a table, and below it what is wrong with which and what to do. */
export function tokenLines(
  all: readonly Credential[],
  { language, now }: Pick<Deps, 'language' | 'now'>,
  columns: number,
): string {
  const isRussian = language === 'ru'
  const table = renderTable(
    all,
    [
      { title: 'ID', cell: ({ id }) => String(id) },
      { title: isRussian ? 'ИМЯ' : 'NAME', cell: ({ account_name }) => account_name, least: 12 },
      { title: isRussian ? 'ВИД' : 'KIND', cell: ({ kind }) => kind },
      { title: isRussian ? 'СОСТОЯНИЕ' : 'STATE', cell: ({ state }) => credentialState(state, language), least: 10 },
      { title: isRussian ? 'ОСТАЛОСЬ' : 'TIME LEFT', cell: (one) => timeLeft(one, { language, now }) },
      { title: isRussian ? 'ОСНОВНОЙ' : 'DEFAULT', cell: ({ is_default }) => (is_default ? '*' : '') },
    ],
    columns,
  )
  const wrong = all.flatMap(({ account_name, last_error }) =>
    last_error ? [wrap(`${account_name}: ${last_error.message}. ${last_error.solution}`, columns, 2)] : [],
  )
  return [table, ...(wrong.length > 0 ? ['', ...wrong] : [])].join('\n')
}

/** How long VK will take the token, as far as anybody knows. */
export function timeLeft({ expires_at, state }: Credential, { language, now }: Pick<Deps, 'language' | 'now'>): string {
  if (state === 'expired') return '0'
  if (expires_at === null) return language === 'ru' ? 'срок неизвестен' : 'no known end'
  return formatSeconds((Date.parse(expires_at) - now().getTime()) / 1000, language)
}
