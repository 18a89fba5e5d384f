import { AuthorizationError } from '../authorization-error.ts'
import { cleanText } from './clean-text.ts'
import { CookieJar, type CookieStore } from './cookie-jar.ts'
import type { Run, RunHooks, RunState } from './run.ts'
import { EndedBy, limitedSignal } from './run-signal.ts'

/**
 * At most this often does the password leave: 3 times into forms; in requests for a token, which must carry it each
 * time, once and once more for each of 3 captchas, 3 codes and a redirect.
 */
const PASSWORD_LIMITS = { form: 3, token: 8 } as const

/** Begins or continues a run; `close` gives back its timer. */
export function openRun(state: RunState, hooks: RunHooks, cookies: CookieStore): Run & { close(): void } {
  const ended = new AbortController()
  const limit = limitedSignal(state.deadlineMs, [ended.signal, ...(hooks.signal === undefined ? [] : [hooks.signal])])
  const secrets = new Set(
    [state.login, state.phone, state.password, state.clientSecret].filter((one) => one !== undefined),
  )
  const countPassword = (kind: 'form' | 'token') => {
    state.tries[kind] += 1
    if (state.tries[kind] > PASSWORD_LIMITS[kind]) {
      throw new AuthorizationError({
        code: 'AUTHORIZATION_FAILED',
        message: 'VK asks for the password again and again',
      })
    }
  }
  const { addresses, headers, timeoutMs } = state
  return {
    state,
    hooks,
    cookies,
    verdicts: new Map(),
    browser: { addresses, headers, timeoutMs, cookies, agent: hooks.agent, signal: limit.signal, countPassword },
    fail: (error) => ended.abort(new EndedBy(error)),
    clean: (text) => cleanText(text, [...secrets, ...sessionOf(cookies)]),
    addSecret: (secret) => void secrets.add(secret),
    close: limit.stop,
  }
}

/** Values of cookies that are long enough to be told from words. */
const sessionOf = (cookies: CookieStore): string[] =>
  cookies instanceof CookieJar ? cookies.cookies().flatMap(({ value }) => (value.length < 6 ? [] : [value])) : []
