import type { Agent } from 'node:http'
import { AuthorizationError } from '../authorization-error.ts'
import { type Addresses, isAllowed, isBlankPage } from './addresses.ts'
import type { CookieStore } from './cookie-jar.ts'
import { decodeText } from './decode-text.ts'
import { resolveUrl } from './resolve-url.ts'
import { limitedSignal } from './run-signal.ts'
import { type IncomingAnswer, sendRequest } from './send-request.ts'

/** What to open next; plain JSON. */
export interface PageRequest {
  method: 'GET' | 'POST'
  url: string
  /** Form-encoded. */
  body?: string
  /** Whether the password stands in it, and where: such posts are counted. */
  passwordIn?: 'form' | 'token'
}

/** Where a request has led. */
export interface Page {
  url: URL
  status: number
  /** Empty for the blank page, which is not fetched: what it says stands in its address. */
  text: string
}

/** What every request of a run shares. */
export interface Browser {
  addresses: Addresses
  cookies: CookieStore
  headers: Record<string, string>
  agent: Agent | undefined
  /** For one page with all its redirects and bodies. */
  timeoutMs: number
  /** The whole run's. */
  signal: AbortSignal
  /** Called before each request that carries the password, one repeated by a redirect too; throws when it may not leave. */
  countPassword(kind: 'form' | 'token'): void
}

const MAX_HOPS = 20

/**
 * Opens a page as a browser does: cookies, redirects 301, 302, 303, 307 and 308, relative addresses, at most 20 hops
 * within one time limit. Visits VK's hosts and the configured ones only.
 * Source: RFC 9110 15.4
 */
export async function openPage(browser: Browser, start: PageRequest): Promise<Page> {
  const limit = limitedSignal(browser.timeoutMs, [browser.signal])
  try {
    return await follow(browser, start, limit.signal)
  } finally {
    limit.stop()
  }
}

async function follow(browser: Browser, start: PageRequest, signal: AbortSignal): Promise<Page> {
  let request = start
  let url = new URL(start.url)
  for (let hop = 0; hop <= MAX_HOPS; hop++) {
    if (isBlankPage(url, browser.addresses)) return { url, status: 200, text: '' }
    requireAllowed(url, browser.addresses)
    const answer = await visit(browser, { ...request, url: withoutFragment(url) }, signal)
    const target = redirectTarget(answer, url)
    if (target === undefined)
      return { url, status: answer.status, text: decodeText(answer.body, answer.headers['content-type']) }
    if (url.protocol === 'https:' && target.protocol !== 'https:') throw failed('VK led from https to a plain address')
    request = redirected(answer.status, request, target)
    url = target
  }
  throw failed(`VK redirected more than ${MAX_HOPS} times`)
}

async function visit(browser: Browser, request: PageRequest, signal: AbortSignal): Promise<IncomingAnswer> {
  const { method, url, body } = request
  if (request.passwordIn !== undefined) browser.countPassword(request.passwordIn)
  const cookie = await browser.cookies.getCookieString(url)
  const headers = {
    ...browser.headers,
    accept: 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8',
    ...(cookie !== '' && { cookie }),
    ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
  }
  const answer = await sendRequest({ url: new URL(url), method, headers, body, agent: browser.agent, signal })
  for (const header of answer.headers['set-cookie'] ?? []) {
    await browser.cookies.setCookie(header, url, { ignoreError: true })
  }
  return answer
}

function redirectTarget({ status, headers }: IncomingAnswer, base: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined
  const target = resolveUrl(headers.location ?? '', base)
  if (headers.location === undefined || target === undefined) throw failed('VK redirected to nowhere')
  if (target.hash === '') target.hash = base.hash // RFC 9110 10.2.2
  return target
}

/** 307 and 308 keep method and body; after the others the next request is a GET. */
const redirected = (status: number, request: PageRequest, target: URL): PageRequest =>
  status === 307 || status === 308 ? { ...request, url: target.href } : { method: 'GET', url: target.href }

function requireAllowed(url: URL, addresses: Addresses): void {
  if (!isAllowed(url, addresses)) throw failed(`VK led to a host that is not its own: ${url.host}`)
}

const withoutFragment = (url: URL): string => url.href.replace(/#.*$/s, '')

const failed = (message: string): AuthorizationError =>
  new AuthorizationError({ message, code: 'AUTHORIZATION_FAILED' })
