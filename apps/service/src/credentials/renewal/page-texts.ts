import type { Language } from '../../http/language.ts'

export interface PageTexts {
  title: string
  steps: { blank: string; own: string }
  openVk: string
  noApp: string
  field: string
  send: string
  bookmarklet: string
  bookmarkletHelp: string
  copy: string
  noScript: string
  /** What the page's script says. */
  script: Record<'checking' | 'done' | 'unreachable' | 'noLink' | 'unexpected' | 'copied', string>
}

/** The words of the renewal pages; refusals have theirs in the contract's table. */
export const pageTexts: Record<Language, PageTexts> = {
  en: {
    title: 'Renew access to VK',
    steps: {
      blank:
        'Open VK, press Allow, copy the address of the blank page that follows, come back and paste it here. Use the VK account that is to be renewed.',
      own: 'Open VK and press Allow: VK sends you back here by itself. Use the VK account that is to be renewed.',
    },
    openVk: 'Open VK',
    noApp: 'The operator has set no VK app: paste a token that you have made at VK.',
    field: 'Address of the blank page, or the token',
    send: 'Renew',
    bookmarklet: 'Send it to Vkast',
    bookmarkletHelp:
      'Without copying: drag this button to the bookmarks bar and press it on the blank page. It works for this renewal only.',
    copy: 'Copy what VK sent',
    noScript: 'This page needs JavaScript.',
    script: {
      checking: 'Asking VK…',
      done: 'You can close this page.',
      unreachable: 'The service was not reached. Check the connection and try again.',
      noLink: 'Open the link from the message once more: this page has lost it.',
      unexpected:
        'No renewal was begun in this tab, so nothing was sent. Open the renewal link here and press Open VK, or copy what VK sent and paste it where you submit tokens.',
      copied: 'Copied. It is a key to your VK account: give it to nobody.',
    },
  },
  ru: {
    title: 'Обновить доступ к VK',
    steps: {
      blank:
        'Откройте VK, нажмите «Разрешить», скопируйте адрес пустой страницы, вернитесь и вставьте его сюда. Войдите под тем аккаунтом VK, который нужно обновить.',
      own: 'Откройте VK и нажмите «Разрешить»: VK сам вернёт вас сюда. Войдите под тем аккаунтом VK, который нужно обновить.',
    },
    openVk: 'Открыть VK',
    noApp: 'Владелец сервиса не задал приложение VK: вставьте токен, созданный во VK.',
    field: 'Адрес пустой страницы или сам токен',
    send: 'Обновить',
    bookmarklet: 'Отправить в Vkast',
    bookmarkletHelp:
      'Без копирования: перетащите эту кнопку на панель закладок и нажмите её на пустой странице. Она годится только для этого обновления.',
    copy: 'Скопировать ответ VK',
    noScript: 'Странице нужен JavaScript.',
    script: {
      checking: 'Спрашиваем VK…',
      done: 'Страницу можно закрыть.',
      unreachable: 'Сервис не ответил. Проверьте соединение и попробуйте снова.',
      noLink: 'Откройте ссылку из сообщения ещё раз: страница её потеряла.',
      unexpected:
        'В этой вкладке обновление не начинали, поэтому ничего не отправлено. Откройте здесь ссылку для обновления и нажмите «Открыть VK» или скопируйте ответ VK и вставьте его там, где вы отправляете токены.',
      copied: 'Скопировано. Это ключ к вашему аккаунту VK: никому его не давайте.',
    },
  },
}
