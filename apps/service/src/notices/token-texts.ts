import type { Language } from '../http/language.ts'
import type { Write } from './notice-text.ts'
import type { NoticeRow } from './queries.ts'

type TokenKind = 'token_will_expire' | 'token_expired' | 'token_refused'

const renewals: Record<Language, { here: string; atAgent: string }> = {
  en: {
    here: 'Submit a new token of the same VK account; what waits goes on by itself',
    atAgent:
      'Give a new token of the same VK account to the agent that holds this one (vkast agent add on that machine); what waits goes on by itself',
  },
  ru: {
    here: 'Пришлите новый токен того же аккаунта VK; то, что ждёт, продолжится само',
    atAgent:
      'Дайте новый токен того же аккаунта VK агенту, у которого этот (vkast agent add на той машине); то, что ждёт, продолжится само',
  },
}

const renewal = ({ data }: NoticeRow, language: Language): string =>
  data.held_by_agent ? renewals[language].atAgent : renewals[language].here

const refusals: Record<Language, Record<string, string>> = {
  en: {
    revoked: 'VK no longer takes the token of “$”: it was revoked',
    blocked: 'VK has blocked the account of “$”',
    ip_mismatch: 'VK takes the token of “$” from another address only',
    reauthorization_required: 'The token of “$” could not be renewed: VK ID wants you to sign in again',
  },
  ru: {
    revoked: 'VK больше не принимает токен «$»: он отозван',
    blocked: 'VK заблокировал аккаунт «$»',
    ip_mismatch: 'VK принимает токен «$» только с другого адреса',
    reauthorization_required: 'Токен «$» не удалось продлить: VK ID просит войти снова',
  },
}

/** What notices say of tokens, by kind. */
export const tokenTexts: Record<Language, Record<TokenKind, Write>> = {
  en: {
    token_will_expire: (name, row, _reason, timeZone) => ({
      message: `The VK token of “${name}” ends in ${timeLeft(row, 'en')}, at ${localTime(row, 'en', timeZone)}${atRisk(row, 'en')}`,
      solution: renewal(row, 'en'),
    }),
    token_expired: (name, row, _reason, timeZone) => ({
      message: `The VK token of “${name}” ended at ${localTime(row, 'en', timeZone)}${atRisk(row, 'en')}`,
      solution: renewal(row, 'en'),
    }),
    token_refused: (name, row) => ({
      message: refusal(name, row, 'en') + atRisk(row, 'en'),
      solution: renewal(row, 'en'),
    }),
  },
  ru: {
    token_will_expire: (name, row, _reason, timeZone) => ({
      message: `Срок токена VK «${name}» кончается через ${timeLeft(row, 'ru')}, в ${localTime(row, 'ru', timeZone)}${atRisk(row, 'ru')}`,
      solution: renewal(row, 'ru'),
    }),
    token_expired: (name, row, _reason, timeZone) => ({
      message: `Срок токена VK «${name}» кончился в ${localTime(row, 'ru', timeZone)}${atRisk(row, 'ru')}`,
      solution: renewal(row, 'ru'),
    }),
    token_refused: (name, row) => ({
      message: refusal(name, row, 'ru') + atRisk(row, 'ru'),
      solution: renewal(row, 'ru'),
    }),
  },
}

/** The name is put in by a function: `$&` in it is no pattern. */
const refusal = (name: string, { data }: NoticeRow, language: Language): string =>
  (refusals[language][data.state ?? ''] ?? refusals[language].revoked ?? '').replace('$', () => name)

function timeLeft({ data: { minutes_left: minutes = 0 } }: NoticeRow, language: Language): string {
  const isHours = minutes >= 60
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isHours ? 'hour' : 'minute',
    unitDisplay: 'long',
  }).format(isHours ? minutes / 60 : minutes)
}

function localTime({ data }: NoticeRow, language: Language, timeZone: string): string {
  if (!data.expires_at) return language === 'ru' ? 'неизвестное время' : 'an unknown time'
  const format = { dateStyle: 'short', timeStyle: 'short', timeZone } as const
  const time = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', format).format(new Date(data.expires_at))
  return `${time} (${timeZone})`
}

/** How many publications it holds up, or will. */
function atRisk({ data: { waiting = 0, pending = 0 } }: NoticeRow, language: Language): string {
  if (waiting + pending === 0) return ''
  return language === 'ru'
    ? `. Публикаций ждёт этого токена: ${waiting}, понадобится он ещё: ${pending}`
    : `. Publications that wait for it: ${waiting}, that will need it: ${pending}`
}
