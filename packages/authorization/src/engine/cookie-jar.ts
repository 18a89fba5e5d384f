import { inspect } from 'node:util'

/** A cookie as it is kept, in plain JSON. */
export interface StoredCookie {
  name: string
  value: string
  /** Without a leading dot. */
  domain: string
  path: string
  isHostOnly: boolean
  isSecure: boolean
  /** Milliseconds since 1970; absent for a session cookie. */
  expiresAt?: number
}

/** What a run needs of a jar; a jar of tough-cookie fits too. */
export interface CookieStore {
  getCookieString(url: string): string | Promise<string>
  setCookie(cookie: string, url: string, options?: { ignoreError?: boolean }): unknown
}

const MAX_COOKIES = 300
const MAX_COOKIE_LENGTH = 8_192

/**
 * The cookies of one sign-in, and of nobody else.
 *
 * A subset of RFC 6265: domain, path, secure, host-only, expiry, replacement. A cookie for a foreign domain is ignored,
 * as a browser does. There is no list of public suffixes: a run visits VK's hosts and the configured ones only, and a
 * domain without a dot is never taken. Printing and serialising it shows no value; `cookies()` gives them out.
 * Source: RFC 6265 5.1-5.4
 */
export class CookieJar implements CookieStore {
  #cookies: StoredCookie[]
  readonly #now: () => number

  constructor(cookies: readonly StoredCookie[] = [], now: () => number = Date.now) {
    this.#cookies = cookies.map((cookie) => ({ ...cookie }))
    this.#now = now
  }

  /** Takes a `Set-Cookie` header that came from `url`; one that does not fit is ignored. */
  setCookie(header: string, url: string): void {
    const cookie = readSetCookie(header, new URL(url), this.#now())
    if (cookie === undefined) return
    const others = this.#cookies.filter((other) => !isSame(other, cookie))
    const isGone = cookie.expiresAt !== undefined && cookie.expiresAt <= this.#now()
    this.#cookies = isGone ? others : [...others, cookie].slice(-MAX_COOKIES)
  }

  /** The `Cookie` header for `url`, longer paths first; empty when there is none. */
  getCookieString(url: string): string {
    const target = new URL(url)
    return this.cookies()
      .filter((cookie) => isFor(cookie, target))
      .toSorted((one, other) => other.path.length - one.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  /** All living cookies, oldest first: session secrets. */
  cookies(): StoredCookie[] {
    const now = this.#now()
    return this.#cookies
      .filter(({ expiresAt }) => expiresAt === undefined || expiresAt > now)
      .map((one) => ({ ...one }))
  }

  toJSON(): string {
    return `CookieJar { ${this.#cookies.length} cookies }`
  }

  [inspect.custom](): string {
    return this.toJSON()
  }
}

const isSame = (one: StoredCookie, other: StoredCookie): boolean =>
  one.name === other.name && one.domain === other.domain && one.path === other.path

/** RFC 6265 5.4. A loopback address counts as secure, as in browsers. */
function isFor(cookie: StoredCookie, url: URL): boolean {
  const isHostFit = cookie.isHostOnly ? url.hostname === cookie.domain : isWithin(url.hostname, cookie.domain)
  return isHostFit && isUnder(url.pathname, cookie.path) && (!cookie.isSecure || isTrusted(url))
}

const isTrusted = (url: URL): boolean =>
  url.protocol === 'https:' || url.hostname === 'localhost' || /^127\.|^\[::1\]$/.test(url.hostname)

/** RFC 6265 5.1.3 */
const isWithin = (host: string, domain: string): boolean =>
  host === domain || (!isAddress(host) && host.endsWith(`.${domain}`))

const isAddress = (host: string): boolean => host.startsWith('[') || /^[\d.]+$/.test(host)

/** RFC 6265 5.1.4 */
const isUnder = (path: string, cookiePath: string): boolean =>
  path === cookiePath || (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.length] === '/'))

/** RFC 6265 5.2 and 5.3 */
function readSetCookie(header: string, url: URL, now: number): StoredCookie | undefined {
  const [pair = '', ...rest] = header.split(';')
  const cut = pair.indexOf('=')
  const name = pair.slice(0, cut).trim()
  const value = pair.slice(cut + 1).trim()
  if (cut < 1 || name === '' || header.length > MAX_COOKIE_LENGTH || /[^\x20-\x7e]/.test(name + value)) return undefined
  const attributes = new Map(rest.map(attribute))
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase() || undefined
  const isHostOnly = domain === undefined || domain === url.hostname
  if (domain !== undefined && domain !== url.hostname && (!domain.includes('.') || !isWithin(url.hostname, domain))) {
    return undefined
  }
  const isSecure = attributes.has('secure')
  if (isSecure && !isTrusted(url)) return undefined
  const path = attributes.get('path')
  const expiresAt = expiryOf(attributes, now)
  return {
    name,
    value,
    domain: domain ?? url.hostname,
    path: path?.startsWith('/') ? path : defaultPath(url.pathname),
    isHostOnly: isHostOnly && (domain === undefined || isAddress(url.hostname)),
    isSecure,
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

function attribute(text: string): [string, string] {
  const [name = '', ...value] = text.split('=')
  return [name.trim().toLowerCase(), value.join('=').trim()]
}

/** `Max-Age` goes before `Expires`. */
function expiryOf(attributes: ReadonlyMap<string, string>, now: number): number | undefined {
  const maxAge = attributes.get('max-age')
  if (maxAge !== undefined && /^-?\d{1,12}$/.test(maxAge)) return now + Number(maxAge) * 1000
  const expires = Date.parse(attributes.get('expires') ?? '')
  return Number.isNaN(expires) ? undefined : expires
}

const defaultPath = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 1)) || '/'
