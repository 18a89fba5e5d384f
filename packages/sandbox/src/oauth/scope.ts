import { RIGHTS, type RightName } from '../world/rights.ts'

export interface Right {
  bit: number
  /** For the consent page. */
  title: string
}

const USER_RIGHT_TITLES: Readonly<Record<RightName, string>> = {
  notify: 'Уведомления от приложения',
  friends: 'Список друзей',
  photos: 'Фотографии',
  audio: 'Аудиозаписи',
  video: 'Видеозаписи',
  stories: 'Истории',
  pages: 'Вики-страницы',
  menu: 'Ссылка в меню',
  wallmenu: 'Ссылка на стене',
  status: 'Статус',
  notes: 'Заметки',
  messages: 'Сообщения',
  wall: 'Стена',
  ads: 'Рекламный кабинет',
  offline: 'Доступ в любое время',
  docs: 'Документы',
  groups: 'Сообщества',
  notifications: 'Оповещения об ответах',
  stats: 'Статистика',
  email: 'Адрес почты',
  adsweb: 'Рекламные площадки',
  leads: 'Заявки',
  group_messages: 'Сообщения сообществ',
  exchange: 'Биржа',
  market: 'Товары',
  phone: 'Номер телефона',
}

/** Rights of a user token, by the name that `scope` takes. */
export const USER_RIGHTS: Readonly<Record<string, Right>> = Object.fromEntries(
  Object.entries(USER_RIGHT_TITLES).map(([name, title]) => [name, { bit: RIGHTS[name as RightName], title }]),
)

/** Rights of a community token. Source: vk-facts 5.2. */
export const COMMUNITY_RIGHTS: Readonly<Record<string, Right>> = {
  stories: { bit: 1, title: 'Истории сообщества' },
  photos: { bit: 4, title: 'Фотографии сообщества' },
  app_widget: { bit: 64, title: 'Виджеты сообщества' },
  messages: { bit: 4096, title: 'Сообщения сообщества' },
  wall: { bit: 8192, title: 'Стена сообщества' },
  docs: { bit: 131072, title: 'Документы сообщества' },
  manage: { bit: 262144, title: 'Управление сообществом' },
}

const LARGEST_MASK = 2 ** 31 - 1

/**
 * The bit mask that `scope` asks for; undefined when it cannot be read.
 *
 * Takes a mask or names with commas between them (vk-facts 4.1). Bits nobody knows are dropped; an unknown name makes
 * the whole unreadable (*assumed*: stricter than VK, so that a misspelt right is noticed).
 */
export function parseScope(scope: string, rights: Readonly<Record<string, Right>>): number | undefined {
  if (scope === '') return 0
  if (/^\d{1,10}$/.test(scope)) {
    const known = Object.values(rights).reduce((mask, { bit }) => mask | bit, 0)
    return Number(scope) <= LARGEST_MASK ? Number(scope) & known : undefined
  }
  let mask = 0
  for (const name of scope.split(',')) {
    const right = Object.hasOwn(rights, name) ? rights[name] : undefined
    if (!right) return undefined
    mask |= right.bit
  }
  return mask
}
