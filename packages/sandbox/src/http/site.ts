import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { World } from '../world/world.ts'

/** VK's hosts; `www` is `vk.ru` itself (vk-facts 1.1). */
export type SiteHost = 'oauth' | 'login' | 'api' | 'id' | 'm' | 'www'

export const SITE_HOSTS: readonly SiteHost[] = ['oauth', 'login', 'api', 'id', 'm', 'www']
export const SITE_DOMAINS = ['vk.ru', 'vk.com'] as const

/** The names under which the caller meets this VK: VK's own hosts, or the sandbox's one address with a path for each host. */
export interface Site {
  /** Absent: the caller used the sandbox's own address. */
  readonly domain?: (typeof SITE_DOMAINS)[number]
  /** The whole address of a path at one of VK's hosts, for example `address('login', '/?act=login')` (all that `login` has); an empty path: its origin. */
  address(host: SiteHost, path: string): string
}

/** What was asked for: the site, and the path as the routes spell it; undefined when that host has nothing there. */
export interface Destination {
  site: Site
  path: string | undefined
}

/** Where VK's hosts begin at the sandbox's own address. */
const PREFIXES: Readonly<Record<SiteHost, string>> = { oauth: '', login: '/login', api: '', id: '/id', m: '', www: '' }

/** Which of a host's paths exist, as the routes spell them. */
const PATHS: Readonly<Record<SiteHost, (path: string) => string | undefined>> = {
  oauth: only(/^\/(authorize|token|access_token|blank\.html|error|auth_redirect)$/),
  login: (path) => (path === '/' || path === '/login' ? '/login' : undefined),
  api: only(/^\/(method\/[^/]*|captcha\.php|blank\.html)$/), // blank.html: vk-facts 4.1
  id: (path) => `/id${path}`,
  m: only(/^\/(login|activation|captcha\.php)$/),
  www: only(/^\/(?!_sandbox\/|id\/|method\/|token$|access_token$)/),
}

/** Reads the host and path of a request; `Host` is the caller's word, so it only ever chooses among VK's names. */
export function findDestination(world: World, request: IncomingMessage, path: string): Destination {
  const name = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '')
  const found = VK_HOSTS.get(name)
  if (found) return { site: vkSite(found.domain), path: PATHS[found.host](path) }
  const secure = (request.socket as Partial<TLSSocket>).encrypted === true
  return { site: ownSite((secure && world.settings.secureBaseUrl) || world.settings.baseUrl), path }
}

/** The host's name at one of VK's domains: `oauth.vk.ru`, or `vk.ru` for `www`. */
export const hostName = (host: SiteHost, domain: string): string => (host === 'www' ? domain : `${host}.${domain}`)

/** The sandbox under its own address. */
export const ownSite = (base: string): Site => ({
  address: (host, path) => (path === '' ? base : `${base}${PREFIXES[host]}${host === 'login' ? path.slice(1) : path}`),
})

const VK_HOSTS = new Map(
  SITE_DOMAINS.flatMap((domain) => SITE_HOSTS.map((host) => [hostName(host, domain), { host, domain }] as const)),
)

const vkSite = (domain: (typeof SITE_DOMAINS)[number]): Site => ({
  domain,
  address: (host, path) => `https://${hostName(host, domain)}${path}`,
})

function only(allowed: RegExp): (path: string) => string | undefined {
  return (path) => (allowed.test(path) ? path : undefined)
}
