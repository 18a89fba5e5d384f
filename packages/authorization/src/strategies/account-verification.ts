import { CookieJar, type CookieStore } from '../engine/cookie-jar.ts'
import { type AuthorizationOptions, hooksOf, newState } from './options.ts'
import { verifiedToken } from './results.ts'
import { runStrategy } from './run-strategy.ts'

export interface IAccountVerificationOptions extends AuthorizationOptions {
  /** Where VK asks for it on the way. */
  password?: string | undefined
}

/**
 * Takes the way that VK's error 17 names, through to a new token.
 *
 * Source: vk-facts 3.3
 */
export class AccountVerification {
  readonly #options: IAccountVerificationOptions
  jar: CookieStore = new CookieJar()

  constructor(options: IAccountVerificationOptions) {
    this.#options = options
  }

  get [Symbol.toStringTag](): string {
    return this.constructor.name
  }

  /** Opens `redirectUri` of the error and answers what comes; rejects as `DirectAuthorization` does. */
  async run(redirectUri: string | URL | { readonly url: string }): Promise<{ userId: number; token: string }> {
    const url = URL.parse(
      typeof redirectUri === 'object' && 'url' in redirectUri ? redirectUri.url : String(redirectUri),
    )
    if (url === null) throw new TypeError('"redirectUri" is not an address')
    const state = newState('account_verification', this.#options)
    const start = { request: { method: 'GET', url: url.href } } as const
    return verifiedToken(await runStrategy(state, { hooks: hooksOf(this.#options), cookies: this.jar, start }))
  }
}
