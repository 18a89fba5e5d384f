import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Fault } from '../faults/fault.ts'
import type { World } from '../world/world.ts'
import type { Site } from './site.ts'

/** One request on its way to an answer. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  /** The address asked for, its path as the routes spell it; its host is made up. */
  url: URL
  /** The caller's address without an IPv6 prefix: the connection's, or that of `world.settings.addressHeader`. */
  address: string
  world: World
  /** The names under which the caller meets this VK. */
  site: Site
  /** A fault that spoils the delivery of the answer. */
  deliveryFault?: Fault
}

/** One line of the table that leads from a request to its handler; the first that fits is taken. */
export interface Route {
  method: 'GET' | 'POST' | '*'
  /** A whole path, or an expression it must match. */
  path: string | RegExp
  handle(exchange: Exchange): Promise<void>
}
