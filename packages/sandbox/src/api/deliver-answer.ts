import { standStill } from '../faults/stand-still.ts'
import { replyHtml, replyJson } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import type { Answer } from './answer-request.ts'

/** Sends an answer to the caller, or what its fault makes of it. */
export async function deliverAnswer(exchange: Exchange, { body, fault }: Answer): Promise<void> {
  switch (fault?.do) {
    case 'refuse':
    case 'lose-answer':
      exchange.request.socket.destroy()
      return
    case 'half-body':
      replyHalf(exchange, JSON.stringify(body))
      return
    case 'html':
      replyHtml(exchange, 200, '<!DOCTYPE html><title>VK</title><h1>Something went wrong</h1>')
      return
    case 'status':
      replyHtml(exchange, fault.status ?? 502, `<!DOCTYPE html><title>${fault.status ?? 502}</title>`)
      return
    case 'slow':
      await standStill(exchange.world, fault)
  }
  replyJson(exchange, 200, body)
}

function replyHalf({ response, request }: Exchange, text: string): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.write(text.slice(0, Math.floor(text.length / 2)), () => request.socket.destroy())
}
