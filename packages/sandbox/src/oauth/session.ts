import { randomBytes } from 'node:crypto'
import type { Exchange } from '../http/route.ts'
import type { User } from '../world/world.ts'
import { oauthStateOf } from './oauth-state.ts'

const COOKIE = 'remixsid'

export interface Session {
  id: string
  user: User
}

/** Who is signed in in this browser; undefined when nobody is, or the account is gone or deactivated. */
export function findSession({ request, world }: Exchange): Session | undefined {
  const id = readCookie(request.headers.cookie ?? '')
  const userId = id === undefined ? undefined : oauthStateOf(world).sessions.get(id)
  const user = userId === undefined ? undefined : world.users.get(userId)
  return id !== undefined && user && !user.deactivated ? { id, user } : undefined
}

/** Signs the browser in: the answer that follows sets a cookie no script can read. */
export function openSession({ response, world }: Exchange, user: User): void {
  const id = randomBytes(24).toString('base64url')
  oauthStateOf(world).sessions.set(id, user.id)
  response.setHeader('set-cookie', `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Lax`)
}

/** Signs the browser out, here and in the browser. */
export function closeSession({ response, world }: Exchange, session: Session): void {
  oauthStateOf(world).sessions.take(session.id)
  response.setHeader('set-cookie', `${COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`)
}

function readCookie(header: string): string | undefined {
  for (const pair of header.split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === COOKIE && value) return value
  }
  return undefined
}
