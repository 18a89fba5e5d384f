export interface Right {
  bit: number
  /** For the consent page. */
  title: string
}

/** Rights of a user token, by the name that `scope` takes. Source: vk-facts 5.1 (`pages` is 128 there, not 32). */
export const USER_RIGHTS: Readonly<Record<string, Right>> = {
  notify: { bit: 1, title: 'Уведомления от приложения' },
  friends: { bit: 2, title: 'Список друзей' },
  photos: { bit: 4, title: 'Фотографии' },
  audio: { bit: 8, title: 'Аудиозаписи' },
  video: { bit: 16, title: 'Видеозаписи' },
  stories: { bit: 64, title: 'Истории' },
  pages: { bit: 128, title: 'Вики-страницы' },
  menu: { bit: 256, title: 'Ссылка в меню' },
  wallmenu: { bit: 512, title: 'Ссылка на стене' },
  status: { bit: 1024, title: 'Статус' },
  notes: { bit: 2048, title: 'Заметки' },
  messages: { bit: 4096, title: 'Сообщения' },
  wall: { bit: 8192, title: 'Стена' },
  ads: { bit: 32768, title: 'Рекламный кабинет' },
  offline: { bit: 65536, title: 'Доступ в любое время' },
  docs: { bit: 131072, title: 'Документы' },
  groups: { bit: 262144, title: 'Сообщества' },
  notifications: { bit: 524288, title: 'Оповещения об ответах' },
  stats: { bit: 1048576, title: 'Статистика' },
  email: { bit: 4194304, title: 'Адрес почты' },
  adsweb: { bit: 8388608, title: 'Рекламные площадки' },
  leads: { bit: 16777216, title: 'Заявки' },
  group_messages: { bit: 33554432, title: 'Сообщения сообществ' },
  exchange: { bit: 67108864, title: 'Биржа' },
  market: { bit: 134217728, title: 'Товары' },
  phone: { bit: 268435456, title: 'Номер телефона' },
}

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
