import { randomBytes } from 'node:crypto'
import { redirect, replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { consentPage } from '../oauth/consent-page.ts'
import { randomHash } from '../oauth/oauth-state.ts'
import { findSession, type Session } from '../oauth/session.ts'
import { encodeReturnAddress, showLogin } from '../oauth/show-login.ts'
import { PAGE_HEADERS } from '../pages/layout.ts'
import { codeCallback, denialCallback, errorCallback } from './callback-address.ts'
import { readVkIdClient, readVkIdRequest, type VkIdRequest } from './read-vkid-request.ts'
import { scopeTitles } from './scope.ts'
import { VkIdRefusal } from './vkid-refusal.ts'
import { vkIdStateOf } from './vkid-state.ts'

/**
 * `GET /id/authorize`: the sign-in page, the consent page, or at once the callback (vk-facts 6.1, 6.2).
 *
 * What is wrong goes to the app's address, unless that address is what is wrong.
 */
export async function authorizeVkId(exchange: Exchange): Promise<void> {
  const client = readVkIdClient(exchange)
  try {
    const request = readVkIdRequest(exchange, client)
    const session = findSession(exchange)
    const wantsLogin = request.prompt === 'login' || request.prompt === 'select_account'
    if (session === undefined || wantsLogin) showSignIn(exchange, request)
    else if (needsConsent(exchange, request, session)) showConsent(exchange, request, session)
    else sendCode(exchange, request, session)
  } catch (error) {
    if (!(error instanceof VkIdRefusal)) throw error
    redirect(exchange, errorCallback(client, error))
  }
}

function showSignIn(exchange: Exchange, request: VkIdRequest): void {
  if (request.prompt === 'none') throw new VkIdRefusal('login_required', 'User is not signed in')
  const target = new URL(exchange.site.address('id', request.address))
  if (request.prompt !== 'consent') target.searchParams.delete('prompt') // it has been obeyed when the browser is back
  showLogin(exchange, { app: request.app, target: target.href, cancelUrl: denialCallback(request) })
}

function needsConsent({ world }: Exchange, request: VkIdRequest, session: Session): boolean {
  const agreed = vkIdStateOf(world).agreed.get(agreementKey(request, session)) ?? []
  const isCovered = request.scope.every((name) => agreed.includes(name))
  if (!isCovered && request.prompt === 'none') throw new VkIdRefusal('consent_required', 'User has not agreed')
  return !isCovered || request.prompt === 'consent'
}

const agreementKey = ({ app }: VkIdRequest, { user }: Session): string => `${user.id}:${app.id}`

function showConsent(exchange: Exchange, request: VkIdRequest, session: Session): void {
  const { world, site } = exchange
  const hash = randomHash()
  vkIdStateOf(world).consents.set(hash, { sessionId: session.id, request })
  const to = encodeReturnAddress(site.address('id', request.address))
  const page = consentPage({
    isScript: false,
    appTitle: request.app.title,
    userName: `${session.user.firstName} ${session.user.lastName}`,
    communities: [],
    rights: scopeTitles(request.scope),
    action: site.address('id', `/authorize?hash=${hash}`),
    cancelUrl: denialCallback(request),
    logoutUrl: site.address('login', `/?${new URLSearchParams({ act: 'logout', to })}`),
  })
  replyHtml(exchange, 200, page.text, PAGE_HEADERS)
}

/** `POST /id/authorize?hash=…`: the button of the consent page (*assumed* address); it works once, in that browser. */
export async function agreeVkId(exchange: Exchange): Promise<void> {
  const { world, url } = exchange
  const { consents, agreed } = vkIdStateOf(world)
  const consent = consents.take(url.searchParams.get('hash') ?? '')
  const session = findSession(exchange)
  if (
    consent === undefined ||
    session === undefined ||
    consent.sessionId !== session.id ||
    consent.request.app.blocked
  ) {
    throw new VkIdRefusal('invalid_request', 'this page has expired')
  }
  const key = agreementKey(consent.request, session)
  agreed.set(key, [...(agreed.get(key) ?? []), ...consent.request.scope])
  sendCode(exchange, consent.request, session)
}

function sendCode(exchange: Exchange, request: VkIdRequest, { user }: Session): void {
  const { world } = exchange
  const code = `vk2.a.${randomBytes(60).toString('base64url')}`
  const deviceId = request.deviceId ?? randomBytes(40).toString('base64url')
  const given = { request, userId: user.id, deviceId, isUsed: false }
  vkIdStateOf(world).codes.set(code, given)
  redirect(exchange, codeCallback(world, code, given, randomBytes(20).toString('base64url')))
}
