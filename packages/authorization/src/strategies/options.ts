import type { Agent } from 'node:http'
import type { CallbackServiceLike } from '../challenges/callback-service.ts'
import type { ChallengeHandler } from '../challenges/challenge.ts'
import { type AddressOptions, readAddresses } from '../engine/addresses.ts'
import { noTries, type RunHooks, type RunState, type Strategy } from '../engine/run.ts'

/** What every strategy takes. */
export interface AuthorizationOptions extends AddressOptions {
  /** Answers captchas and codes, as in the documented interface; a service of vk-io is taken too. */
  callbackService?: CallbackServiceLike | undefined
  /** Answers every kind of challenge, before the callback service. */
  onChallenge?: ChallengeHandler | undefined
  login?: string | undefined
  phone?: string | number | undefined
  /** An `https.Agent` (an `http.Agent` for plain addresses); every connection of the run is made by it. */
  agent?: Agent | undefined
  /** For one page with its redirects, in milliseconds. Default 10 000. */
  timeout?: number | undefined
  /** For the whole run with the person's answers, in milliseconds. Default 300 000. */
  deadlineMs?: number | undefined
  /** Ends the run. */
  signal?: AbortSignal | undefined
  /** Take the place of the default `User-Agent`. */
  headers?: Record<string, string> | undefined
}

/** What a strategy for a token of an app takes besides. */
export interface AppOptions {
  clientId: string
  clientSecret?: string | undefined
  password?: string | undefined
  /** Default 5.199. */
  apiVersion?: string | undefined
}

const DEFAULT_HEADERS = {
  'User-Agent': 'Mozilla/5.0 (compatible; vkast; +https://www.npmjs.com/package/@vkast/authorization)',
}
/** Set by the run itself. */
const OWN_HEADERS = new Set([
  'cookie',
  'host',
  'content-length',
  'content-type',
  'accept',
  'accept-encoding',
  'connection',
])
const MAX_TIMEOUT_MS = 2 ** 31 - 1

/** A new run's state. Nothing of the caller's objects is kept: several runs may share them. */
export function newState(strategy: Strategy, options: AuthorizationOptions & Partial<AppOptions>): RunState {
  const phone = options.phone === undefined ? undefined : String(options.phone)
  const login = options.login || phone
  const { password, clientId, clientSecret, apiVersion = '5.199' } = options
  return {
    strategy,
    addresses: readAddresses(options),
    ...present({ login, phone, password, clientId, clientSecret }),
    apiVersion: String(apiVersion),
    headers: ownHeaders(options.headers ?? DEFAULT_HEADERS),
    timeoutMs: milliseconds('timeout', options.timeout ?? 10_000),
    deadlineMs: milliseconds('deadlineMs', options.deadlineMs ?? 300_000),
    isTwoFactorSupported: options.onChallenge !== undefined || options.callbackService?.hasTwoFactorHandler === true,
    carried: {},
    tries: noTries(),
  }
}

export const hooksOf = ({ callbackService, onChallenge, agent, signal }: RunHooks): RunHooks => ({
  callbackService,
  onChallenge,
  agent,
  signal,
})

const present = <T extends Record<string, string | undefined>>(values: T): { [Name in keyof T]?: string } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as {
    [Name in keyof T]?: string
  }

const ownHeaders = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase())))

function milliseconds(name: string, value: number): number {
  if (!Number.isFinite(value) || value < 1 || value > MAX_TIMEOUT_MS)
    throw new TypeError(`"${name}" must be milliseconds from 1`)
  return value
}
