import type { OutgoingHttpHeaders } from 'node:http'
import type { Fault } from '../faults/fault.ts'
import { standStill } from '../faults/stand-still.ts'
import type { Exchange } from './route.ts'

/** Answers with JSON, in UTF-8. */
export function replyJson(exchange: Exchange, status: number, body: unknown, headers: OutgoingHttpHeaders = {}): void {
  reply(exchange, status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8', ...headers })
}

/** Answers with a page; the caller has escaped what stands in it. */
export function replyHtml(exchange: Exchange, status: number, html: string, headers: OutgoingHttpHeaders = {}): void {
  reply(exchange, status, html, { 'content-type': 'text/html; charset=utf-8', ...headers })
}

/** Sends the browser on with 302. */
export function redirect(exchange: Exchange, location: string): void {
  reply(exchange, 302, '', { location })
}

/** Answers once; a second answer to the same request is left out, as a fault may have given one. */
export function reply(exchange: Exchange, status: number, body: string | Buffer, headers: OutgoingHttpHeaders): void {
  const { deliveryFault } = exchange
  const send = () => sendWhole(exchange, status, body, headers)
  if (deliveryFault) spoil(exchange, deliveryFault, send)
  else send()
}

function sendWhole(exchange: Exchange, status: number, body: string | Buffer, headers: OutgoingHttpHeaders): void {
  const { response } = exchange
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers })
  response.end(exchange.request.method === 'HEAD' ? undefined : body)
}

/** The effect has happened; its answer is lost, breaks off after its head, or comes late. */
function spoil({ request, response, world }: Exchange, fault: Fault, send: () => void): void {
  if (fault.do === 'slow') void standStill(world, fault).then(send)
  else if (fault.do === 'half-body') {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': 1000 })
    response.write('{"', () => request.socket.destroy())
  } else request.socket.destroy()
}
