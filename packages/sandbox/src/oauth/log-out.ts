import { redirect } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { closeSession, findSession } from './session.ts'
import { decodeReturnAddress } from './show-login.ts'

/** `GET /login?act=logout&to=…`: signs the browser out and sends it back to the `/authorize` it came from, nowhere else. */
export async function logOut(exchange: Exchange): Promise<void> {
  const { site, url } = exchange
  const session = findSession(exchange)
  if (session) closeSession(exchange, session)
  const target = decodeReturnAddress(url.searchParams.get('to') ?? '')
  const ours = (['oauth', 'id'] as const).some((host) => target.startsWith(site.address(host, '/authorize?')))
  redirect(exchange, ours ? target : site.address('www', '/'))
}
