import type { Language } from '../http/language.ts'

interface ReasonText {
  message: string
  solution: string
}

const text = (message: string, solution: string): ReasonText => ({ message, solution })

/** Every reason for which a publication waits, tries again, or has failed. */
export const reasonTexts = {
  token_expired: {
    en: text('The VK token has expired', 'Submit a new token; the publication then goes on by itself'),
    ru: text('Срок токена VK истёк', 'Пришлите новый токен, и публикация продолжится сама'),
  },
  token_revoked: {
    en: text('VK no longer takes the token', 'Submit a new token; the publication then goes on by itself'),
    ru: text('VK больше не принимает токен', 'Пришлите новый токен, и публикация продолжится сама'),
  },
  token_invalid: {
    en: text('VK does not take the token', 'Submit a new token; the publication then goes on by itself'),
    ru: text('VK не принимает токен', 'Пришлите новый токен, и публикация продолжится сама'),
  },
  ip_mismatch: {
    en: text(
      'The token is bound to another IP address than that of this service',
      'Get a token in the network of this service, or one with the offline right, or leave it where it was made with vkast agent; the publication then goes on by itself',
    ),
    ru: text(
      'Токен привязан не к тому IP-адресу, с которого работает этот сервис',
      'Получите токен в сети этого сервиса или с правом offline, или оставьте его там, где он получен, у vkast agent, и публикация продолжится сама',
    ),
  },
  right_missing: {
    en: text(
      'The token lacks a right that this needs',
      'Submit a token with the rights video, and wall for a wall post; the publication then goes on by itself',
    ),
    ru: text(
      'У токена нет нужного права',
      'Пришлите токен с правом video, а для записи на стене и wall, и публикация продолжится сама',
    ),
  },
  account_blocked: {
    en: text('VK has blocked this account', 'Restore the account at VK and submit a new token'),
    ru: text('VK заблокировал эту страницу', 'Восстановите страницу в VK и пришлите новый токен'),
  },
  no_credential: {
    en: text(
      'There is no token of this VK user',
      'Submit a token of this VK user; the publication then goes on by itself',
    ),
    ru: text('Нет токена этого пользователя VK', 'Пришлите токен этого пользователя VK, и публикация продолжится сама'),
  },
  agent_away: {
    en: text(
      'The agent that holds the token is not there',
      'Start it where the token is: vkast agent; the publication then goes on by itself',
    ),
    ru: text(
      'Агента, у которого хранится токен, нет на связи',
      'Запустите его там, где лежит токен: vkast agent, и публикация продолжится сама',
    ),
  },
  captcha: {
    en: text('VK asks whether a person is there', 'Open redirect_uri, solve it, and continue with its success_token'),
    ru: text(
      'VK проверяет, что вы не робот',
      'Откройте redirect_uri, пройдите проверку и продолжите с её success_token',
    ),
  },
  validation: {
    en: text('VK wants the account confirmed', 'Open redirect_uri, do what VK asks, then continue with confirm'),
    ru: text('VK просит подтвердить аккаунт', 'Откройте redirect_uri, сделайте, что просит VK, и продолжите с confirm'),
  },
  confirmation: {
    en: text('VK asks for a confirmation', 'Read confirmation_text and continue with confirm, or cancel'),
    ru: text('VK просит подтверждения', 'Прочитайте confirmation_text и продолжите с confirm или отмените'),
  },
  group_access_denied: {
    en: text('This VK user may not add video there', 'Use the token of an editor or administrator, then retry'),
    ru: text(
      'Этот пользователь VK не может добавлять туда видео',
      'Возьмите токен редактора или администратора и повторите',
    ),
  },
  album_not_found: {
    en: text('There is no such album on this page', 'Make the album at VK, or change album_id by PATCH, then retry'),
    ru: text(
      'На этой странице нет такого альбома',
      'Создайте альбом в VK или измените album_id через PATCH и повторите',
    ),
  },
  vk_refused: {
    en: text('VK refused the request', 'See vk_error_code; change what it names, then retry'),
    ru: text('VK отклонил запрос', 'Смотрите vk_error_code, исправьте названное и повторите'),
  },
  vk_unreachable: {
    en: text(
      'VK did not answer, or not as its API does',
      'Nothing is to be done: it is tried again; if it has failed, retry',
    ),
    ru: text(
      'VK не ответил или ответил не так, как его API',
      'Ничего делать не нужно, попытки продолжаются; после неудачи повторите',
    ),
  },
  vk_busy: {
    en: text('VK asks for fewer requests', 'Nothing is to be done: it is tried again later; if it has failed, retry'),
    ru: text(
      'VK просит реже обращаться к нему',
      'Ничего делать не нужно, попытка будет позже; после неудачи повторите',
    ),
  },
  quota: {
    en: text(
      'VK takes no more new videos from this app today',
      'Nothing is to be done: it goes on tomorrow; see VKAST_VIDEO_SAVES_PER_DAY',
    ),
    ru: text(
      'Сегодня VK больше не принимает новые видео от этого приложения',
      'Ничего делать не нужно, завтра публикация продолжится; см. VKAST_VIDEO_SAVES_PER_DAY',
    ),
  },
  waits_for_publish_at: {
    en: text(
      'Everything is at VK, seen by its owner only',
      'Nothing is to be done: it is shown at publish_at, and needs a working token then',
    ),
    ru: text(
      'Всё уже в VK, но видит это только владелец',
      'Ничего делать не нужно, видео откроется в publish_at; тогда нужен рабочий токен',
    ),
  },
  sends_at_publish_at: {
    en: text(
      'VK cannot hold back the video of a community, so sending begins at publish_at',
      'Nothing is to be done; the video is seen when VK has processed it',
    ),
    ru: text(
      'VK не умеет скрывать видео сообщества до срока, поэтому отправка начнётся в publish_at',
      'Ничего делать не нужно, видео появится, когда VK его обработает',
    ),
  },
  upload_refused: {
    en: text('The VK upload server refused the file', 'Check that the file plays, then retry'),
    ru: text('Сервер загрузки VK отклонил файл', 'Проверьте, что файл воспроизводится, и повторите'),
  },
  thumbnail_refused: {
    en: text('VK did not take the thumbnail', 'Choose another thumbnail_id by PATCH, or null for none, then retry'),
    ru: text('VK не принял обложку', 'Выберите другой thumbnail_id через PATCH, или null — без обложки, и повторите'),
  },
  video_missing: {
    en: text('VK took the file but does not show the video', 'Look at the page at VK; then publish again'),
    ru: text('VK принял файл, но не показывает видео', 'Посмотрите страницу в VK и опубликуйте снова'),
  },
  video_kept: {
    en: text('The video already had its texts at VK, so it was left there', 'Delete it at VK if it is not wanted'),
    ru: text('Видео в VK уже получило описание, поэтому оно оставлено', 'Удалите его в VK, если оно не нужно'),
  },
  recording_missing: {
    en: text('The file of the recording is gone', 'Upload the recording again and publish that'),
    ru: text('Файла записи больше нет', 'Загрузите запись снова и опубликуйте её'),
  },
  internal: {
    en: text('The service failed at this step', 'Nothing is to be done: it is tried again; if it has failed, retry'),
    ru: text('Сбой сервиса на этом шаге', 'Ничего делать не нужно, попытки продолжаются; после неудачи повторите'),
  },
} as const satisfies Record<string, Record<Language, ReasonText>>

export type ReasonName = keyof typeof reasonTexts

export const reasonText = (reason: string, language: Language): ReasonText =>
  reasonTexts[Object.hasOwn(reasonTexts, reason) ? (reason as ReasonName) : 'internal'][language]
