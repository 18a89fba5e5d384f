import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { networkOf } from './network-of.ts'

interface Policy {
  /** As the headers call it; routes of one policy are counted together. */
  name: string
  /** Of the requests that one address may send in a minute (`VKAST_REQUESTS_PER_MINUTE`). */
  share: number
}

/** By the name of the route: what costs a hash, a mail or a call of VK, or what guessers like. */
const policies: Readonly<Record<string, Policy>> = {
  login: { name: 'login', share: 1 / 20 },
  register: { name: 'register', share: 1 / 40 },
  submitToken: { name: 'submit', share: 1 / 10 },
  renewByLink: { name: 'submit', share: 1 / 10 },
  requestPasswordReset: { name: 'reset', share: 1 / 120 },
  finishPasswordReset: { name: 'reset', share: 1 / 120 },
}
const WINDOW_SECONDS = 60
/** Some 3 MB. With more, the oldest are forgotten. */
const MAX_COUNTERS = 20_000

/** Counts a request, says in the answer's headers how many more there may be, and refuses what is over. */
export type LimitRate = (routeName: string, request: FastifyRequest, reply: FastifyReply) => void

/**
 * Limits by the address of the sender how often the routes above are asked, beside the limit for all requests.
 *
 * The headers are those of draft-ietf-httpapi-ratelimit-headers-11 (23 May 2026; fields as in -10, read 2026-11-21).
 * In the memory of the process, by a fixed window: n processes let through n times as many, twice as many over the edge
 * of a window. That is enough for what these guard, the machine's time; guessing is the business of the login throttle.
 */
export function createRateLimits(deps: { config: { requestsPerMinute: number }; now(): Date }): LimitRate {
  const counters = new Map<string, { used: number; until: number }>()
  return (routeName, request, reply) => {
    const policy = policies[routeName]
    if (!policy) return
    const quota = Math.max(1, Math.round(deps.config.requestsPerMinute * policy.share))
    const now = deps.now().getTime()
    const counter = countOne(counters, `${policy.name} ${networkOf(request.ip)}`, now)
    const secondsLeft = Math.max(1, Math.ceil((counter.until - now) / 1000))
    reply.header('ratelimit-policy', `"${policy.name}";q=${quota};w=${WINDOW_SECONDS}`)
    reply.header('ratelimit', `"${policy.name}";r=${Math.max(0, quota - counter.used)};t=${secondsLeft}`)
    if (counter.used > quota) throw new Refusal('rate_limited', {}, secondsLeft)
  }
}

function countOne(counters: Map<string, { used: number; until: number }>, key: string, now: number) {
  const known = counters.get(key)
  const counter = known && known.until > now ? known : { used: 0, until: now + WINDOW_SECONDS * 1000 }
  counter.used++
  counters.delete(key) // to the end: a Map keeps the order of insertion, and the first is the oldest
  counters.set(key, counter)
  const oldest = counters.size > MAX_COUNTERS ? counters.keys().next().value : undefined
  if (oldest !== undefined) counters.delete(oldest)
  return counter
}
