import type { VkOptions } from './client-options.ts'
import type { ClientSettings } from './client-settings.ts'
import type { Clock } from './clock.ts'
import { type Limiter, type Limiters, limiterKey } from './limiters.ts'

/** What a client calls with: the seams tests replace, its settings, and the token it has now. */
export interface Client {
  readonly clock: Clock
  readonly limiters: Limiters
  readonly random: () => number
  readonly settings: ClientSettings
  readonly hooks: Pick<VkOptions, 'onCaptcha' | 'onConfirmation' | 'onValidation'>
  /** Questions to a person that are open now. */
  readonly prompts: Prompts
  credential: Credential
}

/** The questions a client has open; each ends in whether it was answered. */
export interface Prompts {
  captcha: Promise<boolean> | undefined
  validation: Promise<boolean> | undefined
}

/** A token and the name of its limiter. */
export interface Credential {
  readonly token: string
  readonly key: string
}

/** Gives a token the name under which the process counts its calls. */
export const credentialOf = (settings: ClientSettings, token: string): Credential => ({
  token,
  key: limiterKey(settings.apiUrl, token),
})

/** The limiter of the client's token. */
export const limiterOf = ({ limiters, credential, settings }: Client): Limiter => limiters.of(credential.key, settings)
