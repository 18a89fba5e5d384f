import { findFolders } from '../session/folders.ts'
import { keepLogin } from '../session/keep-login.ts'
import { newHome } from './run-in-world.ts'

/** A home in which somebody has logged in to the service; `hasEnded`: the access token is over. */
export async function homeLoggedInTo(baseUrl: string, { hasEnded = false } = {}): Promise<string> {
  const home = newHome()
  await keepLogin(findFolders({}, home).config, {
    baseUrl,
    login: {
      kind: 'session',
      email: 'anna@example.org',
      refreshToken: 'refresh-1',
      accessToken: 'access-0',
      accessEndsAt: hasEnded ? 0 : Date.now() + 900_000,
    },
  })
  return home
}
