import type { OutgoingHttpHeaders } from 'node:http'
import type { Fault } from '../faults/fault.ts'
import { standStill } from '../faults/stand-still.ts'
import { reply, replyHtml, replyJson } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { drain } from './drain.ts'

/** Breaks an upload off in the middle because a fault says so. */
export class FaultStruck extends Error {
  override readonly name = 'FaultStruck'
  readonly fault: Fault

  constructor(fault: Fault) {
    super('a declared fault')
    this.fault = fault
  }
}

/** An upload server's answer before it is sent. */
export interface UploadAnswer {
  status: number
  body: string
  headers?: OutgoingHttpHeaders
}

const BEFORE_EFFECT: readonly Fault['do'][] = ['error', 'refuse', 'html', 'status']

/** Whether the fault strikes before anything was received. */
export const strikesAtOnce = (fault: Fault): boolean =>
  fault.on.afterBytes === undefined && BEFORE_EFFECT.includes(fault.do)

/** Answers as the fault says: an error JSON, a page, a status; everything else is a dropped connection. */
export async function answerFault(exchange: Exchange, fault: Fault): Promise<void> {
  if (!['error', 'html', 'status'].includes(fault.do)) {
    exchange.request.socket.destroy()
    return
  }
  await drain(exchange.request)
  if (fault.do === 'html') return replyHtml(exchange, fault.status ?? 200, '<html><body>Service page</body></html>')
  if (fault.do === 'status') return reply(exchange, fault.status ?? 504, '', {})
  const { code = -12, message = 'too fast', extra } = fault.error ?? {} // vk-facts 7.3
  replyJson(exchange, fault.status ?? 200, { error: message, error_code: code, ...extra })
}

/** Sends an answer whose effect has happened, or spoils it: late, half, or not at all. */
export async function answerUpload(exchange: Exchange, answer: UploadAnswer, fault?: Fault): Promise<void> {
  const { request, response } = exchange
  const headers = { 'content-type': 'application/json; charset=utf-8', ...answer.headers }
  const kind = fault?.on.afterBytes === undefined ? fault?.do : undefined
  if (kind === 'lose-answer') {
    request.socket.destroy()
    return
  }
  if (kind === 'half-body') {
    const body = Buffer.from(answer.body)
    response.writeHead(answer.status, { ...headers, 'content-length': body.length })
    response.write(body.subarray(0, body.length >> 1), () => request.socket.destroy())
    return
  }
  if (fault && kind === 'slow') await standStill(exchange.world, fault)
  reply(exchange, answer.status, answer.body, headers)
}
