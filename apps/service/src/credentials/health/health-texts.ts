import type { Language } from '../../http/language.ts'
import type { StoredCredential } from '../use-credential.ts'

type ExpirySource = StoredCredential['expirySource']

/** How the end of a token is known, in words. */
export const expiryTexts: Record<Language, Record<ExpirySource | 'renews_itself', string>> = {
  en: {
    url: 'The address that VK gave says when it ends',
    request: 'Whoever submitted it said when it ends',
    assumed: 'Nobody said when it ends: VK gives such tokens 24 hours, so that is assumed',
    vk: 'VK said when it ends',
    none: 'No end is known: VK is asked once a day whether it still works',
    renews_itself: 'VK ID gives it an hour, and it is renewed by itself before',
  },
  ru: {
    url: 'Срок указан в адресе, который дал VK',
    request: 'Срок указал тот, кто прислал токен',
    assumed: 'Срок никто не указал: VK даёт таким токенам 24 часа, из этого и исходим',
    vk: 'Срок назвал VK',
    none: 'Срок неизвестен: раз в день спрашиваем VK, действует ли токен',
    renews_itself: 'VK ID даёт токену час, до этого он обновляется сам',
  },
}
