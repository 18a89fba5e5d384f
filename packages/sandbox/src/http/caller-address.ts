import type { IncomingMessage } from 'node:http'
import type { World } from '../world/world.ts'

/** The address VK sees: the connection's, or the first in the header that the settings name. */
export function callerAddress(world: World, request: IncomingMessage): string {
  const name = world.settings.addressHeader
  const header = name === undefined ? undefined : request.headers[name.toLowerCase()]
  const told = (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim()
  return told || connectionAddress(request)
}

/** The other end of the connection, without the IPv6 prefix of an IPv4 address. */
export function connectionAddress(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
}
