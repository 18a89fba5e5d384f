import type { Agent } from 'node:http'
import type { Verdict } from '../challenges/ask-handler.ts'
import type { CallbackServiceLike } from '../challenges/callback-service.ts'
import type { ChallengeHandler } from '../challenges/challenge.ts'
import type { Addresses } from './addresses.ts'
import type { TwoFactorFacts } from './ask.ts'
import type { CookieStore } from './cookie-jar.ts'
import type { Browser } from './open-page.ts'

export type Strategy = 'direct' | 'implicit_user' | 'implicit_groups' | 'account_verification'

/** Everything a run has behind it and needs for its next step: plain JSON, with secrets in it. */
export interface RunState {
  strategy: Strategy
  addresses: Addresses
  login?: string
  phone?: string
  password?: string
  clientId?: string
  clientSecret?: string
  scope?: number
  apiVersion: string
  groupIds?: number[]
  headers: Record<string, string>
  timeoutMs: number
  deadlineMs: number
  /** Whether somebody here can answer for a second factor; VK is told so (vk-facts 4.5). */
  isTwoFactorSupported: boolean
  /** What each repeat of the request for a token must carry besides: the captcha's answer *and* the code. */
  carried: Record<string, string>
  twoFactor?: TwoFactorFacts
  tries: Tries
}

/** Counted so that no loop is without a bound. */
export interface Tries {
  pages: number
  captcha: number
  twoFactor: number
  phoneDigits: number
  consents: number
  validations: number
  /** Posts of the password into a page's form, and requests for a token, which carry it too. */
  form: number
  token: number
}

export const noTries = (): Tries => ({
  pages: 0,
  captcha: 0,
  twoFactor: 0,
  phoneDigits: 0,
  consents: 0,
  validations: 0,
  form: 0,
  token: 0,
})

/** Who answers here, and by whose connections: what a state cannot hold. */
export interface RunHooks {
  callbackService?: CallbackServiceLike | undefined
  onChallenge?: ChallengeHandler | undefined
  agent?: Agent | undefined
  signal?: AbortSignal | undefined
}

/** A sign-in under way. */
export interface Run {
  readonly state: RunState
  readonly hooks: RunHooks
  readonly cookies: CookieStore
  readonly browser: Browser
  /** Answers that VK has not judged yet. */
  readonly verdicts: Map<'captcha' | 'two_factor', Verdict>
  /** Ends the run with an error from outside its own steps. */
  fail(error: unknown): void
  /** VK's words without this run's secrets. */
  clean(text: string): string
  /** Adds what may never stand in a message. */
  addSecret(secret: string): void
}
