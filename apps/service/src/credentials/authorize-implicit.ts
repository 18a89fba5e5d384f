import type { AnswerOf, tokens } from '@vkast/contract'
import type { Config } from '../config.ts'
import type { Language } from '../http/language.ts'
import { Refusal } from '../refusal.ts'

export type ImplicitAuthorization = AnswerOf<typeof tokens.authorizeImplicit>

/**
 * The page of VK where a person makes a token, and what to do there (vk-facts 4.1).
 *
 * `revoke=1` shows the consent page also to those who once agreed, for rights that were missing then can be given only
 * there. There is no `state`: the person brings the address back by hand, and what it holds is checked at VK.
 * Throws {@link Refusal} `app_id_missing` without `VKAST_VK_APP_ID`.
 */
export function authorizeImplicit({ vk }: Pick<Config, 'vk'>, language: Language): ImplicitAuthorization {
  if (vk.appId === undefined) throw new Refusal('app_id_missing')
  const blankPage = `${vk.oauthUrl}/blank.html`
  const url = new URL(`${vk.oauthUrl}/authorize`)
  url.search = new URLSearchParams({
    client_id: vk.appId,
    display: 'page',
    redirect_uri: blankPage,
    scope: vk.scope,
    response_type: 'token',
    revoke: '1',
    v: vk.version,
  }).toString()
  return {
    method: 'implicit_flow',
    app_id: vk.appId,
    authorization_url: url.href,
    redirect_uri: url.href,
    scope: vk.scope,
    response_type: 'token',
    blank_redirect_uri: blankPage,
    instructions: [...INSTRUCTIONS[language]],
  }
}

const INSTRUCTIONS: Record<Language, [string, string, string, string]> = {
  en: [
    '1. Open authorization_url in browser',
    '2. Allow app permissions (video, groups, wall)',
    '3. Copy access_token from redirected URL',
    '4. POST to /api/v1/vk/token/submit',
  ],
  ru: [
    '1. Откройте authorization_url в браузере',
    '2. Разрешите приложению доступ (video, groups, wall)',
    '3. Скопируйте access_token из адреса, на который вас перенаправит',
    '4. Отправьте его: POST /api/v1/vk/token/submit',
  ],
}
