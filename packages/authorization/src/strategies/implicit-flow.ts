import { CookieJar, type CookieStore } from '../engine/cookie-jar.ts'
import type { RunState } from '../engine/run.ts'
import { authorizeUrl } from '../redirects/authorize-url.ts'
import type { ScopeOption } from '../scopes/scope-option.ts'
import { type AppOptions, type AuthorizationOptions, hooksOf } from './options.ts'
import { alreadyRunning, runStrategy } from './run-strategy.ts'

export interface IImplicitFlowOptions extends AuthorizationOptions, AppOptions {
  scope?: ScopeOption | undefined
}

/** Whose cookies `getCookies` gives, in the original's words of both of VK's names. */
type CookieHost = 'login.vk.ru' | 'vk.ru' | 'login.vk.com' | 'vk.com'

/** What both implicit flows share: VK's sign-in pages, read and answered as a browser would. */
export abstract class ImplicitFlow {
  readonly #options: IImplicitFlowOptions
  #isRunning = false
  /** Whether `run()` was ever called. */
  started = false
  jar: CookieStore = new CookieJar()

  constructor(options: IImplicitFlowOptions) {
    this.#options = options
  }

  get [Symbol.toStringTag](): string {
    return this.constructor.name
  }

  /** The session's cookies; a jar of tough-cookie can be put in its place. */
  get cookieJar(): CookieStore {
    return this.jar
  }

  set cookieJar(jar: CookieStore) {
    this.jar = jar
  }

  /** The cookies a browser would send to these hosts: session secrets. */
  async getCookies(): Promise<Record<CookieHost, string>> {
    const of = async (host: CookieHost, own: string | undefined): Promise<string> =>
      this.jar.getCookieString(own ?? `https://${host}`)
    const { loginUrl, oauthUrl } = this.#options
    return {
      'login.vk.ru': await of('login.vk.ru', loginUrl),
      'vk.ru': await of('vk.ru', oauthUrl),
      'login.vk.com': await of('login.vk.com', loginUrl),
      'vk.com': await of('vk.com', oauthUrl),
    }
  }

  /** Walks from VK's authorize page to its result. */
  protected async walk(makeState: (options: IImplicitFlowOptions) => RunState): Promise<Record<string, string>> {
    if (this.#isRunning) throw alreadyRunning()
    this.started = true
    this.#isRunning = true
    try {
      const state = makeState(this.#options)
      const start = { request: { method: 'GET', url: authorizeUrl(state) } } as const
      return await runStrategy(state, { hooks: hooksOf(this.#options), cookies: this.jar, start })
    } finally {
      this.#isRunning = false
    }
  }
}
