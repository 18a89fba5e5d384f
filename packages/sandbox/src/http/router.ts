import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { World } from '../world/world.ts'
import { callerAddress } from './caller-address.ts'
import { HttpRefusal } from './http-refusal.ts'
import { replyJson } from './reply.ts'
import type { Exchange, Route } from './route.ts'
import { findDestination } from './site.ts'

/** An HTTP server over a table of routes, HTTPS with a certificate; an unexpected failure is a 500 and is told to `onFailure`. */
export function createHttpServer(
  world: World,
  routes: readonly Route[],
  onFailure: (error: unknown) => void,
  certificate?: { key: string; cert: string },
): Server {
  const listener: RequestListener = (request, response) => {
    serve(world, routes, request, response).catch((error: unknown) => {
      onFailure(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
  server.requestTimeout = 0 // big uploads over slow lines; each handler bounds what it waits for
  return server
}

async function serve(
  world: World,
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const exchange = openExchange(world, request, response)
  if (exchange === undefined) {
    response.writeHead(400).end()
    return
  }
  const route = routes.find((candidate) => fits(candidate, exchange))
  try {
    if (route === undefined) throw new HttpRefusal(404, 'there is nothing at this address')
    await route.handle(exchange)
  } catch (error) {
    if (error instanceof HttpRefusal) replyJson(exchange, error.status, { error: error.message })
    else if (!request.socket.destroyed) throw error // a caller that hung up in the middle is no failure of ours
  }
}

function openExchange(world: World, request: IncomingMessage, response: ServerResponse): Exchange | undefined {
  const url = URL.parse(request.url ?? '/', 'http://sandbox.invalid')
  if (url === null) return undefined
  const { site, path } = findDestination(world, request, url.pathname)
  url.pathname = path ?? '/_nowhere'
  return { request, response, url, address: callerAddress(world, request), world, site }
}

function fits(route: Route, { request, url }: Exchange): boolean {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (route.method !== '*' && route.method !== method) return false
  return typeof route.path === 'string' ? route.path === url.pathname : route.path.test(url.pathname)
}
