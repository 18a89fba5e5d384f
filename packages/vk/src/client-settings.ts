import { isIP } from 'node:net'
import type { CallOptions, Limits, SharedLimiter, VkOptions } from './client-options.ts'
import { encodeParams } from './encode-params.ts'
import { type Agents, agentsFor, agentsFrom } from './http/agents.ts'
import { type Endpoint, endpointOf } from './http/endpoint.ts'

/** A client's options, checked once and ready for use. */
export interface ClientSettings {
  readonly endpoint: Endpoint
  /** Where the methods begin, such as `/method/`. */
  readonly path: string
  /** Names a server for the limiter. */
  readonly apiUrl: string
  readonly agents: Agents
  readonly perSecond: number
  readonly maxWaiting: number
  readonly lease: SharedLimiter | undefined
  readonly batching: 'auto' | undefined
  readonly version: string
  readonly language: string | undefined
  readonly timeoutMs: number
  readonly maxResponseBytes: number
  readonly userAgent: string
  readonly signal: AbortSignal | undefined
  /** `v=…` and `lang=…`, for calls that say neither. */
  readonly commonBody: string
}

/** vk-facts 1.8 */
const PER_SECOND: Record<'user' | 'community' | 'service', number> = { user: 3, service: 3, community: 20 }

const MAX_TIMEOUT_MS = 2 ** 31 - 1

/** Checks the options; a mistake is a `TypeError` that names the option and never its value. */
export function readSettings(options: VkOptions): ClientSettings {
  const { version = '5.199', language } = options
  const url = readApiUrl(options.apiUrl ?? 'https://api.vk.ru')
  const userAgent = options.userAgent ?? 'vkast (+https://www.npmjs.com/package/@vkast/vk)'
  if (!/^[\x20-\x7e]+$/.test(userAgent)) throw new TypeError('"userAgent" must be printable ASCII')
  return {
    ...url,
    agents: readAgents(options),
    perSecond: readLimits(options.limits ?? 'user'),
    maxWaiting: positive('maxWaiting', options.maxWaiting ?? 10_000),
    lease: readLimiter(options.limiter),
    batching: readBatching(options.batching),
    version,
    language,
    timeoutMs: readTimeout(options.timeoutMs ?? 10_000),
    maxResponseBytes: positive('maxResponseBytes', options.maxResponseBytes ?? 16 * 1024 * 1024),
    userAgent,
    signal: options.signal,
    commonBody: encodeParams({ v: version, lang: language }),
  }
}

/** VK's tokens have no promised form, but only these characters can stand in a header. */
export function checkToken(token: unknown): asserts token is string {
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new TypeError('"token" must be a non-empty string of visible ASCII characters')
  }
}

/** One call's own deadline, or the client's. */
export const timeoutOf = (settings: ClientSettings, { timeoutMs }: CallOptions): number =>
  timeoutMs === undefined ? settings.timeoutMs : readTimeout(timeoutMs)

function readTimeout(timeoutMs: number): number {
  if (positive('timeoutMs', timeoutMs) > MAX_TIMEOUT_MS)
    throw new TypeError('"timeoutMs" is more than a timer can wait')
  return timeoutMs
}

function readApiUrl(text: string): { endpoint: Endpoint; path: string; apiUrl: string } {
  const url = URL.parse(text)
  const endpoint = url === null ? undefined : endpointOf(url)
  if (url === null || endpoint === undefined || url.search !== '' || url.hash !== '') {
    throw new TypeError('"apiUrl" must be an http(s) address without account, query and fragment')
  }
  return { endpoint, path: `${url.pathname.replace(/\/$/, '')}/method/`, apiUrl: `${url.origin}${url.pathname}` }
}

function readAgents({ proxyUrl, localAddress }: VkOptions): Agents {
  if (localAddress === undefined) return agentsFor(proxyUrl)
  if (proxyUrl !== undefined) throw new TypeError('"localAddress" and "proxyUrl" do not go together')
  if (isIP(localAddress) === 0) throw new TypeError('"localAddress" must be an IP address')
  return agentsFrom(localAddress)
}

function readLimits(limits: Limits): number {
  if (typeof limits === 'object') return Math.floor(positive('limits.perSecond', limits.perSecond))
  if (!Object.hasOwn(PER_SECOND, limits)) throw new TypeError('"limits" must be user, community, service or a number')
  return PER_SECOND[limits]
}

function readLimiter(limiter: SharedLimiter | undefined): SharedLimiter | undefined {
  if (limiter !== undefined && typeof limiter.acquire !== 'function')
    throw new TypeError('"limiter" must have acquire()')
  return limiter
}

function readBatching(batching: 'auto' | undefined): 'auto' | undefined {
  if (batching !== undefined && batching !== 'auto') throw new TypeError('"batching" must be auto')
  return batching
}

function positive(name: string, value: number): number {
  if (typeof value !== 'number' || !(value >= 1)) throw new TypeError(`"${name}" must be a number from 1`)
  return value
}
