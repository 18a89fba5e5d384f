import type { Language } from '../http/language.ts'
import type { NoticeText, Write } from './notice-text.ts'
import type { NoticeRow } from './queries.ts'
import { tokenTexts } from './token-texts.ts'

/** What the things that a notice speaks of are called, and the time zone in which its reader lives. */
export interface NoticeNames {
  /** The title of the publication, the name of the credential, or the host of the webhook; empty: it is gone. */
  name: string
  timeZone: string
}

/** Says why a publication waits or has failed, in the words that the publication itself uses. */
export type DescribeReason = (reason: string, language: Language) => NoticeText

const statusText: Record<Language, Record<string, string>> = {
  en: { removed: 'VK no longer shows', blocked: 'VK has blocked', hidden: 'VK now hides' },
  ru: { removed: 'VK больше не показывает', blocked: 'VK заблокировал', hidden: 'VK теперь скрывает' },
}

const english: Record<NoticeRow['kind'], Write> = {
  ...tokenTexts.en,
  token_will_be_dead: (title, { data }) => ({
    message: data.expires_at
      ? `“${title}” needs a VK token at ${data.needed_at}, and the token ends at ${data.expires_at}`
      : `“${title}” needs a VK token at ${data.needed_at}, and there is none that works`,
    solution: 'Submit a token that lives then; otherwise the publication waits for one and is late',
  }),
  publication_parked: (title, _row, reason) => ({ ...reason, message: `“${title}” waits: ${reason.message}` }),
  publication_failed: (title, _row, reason) => ({ ...reason, message: `“${title}” has failed: ${reason.message}` }),
  mismatch: (title) => ({
    message: `VK shows “${title}” otherwise than wanted`,
    solution: 'See differences of the publication; retry sets again what VK shows otherwise',
  }),
  video_removed: (title, { data }) => ({
    message: `${statusText.en[data.vk_status ?? ''] ?? statusText.en.removed} “${title}”, which had been published`,
    solution: 'Look at the page at VK; publish it again with again: true if it must be there',
  }),
  webhook_disabled: (host) => ({
    message: `The webhook at ${host} is switched off: it has not taken messages for a day, or says that it is gone`,
    solution: 'Repair it, switch it on again with PATCH /webhooks/{id}, and replay the deliveries that failed',
  }),
}

const russian: Record<NoticeRow['kind'], Write> = {
  ...tokenTexts.ru,
  token_will_be_dead: (title, { data }) => ({
    message: data.expires_at
      ? `Для «${title}» нужен токен VK в ${data.needed_at}, а срок токена кончается в ${data.expires_at}`
      : `Для «${title}» нужен токен VK в ${data.needed_at}, а рабочего нет`,
    solution: 'Пришлите токен, который доживёт до этого времени, иначе публикация будет ждать его и опоздает',
  }),
  publication_parked: (title, _row, reason) => ({ ...reason, message: `«${title}» ждёт: ${reason.message}` }),
  publication_failed: (title, _row, reason) => ({ ...reason, message: `«${title}» не удалась: ${reason.message}` }),
  mismatch: (title) => ({
    message: `VK показывает «${title}» не так, как нужно`,
    solution: 'Смотрите differences у публикации; повтор (retry) задаст это снова',
  }),
  video_removed: (title, { data }) => ({
    message: `${statusText.ru[data.vk_status ?? ''] ?? statusText.ru.removed} опубликованное видео «${title}»`,
    solution: 'Посмотрите страницу в VK; если видео должно там быть, опубликуйте снова с again: true',
  }),
  webhook_disabled: (host) => ({
    message: `Вебхук на ${host} выключен: сутки он не принимал сообщений или ответил, что его больше нет`,
    solution: 'Почините его, включите снова через PATCH /webhooks/{id} и повторите неудачные доставки',
  }),
}

const writers: Record<Language, Record<NoticeRow['kind'], Write>> = { en: english, ru: russian }

/** What a notice says, in one language; times by the clock of its reader. */
export function noticeText(
  row: NoticeRow,
  { name, timeZone, language, describeReason }: NoticeNames & { language: Language; describeReason: DescribeReason },
): NoticeText {
  const reason = describeReason(row.data.reason ?? 'internal', language)
  return writers[language][row.kind](name, row, reason, timeZone)
}
