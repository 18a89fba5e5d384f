import type { OutgoingHttpHeaders } from 'node:http'
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
  const { response } = exchange
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers })
  response.end(exchange.request.method === 'HEAD' ? undefined : body)
}
