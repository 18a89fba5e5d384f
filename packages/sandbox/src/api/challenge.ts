import { randomBytes, randomInt } from 'node:crypto'
import type { Fault } from '../faults/fault.ts'
import type { Challenge, World } from '../world/world.ts'
import type { ApiRequest } from './method.ts'

const LIFETIME_MS = 5 * 60 * 1000
const KINDS: Record<number, Challenge['kind']> = { 14: 'captcha', 17: 'validation', 24: 'confirmation' }

/** Asks for what the fault says; undefined when its code is none of 14, 17 and 24. */
export function openChallenge(
  request: ApiRequest,
  method: string,
  fault: Fault,
  raw: ReadonlyMap<string, string>,
): Challenge | undefined {
  const kind = KINDS[fault.error?.code ?? 0]
  if (kind === undefined) return undefined
  const { world } = request
  const challenge: Challenge = {
    kind,
    id: `9${randomInt(10 ** 11)
      .toString()
      .padStart(11, '0')}`,
    method,
    token: request.token.token,
    key: randomBytes(3).toString('hex'),
    sessionToken: randomBytes(24).toString('base64url'),
    expiresAt: world.clock.now() + LIFETIME_MS,
    attempt: Number(raw.get('captcha_attempt') ?? 0) + 1 || 1,
  }
  world.challenges.set(challenge.id, challenge)
  return challenge
}

/**
 * Whether this call answers a challenge that it was asked before; the challenge is then over.
 *
 * Captcha: `success_token`, or `captcha_sid` with `captcha_key`; one try for each picture. Confirmation: `confirm=1` (vk-facts 3).
 */
export function passChallenge(request: ApiRequest, method: string, raw: ReadonlyMap<string, string>): boolean {
  const { world, token } = request
  for (const challenge of world.challenges.values()) {
    if (challenge.method !== method || challenge.token !== token.token || !isAddressed(challenge, raw)) continue
    const passed = challenge.expiresAt > world.clock.now() && isAnswered(challenge, raw)
    world.challenges.delete(challenge.id)
    return passed
  }
  return false
}

function isAddressed(challenge: Challenge, raw: ReadonlyMap<string, string>): boolean {
  if (challenge.kind === 'confirmation') return raw.get('confirm') === '1'
  if (challenge.kind === 'validation') return false
  const successToken = raw.get('success_token')
  if (successToken !== undefined) return successToken === challenge.successToken
  return raw.get('captcha_sid') === challenge.id
}

function isAnswered(challenge: Challenge, raw: ReadonlyMap<string, string>): boolean {
  return challenge.kind === 'confirmation' || raw.has('success_token') || raw.get('captcha_key') === challenge.key
}

/** The challenge behind a page's `session_token`, while it lives. */
export function findChallenge(world: World, sessionToken: string): Challenge | undefined {
  for (const challenge of world.challenges.values()) {
    if (challenge.sessionToken === sessionToken && challenge.expiresAt > world.clock.now()) return challenge
  }
  return undefined
}
