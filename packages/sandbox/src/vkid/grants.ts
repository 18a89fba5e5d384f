import type { Exchange } from '../http/route.ts'
import type { App } from '../world/world.ts'
import { exchangeVkIdCode } from './exchange-vkid-code.ts'
import { migrateToken } from './migrate-token.ts'
import { refreshVkIdTokens } from './refresh-vkid-tokens.ts'

type Grant = (exchange: Exchange, app: App, params: ReadonlyMap<string, string>) => Record<string, unknown>

/** What each `grant_type` gives, and the parameters it knows (vk-facts 6.3). */
export const GRANTS: Readonly<Record<string, { known: string; give: Grant }>> = {
  authorization_code: {
    known: 'grant_type code code_verifier client_id device_id redirect_uri state service_token',
    give: exchangeVkIdCode,
  },
  refresh_token: {
    known: 'grant_type refresh_token client_id device_id state scope redirect_uri service_token',
    give: refreshVkIdTokens,
  },
  access_token: {
    known:
      'grant_type response_type access_token client_id redirect_uri state code_challenge code_challenge_method scope device_id',
    give: migrateToken,
  },
}
