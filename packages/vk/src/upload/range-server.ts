import { timeoutError } from '../errors/transport-error.ts'
import type { Agents } from '../http/agents.ts'
import { awaitAnswer } from '../http/await-answer.ts'
import { openPost } from '../http/endpoint.ts'
import type { ByteRange } from './byte-ranges.ts'
import { type ByteSource, sliceSource } from './byte-source.ts'
import { asciiFileName } from './multipart.ts'
import { type RangeAnswer, readProgress } from './range-answer.ts'
import { sendSource, type UploadTarget } from './send-source.ts'

/** An upload server as one upload in ranges sees it. */
export interface RangeServer {
  /** Sends the bytes of one range. */
  send(range: ByteRange, sending: RangeSending): Promise<RangeAnswer>
  /** What the server says it has from the first byte on; undefined when its answer says nothing. */
  look(): Promise<readonly ByteRange[] | undefined>
}

export interface RangeSending {
  buffers: Buffer[]
  onSent: (sentBytes: number) => void
  onWhole: () => void
}

export interface RangeServerOptions {
  agents: Agents
  target: UploadTarget
  source: ByteSource
  sessionId: string
  fileName: string
  contentType: string
  idleTimeoutMs: number
  signal: AbortSignal
}

const MAX_PROGRESS_BYTES = 64 * 1024

/** The requests of the undocumented protocol that VK's own cabinet speaks. Source: vk-facts 7.4 */
export function createRangeServer(options: RangeServerOptions): RangeServer {
  const { agents, target, source, sessionId, idleTimeoutMs, signal } = options
  const common = [
    ...['Session-ID', sessionId, 'X-Uploading-Mode', 'parallel', 'Content-Type', options.contentType],
    ...['Content-Disposition', `attachment; filename="${asciiFileName(options.fileName)}"`],
  ]
  return {
    async send([from, to], sending) {
      let rangeHeader: string | undefined
      const answer = await sendSource(agents, target, {
        ...{ ...sending, head: '', tail: '', signal, idleTimeoutMs },
        source: sliceSource(source, from, to),
        headers: [...common, 'Content-Range', `bytes ${from}-${to - 1}/${source.size}`],
        onHead: ({ headers }) => {
          rangeHeader = headers.range
        },
      })
      return { ...answer, rangeHeader }
    },
    async look() {
      const { isSecure } = target.endpoint
      const headers = ['Session-ID', sessionId]
      const request = openPost(agents, target.endpoint, { ...target, method: 'GET', headers, timeout: idleTimeoutMs })
      let lastKnownByte: string | undefined
      const onHead: Parameters<typeof awaitAnswer>[1]['onHead'] = (response) => {
        lastKnownByte = response.headers['x-last-known-byte']?.toString()
      }
      const pending = awaitAnswer(request, { isSecure, maxBytes: MAX_PROGRESS_BYTES, signal, onHead })
      request.on('timeout', () => pending.fail(timeoutError(pending.isSent(), idleTimeoutMs)))
      request.end()
      return readProgress(await pending.answer, { lastKnownByte, total: source.size })
    },
  }
}
