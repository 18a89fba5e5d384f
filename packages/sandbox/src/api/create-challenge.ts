import { randomBytes, randomInt } from 'node:crypto'
import type { Challenge, World } from '../world/world.ts'

const LIFETIME_MS = 5 * 60 * 1000

/** Puts a new challenge into the world; `method` and `token` say whose it is. */
export function createChallenge(
  world: World,
  owner: Pick<Challenge, 'kind' | 'method' | 'token' | 'attempt'>,
): Challenge {
  const challenge: Challenge = {
    ...owner,
    id: `9${randomInt(10 ** 11)
      .toString()
      .padStart(11, '0')}`,
    key: randomBytes(3).toString('hex'),
    sessionToken: randomBytes(24).toString('base64url'),
    expiresAt: world.clock.now() + LIFETIME_MS,
  }
  world.challenges.set(challenge.id, challenge)
  return challenge
}
