import { AuthorizationError } from '../authorization-error.ts'
import { CookieJar, type CookieStore } from '../engine/cookie-jar.ts'
import { tokenRequest } from '../engine/token-request.ts'
import { type ScopeOption, scopeMask } from '../scopes/scope-option.ts'
import { type AppOptions, type AuthorizationOptions, hooksOf, newState } from './options.ts'
import { type UserToken, userToken } from './results.ts'
import { alreadyRunning, runStrategy } from './run-strategy.ts'

export interface IDirectAuthOptions extends AuthorizationOptions, AppOptions {
  scope?: ScopeOption | undefined
}

/**
 * A user's token by login and password, which VK gives its own official apps only, and since 2025 hardly any.
 *
 * `run()` may be called again after it has ended; two at a time are refused.
 * Source: vk-facts 4.5
 */
export class DirectAuthorization {
  readonly #options: IDirectAuthOptions
  #isRunning = false
  /** Whether `run()` was ever called. */
  started = false
  jar: CookieStore = new CookieJar()

  constructor(options: IDirectAuthOptions) {
    this.#options = options
  }

  get [Symbol.toStringTag](): string {
    return this.constructor.name
  }

  /**
   * Signs in. Rejects with `AuthorizationError` where VK gives no token, with `VkTransportError` or `VkResponseError`
   * where it does not answer as it should, with a handler's own error, and with `TypeError` for options of no use.
   */
  async run(): Promise<UserToken> {
    if (this.#isRunning) throw alreadyRunning()
    this.started = true
    this.#isRunning = true
    try {
      const state = { ...newState('direct', this.#options), scope: scopeMask(this.#options.scope, 'user') }
      if (state.login === undefined) throw missing('Login is missing!')
      if (state.password === undefined) throw missing('Password is missing!')
      const start = { request: tokenRequest(state) }
      return userToken(await runStrategy(state, { hooks: hooksOf(this.#options), cookies: this.jar, start }))
    } finally {
      this.#isRunning = false
    }
  }
}

const missing = (message: string): AuthorizationError =>
  new AuthorizationError({ code: 'AUTHORIZATION_FAILED', message })
