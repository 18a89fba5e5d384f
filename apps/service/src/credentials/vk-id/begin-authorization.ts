import { vkIdAuthorizationUrl } from '@vkast/authorization'
import { type AnswerOf, toInstant, type tokens } from '@vkast/contract'
import type { CredentialDeps } from '../deps.ts'
import { insertAuthorization } from './begun-authorizations.ts'
import { requireVkIdApp, scopeOf } from './vk-id-app.ts'

const LIVES_MS = 10 * 60_000

/**
 * Begins a sign-in at VK ID for this user; its callback must come within ten minutes, and counts once.
 *
 * Throws {@link Refusal} `app_id_missing` without `VKAST_VKID_CLIENT_ID`.
 */
export async function beginAuthorization(
  deps: Pick<CredentialDeps, 'config' | 'db' | 'vault' | 'now'>,
  { userId, accountName }: { userId: number; accountName?: string | undefined },
): Promise<AnswerOf<typeof tokens.authorizeVkId>> {
  const { clientId, redirectUri } = requireVkIdApp(deps.config)
  const scope = scopeOf(deps.config)
  const expiresAt = new Date(deps.now().getTime() + LIVES_MS)
  const { url, state, codeVerifier } = vkIdAuthorizationUrl({
    clientId,
    redirectUri,
    scope,
    idUrl: deps.config.vk.idUrl,
  })
  await insertAuthorization(deps, {
    userId,
    accountName: accountName ?? null,
    redirectUri,
    expiresAt,
    state,
    codeVerifier,
  })
  return {
    method: 'vk_id',
    app_id: clientId,
    authorization_url: url,
    redirect_uri: redirectUri,
    scope: scope.join(' '),
    expires_at: toInstant(expiresAt),
  }
}
