import type { AnswerOf, tokens } from '@vkast/contract'
import type { Config } from '../config.ts'
import type { Language } from '../http/language.ts'
import { Refusal } from '../refusal.ts'
import { implicitAddress } from './implicit-address.ts'

export type ImplicitAuthorization = AnswerOf<typeof tokens.authorizeImplicit>

/**
 * The page of VK where a person makes a token, and what to do there.
 *
 * There is no `state`: the person brings the address back by hand, and what it holds is checked at VK.
 * Throws {@link Refusal} `app_id_missing` without `VKAST_VK_APP_ID`.
 */
export function authorizeImplicit(config: Pick<Config, 'vk' | 'baseUrl'>, language: Language): ImplicitAuthorization {
  const { appId, scope } = config.vk
  if (appId === undefined) throw new Refusal('app_id_missing')
  const { url, redirectUri } = implicitAddress(config, appId)
  return {
    method: 'implicit_flow',
    app_id: appId,
    authorization_url: url,
    redirect_uri: url,
    scope,
    response_type: 'token',
    blank_redirect_uri: redirectUri,
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
