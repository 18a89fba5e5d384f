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
export function openSession(exchange: Exchange, user: User): void {
  const { response, world } = exchange
  const id = randomBytes(24).toString('base64url')
  oauthStateOf(world).sessions.set(id, user.id)
  response.appendHeader('set-cookie', `${COOKIE}=${id}; ${attributes(exchange)}`)
}

/** Signs the browser out, here and in the browser. */
export function closeSession(exchange: Exchange, session: Session): void {
  oauthStateOf(exchange.world).sessions.take(session.id)
  exchange.response.appendHeader('set-cookie', `${COOKIE}=; ${attributes(exchange)}; Max-Age=0`)
}

/** `remixsid` is for the whole of `vk.ru`, so that one sign-in counts at all its hosts (vk-facts 4.7, last line). */
function attributes({ site }: Exchange): string {
  const domain = site.domain === undefined ? '' : `; Domain=.${site.domain}; Secure`
  return `Path=/; HttpOnly; SameSite=Lax${domain}`
}

/** `p` is for the host it comes from alone, `login.vk.ru` (vk-facts 4.7, last line); nothing here reads it. */
export function setLoginCookie({ response, site }: Exchange): void {
  if (site.domain === undefined) return
  response.appendHeader(
    'set-cookie',
    `p=${randomBytes(24).toString('base64url')}; Path=/; HttpOnly; SameSite=Lax; Secure`,
  )
}

function readCookie(header: string): string | undefined {
  for (const pair of header.split(';')) {
    const [name, value] = pair.trim().split('=', 2)
    if (name === COOKIE && value) return value
  }
  return undefined
}
