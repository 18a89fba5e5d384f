import { replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { PAGE_HEADERS } from '../pages/layout.ts'
import { redirectToResult } from './auth-redirect.ts'
import { consentPage } from './consent-page.ts'
import { issueTokens } from './issue-tokens.ts'
import { OauthRefusal } from './oauth-refusal.ts'
import { oauthStateOf, randomHash } from './oauth-state.ts'
import { type AuthorizeRequest, readAuthorizeRequest } from './read-authorize-request.ts'
import { denialAddress } from './result-address.ts'
import { COMMUNITY_RIGHTS, USER_RIGHTS } from './scope.ts'
import { findSession, type Session } from './session.ts'
import { encodeReturnAddress, showLogin } from './show-login.ts'

/**
 * `GET /authorize`: the login page, or the consent page, or at once the address with the token.
 *
 * Who has agreed to these rights before is not asked again, unless `revoke=1` (vk-facts 4.1).
 */
export async function authorize(exchange: Exchange): Promise<void> {
  const request = readAuthorizeRequest(exchange)
  const session = findSession(exchange)
  if (!session) {
    const target = exchange.site.address('oauth', request.address)
    return showLogin(exchange, { app: request.app, target, cancelUrl: denialAddress(request) })
  }
  refuseForeignCommunities(exchange, request, session)
  const agreed = oauthStateOf(exchange.world).agreed.get(agreementKey(request, session.user.id))
  const covered = agreed !== undefined && (request.rights & ~agreed) === 0
  if (covered && !request.alwaysAsk)
    return redirectToResult(exchange, request.app.id, issueTokens(exchange, request, session.user))
  showConsent(exchange, request, session)
}

/** What a user has agreed to is kept by app, and apart for each set of communities. */
export const agreementKey = (request: AuthorizeRequest, userId: number): string =>
  `${userId}:${request.app.id}:${request.communityIds.toSorted((a, b) => a - b).join(',')}`

/** *Assumed*: only an administrator may give a community's token away; VK's own words are not known. */
function refuseForeignCommunities({ world }: Exchange, request: AuthorizeRequest, { user }: Session): void {
  const foreign = request.communityIds.some((id) => world.communities.get(id)?.roles.get(user.id) !== 'administrator')
  if (foreign) throw new OauthRefusal('access_denied', 'User is not an administrator of the community')
}

function showConsent(exchange: Exchange, request: AuthorizeRequest, session: Session): void {
  const { world, site } = exchange
  const to = encodeReturnAddress(site.address('oauth', request.address))
  const hash = `${Math.floor(world.clock.now() / 1000)}_${randomHash()}`
  const query = consentQuery(exchange, request, hash)
  oauthStateOf(world).consents.set(hash, { sessionId: session.id, request, query })
  const names = request.communityIds.length > 0 ? COMMUNITY_RIGHTS : USER_RIGHTS
  const isScript = world.settings.consentPage === 'script'
  const page = consentPage({
    isScript,
    appTitle: request.app.title,
    userName: `${session.user.firstName} ${session.user.lastName}`,
    communities: request.communityIds.map((id) => world.communities.get(id)?.name ?? ''),
    rights: Object.values(names).flatMap(({ bit, title }) => ((request.rights & bit) !== 0 ? [title] : [])),
    action: site.address('login', `/?${query}`),
    cancelUrl: denialAddress(request),
    logoutUrl: site.address('login', `/?${new URLSearchParams({ act: 'logout', to })}`),
  })
  replyHtml(exchange, 200, page.text, { ...PAGE_HEADERS, ...page.headers })
}

/** The parameters of the consent form's address (vk-facts 4.7, 4). */
function consentQuery({ world, address }: Exchange, request: AuthorizeRequest, hash: string): string {
  return new URLSearchParams({
    act: 'grant_access',
    client_id: String(request.app.id),
    settings: String(request.rights),
    redirect_uri: request.redirectUri,
    response_type: request.responseType,
    group_ids: request.communityIds.join(','),
    token_type: '0',
    v: request.version,
    state: request.state ?? '',
    display: request.display,
    ip_h: oauthStateOf(world).addressHash(address),
    hash,
    https: '1',
  }).toString()
}
