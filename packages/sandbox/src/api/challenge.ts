import type { Fault } from '../faults/fault.ts'
import type { Challenge, World } from '../world/world.ts'
import { createChallenge } from './create-challenge.ts'
import type { ApiRequest } from './method.ts'

const KINDS: Record<number, Challenge['kind']> = { 14: 'captcha', 17: 'validation', 24: 'confirmation' }

/** Asks for what the fault says; undefined when its code is none of 14, 17 and 24. */
export function openChallenge(
  { world, token }: ApiRequest,
  method: string,
  fault: Fault,
  raw: ReadonlyMap<string, string>,
): Challenge | undefined {
  const kind = KINDS[fault.error?.code ?? 0]
  if (kind === undefined) return undefined
  const attempt = Number(raw.get('captcha_attempt') ?? 0) + 1 || 1
  return createChallenge(world, { kind, method, token: token.token, attempt })
}

/**
 * Whether this call answers a challenge that it was asked before; the challenge is then over.
 *
 * Captcha: `success_token`, or `captcha_sid` with `captcha_key`; one try for each picture. Confirmation: `confirm=1` (vk-facts 3).
 */
export function passChallenge({ world, token }: ApiRequest, method: string, raw: ReadonlyMap<string, string>): boolean {
  return answerChallenge(world, { method, token: token.token }, raw) === 'right'
}

/** Judges the answer in some parameters to a challenge of this owner; `none` when they answer none of its. */
export function answerChallenge(
  world: World,
  owner: Pick<Challenge, 'method' | 'token'>,
  raw: ReadonlyMap<string, string>,
): 'none' | 'right' | 'wrong' {
  for (const challenge of world.challenges.values()) {
    const own = challenge.method === owner.method && challenge.token === owner.token
    if (!own || !isAddressed(challenge, raw)) continue
    world.challenges.delete(challenge.id)
    return challenge.expiresAt > world.clock.now() && isAnswered(world, challenge, raw) ? 'right' : 'wrong'
  }
  return 'none'
}

function isAddressed(challenge: Challenge, raw: ReadonlyMap<string, string>): boolean {
  if (challenge.kind === 'confirmation') return raw.get('confirm') === '1'
  if (challenge.kind === 'validation') return false
  const successToken = raw.get('success_token')
  if (successToken) return successToken === challenge.successToken
  return raw.get('captcha_sid') === challenge.id
}

/** Which of the two answers counts is a setting: old clients know only the picture, which VK no longer takes (vk-facts 3.1). */
function isAnswered(world: World, challenge: Challenge, raw: ReadonlyMap<string, string>): boolean {
  if (challenge.kind === 'confirmation') return true
  const { captcha } = world.settings
  if (raw.get('success_token')) return captcha !== 'image'
  return captcha !== 'redirect' && raw.get('captcha_key') === challenge.key
}

/** The challenge behind a page's `session_token`, while it lives. */
export function findChallenge(world: World, sessionToken: string): Challenge | undefined {
  for (const challenge of world.challenges.values()) {
    if (challenge.sessionToken === sessionToken && challenge.expiresAt > world.clock.now()) return challenge
  }
  return undefined
}
