import { answerChallenge } from '../api/challenge.ts'
import { createChallenge } from '../api/create-challenge.ts'
import type { Challenge, World } from '../world/world.ts'
import type { SignInRun } from './sign-in-state.ts'

/** *Assumed*: VK stops somewhere. */
const MAX_WRONG_CAPTCHAS = 10

/** Who is asked and where: no API method has such a name. */
const ownerOf = (place: string, userId: number) => ({ method: `sign-in: ${place}`, token: String(userId) })

/** Asks a user for a captcha at one place of the sign-in. */
export function askCaptcha(world: World, place: string, userId: number, attempt = 1): Challenge {
  return createChallenge(world, { kind: 'captcha', ...ownerOf(place, userId), attempt })
}

/** Judges the captcha in some parameters that was asked of this user at this place; a picture has one try (vk-facts 3.2). */
export function judgeCaptcha(
  world: World,
  place: string,
  userId: number,
  params: ReadonlyMap<string, string>,
): 'none' | 'right' | 'wrong' {
  return answerChallenge(world, ownerOf(place, userId), params)
}

/** Counts an answer to the captchas before the password; `flood` when too many were wrong. */
export function countCaptcha(run: SignInRun, verdict: 'none' | 'right' | 'wrong'): 'flood' | undefined {
  if (verdict === 'right') run.captchasPassed += 1
  if (verdict === 'wrong') run.captchasFailed += 1
  return run.captchasFailed >= MAX_WRONG_CAPTCHAS ? 'flood' : undefined
}
