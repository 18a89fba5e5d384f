import { randomBytes, randomInt } from 'node:crypto'
import type { SecondFactor, User, World } from '../world/world.ts'
import type { SentCode } from './sent-code.ts'
import { signInStateOf } from './sign-in-state.ts'

/** *Assumed*, both. */
const MAX_WRONG_CODES = 3
const MAX_SENDS = 5

/** Sends a user a new code of six digits; the control API knows the last one. */
export function sendCode(world: World, user: User, via: SecondFactor): SentCode {
  const sent: SentCode = { sid: randomBytes(10).toString('hex'), userId: user.id, via, code: '', sends: 0 }
  signInStateOf(world).codes.set(sent.sid, sent)
  deliver(world, sent)
  return sent
}

/** Sends another code in place of the one before, by SMS; false when it was sent too often. */
export function resendCode(world: World, sent: SentCode): boolean {
  if (sent.sends >= MAX_SENDS) return false
  sent.via = 'sms'
  deliver(world, sent)
  return true
}

function deliver(world: World, sent: SentCode): void {
  const { codesSent, lastCodes } = world.signIns
  sent.code = String(randomInt(100_000, 1_000_000))
  sent.sends += 1
  codesSent.set(sent.userId, (codesSent.get(sent.userId) ?? 0) + 1)
  lastCodes.set(sent.userId, sent.code)
}

/**
 * Judges a code; the words are VK's `error_type` (vk-facts 4.6).
 *
 * After three wrong codes no code of this user is taken for an hour, not even the right one. A right one is taken once:
 * the caller ends the run with it.
 */
export function judgeCode(
  world: World,
  sent: SentCode,
  code: string,
): 'right' | 'wrong_otp' | 'otp_format_is_incorrect' | 'too_much_tries' {
  const { wrongCodes, codes } = signInStateOf(world)
  const before = wrongCodes.get(String(sent.userId)) ?? 0
  if (before >= MAX_WRONG_CODES) return 'too_much_tries'
  if (!/^\d{4,8}$/.test(code)) return 'otp_format_is_incorrect'
  if (codes.get(sent.sid) === sent && sent.code === code) return 'right'
  wrongCodes.set(String(sent.userId), before + 1)
  return 'wrong_otp'
}

/** Forgets a code that has done its work, and the wrong ones before it. */
export function useUpCode(world: World, sent: SentCode): void {
  signInStateOf(world).codes.take(sent.sid)
  signInStateOf(world).wrongCodes.take(String(sent.userId))
}

/** `+7 *** *** ** 50`: the last two digits of the phone (vk-facts 4.6). */
export function phoneMask(user: User): string {
  return `+7 *** *** ** ${(user.phone ?? '00').slice(-2)}`
}
