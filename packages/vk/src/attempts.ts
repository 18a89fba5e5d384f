import type { Credential } from './client.ts'
import type { VkError } from './errors/vk-error.ts'

/** What one call has behind it, and what its next request must carry. */
export interface Attempts {
  priority: 'normal' | 'high' | undefined
  repeats: number
  tooMany: number
  captchas: number
  /** Whether another call's captcha has been waited for. */
  hasWaitedForCaptcha: boolean
  confirmations: number
  validations: number
  extra: Record<string, string> | undefined
  cookie: string | undefined
  /** The token of the latest request. */
  credential: Credential | undefined
  /** Lets go of the calls that wait for this call's captcha; they repeat theirs if it was solved. */
  endPrompt: ((isSolved: boolean) => void) | undefined
}

export const newAttempts = (priority: 'normal' | 'high' | undefined): Attempts => ({
  priority,
  repeats: 0,
  tooMany: 0,
  captchas: 0,
  hasWaitedForCaptcha: false,
  confirmations: 0,
  validations: 0,
  extra: undefined,
  cookie: undefined,
  credential: undefined,
  endPrompt: undefined,
})

/** One request that failed, of the call that `attempts` tell about. */
export interface Failure {
  method: string
  isRead: boolean
  error: VkError
  attempts: Attempts
  signal: AbortSignal | undefined
}
