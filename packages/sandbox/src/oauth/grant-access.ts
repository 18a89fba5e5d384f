import { readForm } from '../http/form.ts'
import { redirect } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { RIGHTS } from '../world/rights.ts'
import { redirectToResult } from './auth-redirect.ts'
import { agreementKey } from './authorize.ts'
import { issueTokens } from './issue-tokens.ts'
import { securityError } from './oauth-refusal.ts'
import { oauthStateOf } from './oauth-state.ts'
import { denialAddress } from './result-address.ts'
import { findSession } from './session.ts'

/**
 * `POST /login?act=grant_access`, or GET where the consent page is a script: makes the token and sends the browser to the address that carries it.
 *
 * The form's address must be the one given out, to this session and this address, and works once (vk-facts 4.7, 4).
 */
export async function grantAccess(exchange: Exchange): Promise<void> {
  const { world, url, address } = exchange
  const form = await readForm(exchange)
  const state = oauthStateOf(world)
  const query = new URLSearchParams(url.searchParams)
  query.delete('cancel') // a part of the script's address, not of the consent
  const consent = state.consents.take(query.get('hash') ?? '')
  const session = findSession(exchange)
  const own =
    consent !== undefined &&
    consent.sessionId === session?.id &&
    consent.query === query.toString() &&
    query.get('ip_h') === state.addressHash(address)
  if (!consent || !session || !own || consent.request.app.blocked) throw securityError()
  const { request } = consent
  if (url.searchParams.get('cancel') === '1') return redirect(exchange, denialAddress(request))
  const withheld = form.get('email_denied') === '1' ? RIGHTS.email : 0
  const rights = request.communityIds.length > 0 ? request.rights : request.rights & ~withheld
  const key = agreementKey(request, session.user.id)
  state.agreed.set(key, (state.agreed.get(key) ?? 0) | rights)
  redirectToResult(exchange, request.app.id, issueTokens(exchange, { ...request, rights }, session.user))
}
