import { inspect } from 'node:util'
import type { TwoFactorMethod } from '../engine/ask.ts'

/** What VK wants from the person who signs in. */
export type Challenge =
  | CaptchaChallenge
  | TwoFactorChallenge
  | PhoneDigitsChallenge
  | ConsentChallenge
  | ValidationChallenge

interface AnyChallenge {
  /** 1 for the first question of its kind in a run; at most 3. */
  readonly attempt: number
  /** Takes the run's state out: give it back as the answer, and go on with `resume` in any process. */
  suspend(): Suspended
}

/** Answer `{ key }`, the image's text, or `{ successToken }`, what the page at `redirectUri` gave (vk-facts 3.1). */
export interface CaptchaChallenge extends AnyChallenge {
  readonly kind: 'captcha'
  readonly sid: string
  /** An absolute address. Where `redirectUri` is given, the image may be unsolvable. */
  readonly image: string | undefined
  readonly redirectUri: string | undefined
}

/** Answer `{ code }`. */
export interface TwoFactorChallenge extends AnyChallenge {
  readonly kind: 'two_factor'
  readonly method: TwoFactorMethod
  /** As VK shows it, such as `+7 *** *** ** 50`. */
  readonly phoneMask: string | undefined
  /** Why the last code was not taken. */
  readonly refusal: 'WRONG_OTP' | 'OTP_FORMAT_IS_INCORRECT' | 'FAILED_PASSED_TWO_FACTOR' | undefined
  /** Has VK send the code again; absent where VK offers no way. */
  readonly resend: (() => Promise<ResentCode>) | undefined
}

/** How VK sent the code again, and when it may be asked next, in seconds. */
export interface ResentCode {
  method: TwoFactorMethod
  delaySeconds: number | undefined
}

/** VK shows a phone number with a gap: answer `{ digits }`, those of the gap. */
export interface PhoneDigitsChallenge extends AnyChallenge {
  readonly kind: 'phone_digits'
  readonly prefix: string
  readonly suffix: string
}

/** VK asks whether the app may have these rights: answer `{ allow }`. Unanswered, it may. */
export interface ConsentChallenge extends AnyChallenge {
  readonly kind: 'consent'
  /** In VK's words; empty where the page names none. */
  readonly rights: readonly string[]
}

/** VK wants a page to be opened. Answer `{ resultUrl }`, where a browser ended; unanswered, the run opens it itself. */
export interface ValidationChallenge extends AnyChallenge {
  readonly kind: 'validation'
  readonly redirectUri: string
}

/** An answer; `undefined` leaves the question to the callback service, or to what is done without an answer. */
export type ChallengeAnswer =
  | { key: string }
  | { successToken: string }
  | { code: string }
  | { digits: string }
  | { allow: boolean }
  | { resultUrl: string }

/** Answers a challenge. Throwing or rejecting ends the run with that error. */
export type ChallengeHandler = (
  challenge: Challenge,
) => Promise<ChallengeAnswer | Suspended | undefined> | ChallengeAnswer | Suspended | undefined

/** A run taken out of its process. Its state holds the password and the session: encrypt it before it is stored. */
export class Suspended {
  readonly #state: string

  constructor(state: string) {
    this.#state = state
  }

  /** A string of JSON for `resume`. */
  get state(): string {
    return this.#state
  }

  toJSON(): string {
    return 'Suspended {}'
  }

  [inspect.custom](): string {
    return 'Suspended {}'
  }
}
