import type { SentCode } from './sent-code.ts'

/** A page between the password and the result. */
export type CheckStep = 'captcha' | 'security' | 'code' | 'captcha-after-code'

/** What follows when every page is passed. */
export type CheckGoal =
  /** The browser is signed in and goes back to where it came from. */
  | { kind: 'sign-in'; target: string }
  /** `redirect_uri` of `need_validation`: the blank page with a token. */
  | { kind: 'token'; appId: number; rights: number }
  /** Error 17: the blank page with a new token of the same rights (vk-facts 3.3). */
  | { kind: 'activation'; token: string }

/** Somebody on the way through these pages. */
export interface CheckRun {
  /** In the addresses of the pages. */
  readonly apiHash: string
  /** In the addresses of the forms: `<seconds>_<18 hex digits>` (vk-facts 4.7, 3). */
  readonly hash: string
  readonly userId: number
  /** The address that began it. */
  readonly address: string
  readonly goal: CheckGoal
  /** Still ahead; the first is open now, and none when all are passed. */
  readonly steps: CheckStep[]
  sentCode?: SentCode
  wrongAnswers: number
  /** It has failed. */
  isOver: boolean
}
