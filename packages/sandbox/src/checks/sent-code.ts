import type { SecondFactor } from '../world/world.ts'

/** One-time code on its way to a user. */
export interface SentCode {
  /** `validation_sid`. */
  readonly sid: string
  readonly userId: number
  via: SecondFactor
  code: string
  /** How often it was sent. */
  sends: number
}
