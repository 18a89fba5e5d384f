// Long because it is one table: every refusal there is, in two languages.
import { z } from 'zod'

/** Texts of one refusal in one language: what is wrong, what happened, what to do. */
export interface ProblemText {
  error: string
  message: string
  solution: string
  /** Further ways out, where there are several. */
  cures?: string[]
}

interface ProblemKind {
  status: number
  en: ProblemText
  ru: ProblemText
}

const text = (error: string, message: string, solution: string): ProblemText => ({ error, message, solution })

/**
 * Every `error_type` there is, with its HTTP status and its texts: the one table that the service answers from,
 * the documentation prints and the web UI shows.
 *
 * The texts of `ip_mismatch` and `api_error` are those of the published API (spec 2).
 */
export const problems = {
  invalid_token_format: {
    status: 400,
    en: text(
      'Invalid token format',
      'No VK access token was found in what was sent',
      'Send the whole address from the browser (it starts with https://oauth.vk and holds access_token=…), or the token alone',
    ),
    ru: text(
      'Неверный формат токена',
      'В присланном нет токена доступа VK',
      'Пришлите весь адрес из браузера (он начинается с https://oauth.vk и содержит access_token=…) или только сам токен',
    ),
  },
  authorization_denied: {
    status: 400,
    en: text(
      'Authorization denied',
      'The address says that access was refused on the VK page',
      'Open the authorization URL again and press Allow',
    ),
    ru: text(
      'Доступ не разрешён',
      'В адресе сказано, что на странице VK в доступе отказано',
      'Откройте ссылку авторизации ещё раз и нажмите «Разрешить»',
    ),
  },
  app_not_allowed: {
    status: 400,
    en: text(
      'App not allowed',
      'VK answered "Security Error": this app may not use the implicit flow with these settings',
      'Check the app id and its redirect address in VK, or make a token on the VK settings page and submit that',
    ),
    ru: text(
      'Приложение не допущено',
      'VK ответил «Security Error»: этому приложению implicit flow с такими настройками недоступен',
      'Проверьте ID приложения и адрес возврата в VK или создайте токен на странице настроек VK и пришлите его',
    ),
  },
  ip_mismatch: {
    status: 400,
    en: {
      ...text(
        'IP address mismatch',
        'Token is bound to a different IP address',
        'Please obtain a new token from your current IP address',
      ),
      cures: [
        'VK takes this token only from the address at which the browser was when you pressed Allow, and it sees the address of this server',
        'Get the token in a browser that goes out through the same address as this server: the same network, a VPN or a proxy on it',
        'Get a token with the offline right: VK binds it to no address where it still grants that right',
        'Let the calls go out from the right address: through a proxy there (proxy_url of a credential), or leave the token there with vkast agent',
      ],
    },
    ru: {
      ...text(
        'IP-адрес не совпадает',
        'Токен привязан к другому IP-адресу',
        'Получите новый токен с текущего IP-адреса',
      ),
      cures: [
        'VK принимает этот токен только с того адреса, с которого браузер нажал «Разрешить», а видит адрес этого сервера',
        'Получите токен в браузере, который выходит в сеть с того же адреса, что и сервер: та же сеть, VPN или прокси на нём',
        'Получите токен с правом offline: где VK его ещё даёт, к адресу токен не привязан',
        'Пусть запросы идут с нужного адреса: через прокси там (proxy_url токена), или оставьте токен там, у vkast agent',
      ],
    },
  },
  token_invalid: {
    status: 400,
    en: text('Invalid token', 'VK does not take this token', 'Get a new token and submit it whole'),
    ru: text('Недействительный токен', 'VK не принимает этот токен', 'Получите новый токен и пришлите его целиком'),
  },
  token_expired: {
    status: 400,
    en: text('Token expired', 'The token has reached the end of its life', 'Get a new token and submit it'),
    ru: text('Срок токена истёк', 'Срок действия токена закончился', 'Получите новый токен и пришлите его'),
  },
  token_revoked: {
    status: 400,
    en: text(
      'Token revoked',
      'VK no longer takes this token: the password was changed, or access was withdrawn',
      'Get a new token and submit it',
    ),
    ru: text(
      'Токен отозван',
      'VK больше не принимает этот токен: сменён пароль или доступ отозван',
      'Получите новый токен и пришлите его',
    ),
  },
  account_blocked: {
    status: 400,
    en: text(
      'VK account blocked',
      'VK has blocked or deactivated this account',
      'Restore the account at VK, then get a new token',
    ),
    ru: text(
      'Страница VK заблокирована',
      'VK заблокировал или отключил эту страницу',
      'Восстановите страницу в VK и получите новый токен',
    ),
  },
  user_mismatch: {
    status: 400,
    en: text(
      'User mismatch',
      'The token belongs to another VK user than the one that was named',
      'Leave user_id out, or submit the token of that user',
    ),
    ru: text(
      'Пользователь не совпадает',
      'Токен принадлежит не тому пользователю VK, который назван',
      'Не указывайте user_id или пришлите токен этого пользователя',
    ),
  },
  api_error: {
    status: 400,
    en: text('VK API error', 'Token validation failed due to VK API error', 'Check token permissions and try again'),
    ru: text(
      'Ошибка VK API',
      'Проверка токена не удалась из-за ошибки VK API',
      'Проверьте права токена и попробуйте снова',
    ),
  },
  unauthorized: {
    status: 401,
    en: text(
      'Unauthorized',
      'No valid access token or API key came with the request',
      'Log in again and send the access token as Authorization: Bearer',
    ),
    ru: text(
      'Нет доступа',
      'В запросе нет действующего токена доступа или ключа API',
      'Войдите снова и пришлите токен в заголовке Authorization: Bearer',
    ),
  },
  registration_refused: {
    status: 403,
    en: text(
      'Registration refused',
      'This Vkast takes new users only with the setup code, by invitation, or not at all',
      'Use the setup code that the first start printed, or ask the operator',
    ),
    ru: text(
      'Регистрация закрыта',
      'Этот Vkast принимает новых людей только с кодом установки, по приглашению или не принимает вовсе',
      'Введите код, который напечатал первый запуск, или обратитесь к владельцу',
    ),
  },
  not_found: {
    status: 404,
    en: text('Not found', 'There is nothing at this address', 'Check the address and the id'),
    ru: text('Не найдено', 'По этому адресу ничего нет', 'Проверьте адрес и номер'),
  },
  token_exists: {
    status: 409,
    en: text(
      'Token already exists',
      'This token is stored already and works',
      'Nothing is to be done; use the credential named in credential_id',
    ),
    ru: text(
      'Токен уже сохранён',
      'Этот токен уже сохранён и работает',
      'Делать ничего не нужно, используйте запись из credential_id',
    ),
  },
  account_mismatch: {
    status: 409,
    en: text(
      'Account mismatch',
      'The name belongs to a credential of another VK account',
      'Choose another account_name, or submit a token of that VK account',
    ),
    ru: text(
      'Другой аккаунт',
      'Это имя занято записью другого аккаунта VK',
      'Выберите другое account_name или пришлите токен того аккаунта',
    ),
  },
  renewal_link_invalid: {
    status: 400,
    en: text(
      'Renewal link not usable',
      'The link was used, has run out, or is not one of ours',
      'Take the link from a newer message, or make a new one: it is good once and for an hour',
    ),
    ru: text(
      'Ссылка не действует',
      'Ссылка использована, просрочена или не наша',
      'Возьмите ссылку из более нового сообщения или создайте новую: она действует один раз и один час',
    ),
  },
  renewal_other_account: {
    status: 409,
    en: text(
      'Another VK account',
      'The token belongs to another VK account than the one this link renews; the link is still good',
      'Sign in at VK with the account that is to be renewed, and open the VK page again',
    ),
    ru: text(
      'Другой аккаунт VK',
      'Токен принадлежит не тому аккаунту VK, который обновляет ссылка; ссылка ещё действует',
      'Войдите во VK под тем аккаунтом, который нужно обновить, и откройте страницу VK ещё раз',
    ),
  },
  app_id_missing: {
    status: 409,
    en: text(
      'No VK app id',
      'The operator has not set VKAST_VK_APP_ID (for VK ID: VKAST_VKID_CLIENT_ID), so there is no authorization URL to open',
      'Make a standalone app at VK and set VKAST_VK_APP_ID, or make a token at https://vk.com/settings?act=tokens and submit it',
    ),
    ru: text(
      'Не задан ID приложения VK',
      'Владелец не задал VKAST_VK_APP_ID (для VK ID: VKAST_VKID_CLIENT_ID), поэтому ссылки авторизации нет',
      'Создайте standalone-приложение в VK и задайте VKAST_VK_APP_ID или создайте токен на https://vk.com/settings?act=tokens и пришлите его',
    ),
  },
  mail_not_set_up: {
    status: 409,
    en: text(
      'Mail is not set up',
      'The operator has not set SMTP_URL and VKAST_MAIL_FROM, so this service can send no mail',
      'Ask the operator to set both; until then the operator can help with what the mail was for',
    ),
    ru: text(
      'Почта не настроена',
      'Владелец не задал SMTP_URL и VKAST_MAIL_FROM, поэтому сервис не может отправлять письма',
      'Попросите владельца задать обе переменные; пока их нет, помочь может он сам',
    ),
  },
  last_operator: {
    status: 409,
    en: text(
      'Last operator',
      'This is the only operator who can log in, and a service without one cannot be looked after',
      'Make another user an operator first',
    ),
    ru: text(
      'Последний оператор',
      'Это единственный оператор, который может войти, а без него за сервисом некому следить',
      'Сначала сделайте оператором другого пользователя',
    ),
  },
  code_refused: {
    status: 400,
    en: text(
      'Code not accepted',
      'This code is unknown, used already, or an hour old',
      'Ask for a new mail, and use the newest one',
    ),
    ru: text(
      'Код не принят',
      'Этот код неизвестен, уже использован или старше часа',
      'Запросите новое письмо и возьмите код из самого нового',
    ),
  },
  publication_exists: {
    status: 409,
    en: text(
      'Publication exists',
      'This recording is already published, or on its way, to the same VK page',
      'See publication_id; to publish it a second time send again: true',
    ),
    ru: text(
      'Публикация уже есть',
      'Эта запись уже опубликована или публикуется на той же странице VK',
      'Смотрите publication_id; чтобы опубликовать второй раз, пришлите again: true',
    ),
  },
  email_taken: {
    status: 409,
    en: text('Email taken', 'A user with this email exists', 'Log in, or use another email'),
    ru: text('Почта занята', 'Пользователь с такой почтой уже есть', 'Войдите или укажите другую почту'),
  },
  in_use: {
    status: 409,
    en: text(
      'In use',
      'Unfinished publications need this',
      'Wait for the publications in ids, cancel them, or add ?cancel=true',
    ),
    ru: text(
      'Используется',
      'Это нужно незавершённым публикациям',
      'Дождитесь публикаций из ids, отмените их или добавьте ?cancel=true',
    ),
  },
  state_conflict: {
    status: 409,
    en: text('Not possible now', 'It is in a state in which this cannot be done', 'Read it again and see its state'),
    ru: text('Сейчас нельзя', 'В нынешнем состоянии это сделать нельзя', 'Прочитайте снова и посмотрите состояние'),
  },
  idempotency_conflict: {
    status: 409,
    en: text(
      'Idempotency key conflict',
      'The Idempotency-Key was used with another request, or that request is still running',
      'Repeat the same request, or choose a new key',
    ),
    ru: text(
      'Ключ идемпотентности занят',
      'Idempotency-Key уже использован с другим запросом, или тот запрос ещё выполняется',
      'Повторите тот же запрос или выберите новый ключ',
    ),
  },
  upload_conflict: {
    status: 409,
    en: text(
      'Upload is elsewhere',
      'The upload has another number of bytes than Upload-Offset says',
      'Ask for its offset by HEAD and go on from there',
    ),
    ru: text(
      'Другое смещение',
      'У загрузки другое число байтов, чем сказано в Upload-Offset',
      'Спросите смещение запросом HEAD и продолжайте с него',
    ),
  },
  tus_version: {
    status: 412,
    en: text(
      'Unknown tus version',
      'Tus-Resumable is missing or names a version that is not spoken here',
      'Send Tus-Resumable: 1.0.0',
    ),
    ru: text(
      'Неизвестная версия tus',
      'Tus-Resumable нет, или эта версия здесь не поддерживается',
      'Пришлите Tus-Resumable: 1.0.0',
    ),
  },
  too_large: {
    status: 413,
    en: text(
      'Too large',
      'What was sent is larger than is allowed',
      'Send less; the operator sets the limit for videos by VKAST_MEDIA_MAX_BYTES',
    ),
    ru: text(
      'Слишком большой',
      'Прислано больше, чем разрешено',
      'Пришлите меньше; предел для видео владелец задаёт в VKAST_MEDIA_MAX_BYTES',
    ),
  },
  unsupported_media_type: {
    status: 415,
    en: text(
      'Unsupported media type',
      'The bytes of an upload come as application/offset+octet-stream',
      'Set this Content-Type',
    ),
    ru: text(
      'Неподходящий тип данных',
      'Байты загрузки присылают как application/offset+octet-stream',
      'Укажите этот Content-Type',
    ),
  },
  range_not_satisfiable: {
    status: 416,
    en: text('Range not satisfiable', 'The range begins after the end of the file', 'Ask for a range within the size'),
    ru: text('Диапазон вне файла', 'Диапазон начинается после конца файла', 'Запросите диапазон в пределах размера'),
  },
  invalid_input: {
    status: 422,
    en: text('Invalid input', 'Some of what was sent is not valid', 'Correct what fields names'),
    ru: text('Неверные данные', 'Часть присланного не годится', 'Исправьте то, что названо в fields'),
  },
  group_access_denied: {
    status: 422,
    en: text(
      'No access to the community',
      'This VK user may not add video to this community',
      'Use the token of an editor or administrator, or another community',
    ),
    ru: text(
      'Нет доступа к сообществу',
      'Этот пользователь VK не может добавлять видео в сообщество',
      'Возьмите токен редактора или администратора или другое сообщество',
    ),
  },
  album_not_found: {
    status: 422,
    en: text(
      'Album not found',
      'The album does not exist at this page',
      'Make the album at VK first; its number is in its address, without a minus',
    ),
    ru: text(
      'Альбом не найден',
      'На этой странице нет такого альбома',
      'Сначала создайте альбом в VK; его номер есть в адресе, без минуса',
    ),
  },
  privacy_unknown: {
    status: 422,
    en: text(
      'Unknown privacy',
      'VK does not know this privacy for this target',
      'For a profile: 0 all, 1 friends, 2 friends of friends, 3 only me; for a community: all, members, editors, by_link, donut (comments: all, members, editors, nobody)',
    ),
    ru: text(
      'Неизвестная приватность',
      'VK не знает такой приватности для этой цели',
      'Для профиля: 0 все, 1 друзья, 2 друзья друзей, 3 только я; для сообщества: all, members, editors, by_link, donut (комментарии: all, members, editors, nobody)',
    ),
  },
  token_kind_unfit: {
    status: 422,
    en: text(
      'Unfit token',
      'Tokens of this kind cannot upload video',
      'Use the token of a VK user with the video right',
    ),
    ru: text(
      'Токен не подходит',
      'Токен этого вида не может загружать видео',
      'Возьмите токен пользователя VK с правом video',
    ),
  },
  not_a_video: {
    status: 422,
    en: text(
      'Not a video',
      'The file is in no container that VK takes',
      'Send AVI, MP4, 3GP, MPEG, MOV, FLV, WMV, MKV or WebM',
    ),
    ru: text(
      'Это не видео',
      'Файл не в том формате, который принимает VK',
      'Пришлите AVI, MP4, 3GP, MPEG, MOV, FLV, WMV, MKV или WebM',
    ),
  },
  source_refused: {
    status: 422,
    en: text(
      'Source refused',
      'The file may not or cannot be read from there',
      'Give an address of the public internet that answers with the file itself, or a file of the folder',
    ),
    ru: text(
      'Источник не подходит',
      'Файл оттуда нельзя или не удаётся прочитать',
      'Укажите адрес в открытом интернете, который отдаёт сам файл, или файл из папки',
    ),
  },
  upload_locked: {
    status: 423,
    en: text(
      'Upload is locked',
      'Another request is sending bytes of the same upload',
      'Wait a few seconds and ask for the offset again',
    ),
    ru: text(
      'Загрузка занята',
      'Другой запрос присылает байты той же загрузки',
      'Подождите несколько секунд и спросите смещение снова',
    ),
  },
  rate_limited: {
    status: 429,
    en: text('Too many requests', 'Too many requests came in a short time', 'Wait as long as Retry-After says'),
    ru: text(
      'Слишком много запросов',
      'За короткое время пришло слишком много запросов',
      'Подождите, сколько сказано в Retry-After',
    ),
  },
  checksum_mismatch: {
    status: 460,
    en: text(
      'Checksum mismatch',
      'The bytes have another checksum than Upload-Checksum says; they were not kept',
      'Send them again',
    ),
    ru: text(
      'Контрольная сумма не сошлась',
      'У байтов другая контрольная сумма, чем в Upload-Checksum; они не сохранены',
      'Пришлите их снова',
    ),
  },
  source_failed: {
    status: 502,
    en: text(
      'Source failed',
      'The server of the file broke off or did not answer, again and again',
      'Import it again later',
    ),
    ru: text(
      'Источник не отдал файл',
      'Сервер файла раз за разом обрывал связь или не отвечал',
      'Повторите импорт позже',
    ),
  },
  agent_away: {
    status: 409,
    en: text(
      'Agent away',
      'The agent that holds this token is not there, so that VK was not asked; nothing was changed',
      'Start it where the token is: vkast agent. What waits for it goes on by itself',
    ),
    ru: text(
      'Агент не на связи',
      'Агента, у которого хранится этот токен, нет на связи, поэтому VK не спрошен; ничего не изменено',
      'Запустите его там, где лежит токен: vkast agent. То, что его ждёт, продолжится само',
    ),
  },
  network_error: {
    status: 502,
    en: text('VK unreachable', 'VK did not answer; nothing was changed', 'Try again in a minute'),
    ru: text('VK недоступен', 'VK не ответил; ничего не изменено', 'Попробуйте через минуту'),
  },
  http_error: {
    status: 502,
    en: text(
      'Unreadable answer',
      'VK answered with something that is not its API; nothing was changed',
      'Try again in a few minutes',
    ),
    ru: text(
      'Непонятный ответ',
      'VK ответил не так, как отвечает его API; ничего не изменено',
      'Попробуйте через несколько минут',
    ),
  },
  unavailable: {
    status: 503,
    en: text('Unavailable', 'The service is starting, stopping, or has no database', 'Try again in a few seconds'),
    ru: text(
      'Недоступно',
      'Сервис запускается, останавливается или не имеет базы данных',
      'Попробуйте через несколько секунд',
    ),
  },
  disk_full: {
    status: 507,
    en: text(
      'Disk full',
      'There is no room to store the file; nothing was kept',
      'Delete recordings or give the service more disk',
    ),
    ru: text('Диск заполнен', 'Нет места для файла; ничего не сохранено', 'Удалите записи или добавьте сервису места'),
  },
  internal: {
    status: 500,
    en: text('Internal error', 'The service failed', 'Try again; if it stays so, give the operator the request_id'),
    ru: text('Внутренняя ошибка', 'Сбой сервиса', 'Попробуйте снова; если не помогло, передайте владельцу request_id'),
  },
} as const satisfies Record<string, ProblemKind>

export type ErrorType = keyof typeof problems

export const errorTypes = Object.keys(problems) as [ErrorType, ...ErrorType[]]

/** What every answer outside 2xx holds. */
export const Problem = z
  .object({
    detail: z.object({
      error: z.string(),
      message: z.string(),
      solution: z.string(),
      error_type: z.enum(errorTypes),
      request_id: z.string(),
      /** What is wrong with which field; present with `invalid_input`. */
      fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
      /** VK's own code where VK refused. */
      vk_error_code: z.int().optional(),
      vk_error_subcode: z.int().optional(),
      /** Further ways out; present with `ip_mismatch`. */
      cures: z.array(z.string()).optional(),
      credential_id: z.int().optional(),
      publication_id: z.int().optional(),
      ids: z.array(z.int()).optional(),
    }),
  })
  .meta({ id: 'Problem', description: 'What every answer outside 2xx holds' })

export type ProblemDetail = z.infer<typeof Problem>['detail']
