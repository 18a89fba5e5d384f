import { createClient } from '@vkast/contract'
import { type Deps, type Language, NotLoggedIn } from '../command.ts'
import { say } from '../language.ts'
import { callingService } from './calling-service.ts'
import { changeLogins, type Login, type Logins, readLogins } from './logins.ts'
import { patience } from './patience.ts'
import { readServiceUrl } from './service-url.ts'

/** So much before its end an access token is not used any more: a call may take a while. */
const SPARE_MS = 30_000
/** Of the exchange of a refresh token; an answer that nobody hears may cost the login. */
const PATIENCE = { wholeMs: 30_000, farewellMs: 3000 }

export type SessionDeps = Pick<Deps, 'environment' | 'folders' | 'language' | 'now' | 'service' | 'signal'>

/** How this person is known to a service at the moment. */
export interface Session {
  baseUrl: string
  /** What goes into `Authorization`. */
  authorization(): Promise<string>
  /** The same after the service refused what {@link authorization} gave; undefined where there is no other. */
  renewed(refused: string): Promise<string | undefined>
}

/** Finds the service and the login for it: an API key of the environment first, then what is kept. Throws {@link NotLoggedIn}. */
export async function openSession(deps: SessionDeps): Promise<Session> {
  const { current, services } = await readLogins(deps.folders.config)
  const { VKAST_URL: url, VKAST_API_KEY: key } = deps.environment
  const typed = deps.service ?? url ?? current
  if (!typed) throw new NotLoggedIn(notLoggedIn(deps.language))
  const baseUrl = readServiceUrl(deps.language, typed)
  // The key of the environment belongs to the service of the environment: no option sends it elsewhere.
  if (key && (!url || readServiceUrl(deps.language, url) === baseUrl)) return keySession(baseUrl, key)
  const login = services[baseUrl]
  if (!login) throw new NotLoggedIn(notLoggedIn(deps.language, baseUrl))
  return login.kind === 'api_key' ? keySession(baseUrl, login.key) : refreshingSession(deps, baseUrl)
}

const keySession = (baseUrl: string, key: string): Session => ({
  baseUrl,
  authorization: async () => `Bearer ${key}`,
  renewed: async () => undefined,
})

function refreshingSession(deps: SessionDeps, baseUrl: string): Session {
  const bearer = async (isGood: (login: Login & { kind: 'session' }) => boolean): Promise<string> => {
    const kept = sessionOf(deps, baseUrl, (await readLogins(deps.folders.config)).services[baseUrl])
    return `Bearer ${isGood(kept) ? kept.accessToken : await refresh(deps, baseUrl, isGood)}`
  }
  return {
    baseUrl,
    authorization: () => bearer((login) => login.accessEndsAt - SPARE_MS > deps.now().getTime()),
    renewed: (refused) => bearer((login) => `Bearer ${login.accessToken}` !== refused),
  }
}

/**
 * One exchange over all processes of this person: whoever comes second finds the first one's answer in the file. A
 * refresh token is good once, and one shown twice ends the session. Ctrl-C does not cut it short at once for the same reason.
 */
function refresh(
  deps: SessionDeps,
  baseUrl: string,
  isGood: (login: Login & { kind: 'session' }) => boolean,
): Promise<string> {
  const exchange = async (logins: Logins): Promise<{ logins?: Logins; result: string }> => {
    const login = sessionOf(deps, baseUrl, logins.services[baseUrl])
    if (isGood(login)) return { result: login.accessToken }
    const client = callingService(createClient({ baseUrl, language: deps.language }), { baseUrl, ...deps })
    const answer = await client.refresh(
      { body: { refresh_token: login.refreshToken } },
      { signal: patience(deps.signal, PATIENCE) },
    )
    const renewed: Login = {
      ...login,
      refreshToken: answer.refresh_token,
      accessToken: answer.access_token,
      accessEndsAt: deps.now().getTime() + answer.expires_in * 1000,
    }
    return {
      logins: { ...logins, services: { ...logins.services, [baseUrl]: renewed } },
      result: answer.access_token,
    }
  }
  return changeLogins(deps.folders.config, exchange, deps.signal)
}

function sessionOf(deps: SessionDeps, baseUrl: string, login: Login | undefined): Login & { kind: 'session' } {
  // Another process may have logged out, or in with a key, in the meantime.
  if (login?.kind !== 'session') throw new NotLoggedIn(notLoggedIn(deps.language, baseUrl))
  return login
}

function notLoggedIn(language: Language, url?: string): string {
  return say(
    language,
    {
      en: 'Not logged in{where}. Log in first: vkast login {url}',
      ru: 'Вход не выполнен{where}. Сначала войдите: vkast login {url}',
    },
    { where: url ? ` (${url})` : '', url: url ?? 'https://video.example.org' },
  )
}
