import { exchangeCode, readVkIdCallback, type VkIdTokens } from '@vkast/authorization'
import { invalidInput, Refusal } from '../../refusal.ts'
import type { CredentialDeps } from '../deps.ts'
import { type ProbedToken, probeToken } from '../probe-token.ts'
import { NEEDED_RIGHTS } from '../rights.ts'
import { storeTokens } from '../store-tokens.ts'
import type { StoredCredential } from '../use-credential.ts'
import { refuseFor } from '../vk-failure.ts'
import { type BegunAuthorization, takeAuthorization } from './begun-authorizations.ts'
import { requireVkIdApp, scopeOf } from './vk-id-app.ts'

/** The callback's parameters, as VK ID sent them. */
export type VkIdParameters = Readonly<Record<string, string | undefined>>

type FinishDeps = Pick<CredentialDeps, 'config' | 'db' | 'queue' | 'vault' | 'vk' | 'now'>

/**
 * Ends a sign-in at VK ID: the tokens are fetched, checked at VK and stored for the user who began it.
 *
 * The state is used up first, whatever comes then: a callback counts once. Nothing but it says whose sign-in it is.
 * A lost answer of VK ID is not asked for again; the person begins anew.
 * Throws {@link Refusal} `invalid_input` for a state that nobody here began, that was used or has run out;
 * `authorization_denied`, `app_not_allowed`, `token_invalid`, `user_mismatch`, `network_error`, `http_error`, and what
 * `storeTokens` and `probeToken` throw.
 */
export async function finishAuthorization(deps: FinishDeps, parameters: VkIdParameters): Promise<StoredCredential> {
  requireVkIdApp(deps.config)
  const begun = await takeAuthorization(deps, stateOf(parameters))
  if (!begun) throw invalidInput('state', 'this sign-in was not begun here, has been finished, or has run out')
  const tokens = await fetchTokens(deps, begun, parameters).catch(refuseFor)
  const probed = await probe(deps, tokens)
  const { accessToken: token, refreshToken, deviceId, expiresInSeconds } = tokens
  const [row] = await storeTokens(deps, {
    userId: begun.userId,
    accountName: begun.accountName ?? undefined,
    tokens: [
      {
        token,
        fingerprint: deps.vault.fingerprint(token),
        probed,
        expiry: { inRequest: expiresInSeconds },
        vkId: { refreshToken, deviceId, expiresInSeconds },
      },
    ],
  })
  if (!row) throw new Error('one token is stored as one credential')
  return row
}

/** From where the library reads it: what stands in `payload` goes before what stands beside it. */
function stateOf({ state = '', payload }: VkIdParameters): string {
  if (payload === undefined) return state
  try {
    const inside: unknown = JSON.parse(payload)
    const told = typeof inside === 'object' && inside !== null && 'state' in inside ? inside.state : undefined
    return typeof told === 'string' ? told : state
  } catch {
    return state
  }
}

async function fetchTokens(
  { config }: FinishDeps,
  { state, codeVerifier, redirectUri }: BegunAuthorization,
  parameters: VkIdParameters,
): Promise<VkIdTokens> {
  const { clientId, serviceToken } = requireVkIdApp(config)
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value)
  const { code, deviceId } = readVkIdCallback(`/?${query}`, state)
  const idUrl = config.vk.idUrl
  const scope = scopeOf(config)
  return exchangeCode({ clientId, serviceToken, idUrl, code, deviceId, codeVerifier, redirectUri, state, scope })
}

/** VK ID drops rights in silence (vk-facts 4.9): what either of the two answers lacks is missing. */
async function probe({ vk }: FinishDeps, tokens: VkIdTokens): Promise<ProbedToken> {
  const probed = await probeToken(vk.forToken(tokens.accessToken, { kind: 'vk_id' })).catch(refuseFor)
  if (probed.vkUserId !== tokens.userId) throw new Refusal('user_mismatch')
  const isMissing = (name: string): boolean => probed.missingScopes.includes(name) || tokens.missingScope.includes(name)
  const missingScopes = NEEDED_RIGHTS.filter(isMissing)
  return { ...probed, missingScopes, state: missingScopes.includes('video') ? 'limited' : 'active' }
}
