import { timeoutError } from '../errors/transport-error.ts'
import { singleUseAgents } from '../http/agents.ts'
import { type Answer, awaitAnswer } from '../http/await-answer.ts'
import { type Endpoint, endpointOf, openPost } from '../http/endpoint.ts'
import type { ByteSource } from './byte-source.ts'
import { multipartFrame } from './multipart.ts'
import { createBody } from './request-body.ts'

/** Far more than any upload server's JSON. */
const MAX_ANSWER_BYTES = 1024 * 1024

/** How a file travels, whatever it is. */
export interface UploadTransport {
  /** VK's signed address; a secret. */
  uploadUrl: string
  signal?: AbortSignal | undefined
  /** The upload fails when for so long no byte moves in either direction. Default 60 000. */
  idleTimeoutMs?: number | undefined
  /** `http://user:password@host:port` */
  proxyUrl?: string | undefined
  /** Also takes `http:` addresses; for tests and local servers. */
  allowHttp?: boolean | undefined
  /** Called as the socket takes bytes of the file, never after the upload has ended; what it throws ends the upload. */
  onProgress?: ((progress: UploadProgress) => void) | undefined
}

export interface UploadProgress {
  /** Bytes of the file that the socket has taken. */
  readonly sentBytes: number
  readonly totalBytes: number
}

/** Where an upload goes. */
export interface UploadTarget {
  readonly endpoint: Endpoint
  readonly path: string
}

export interface FilePart {
  field: string
  fileName: string
  contentType: string
  source: ByteSource
}

/** An upload server's answer; `isWhole` says whether all bytes were sent before it. */
export interface UploadAnswer extends Answer {
  readonly isWhole: boolean
}

/** Checks an upload address; the `TypeError` does not show it. */
export function readUploadUrl({ uploadUrl, allowHttp = false }: UploadTransport): UploadTarget {
  const url = URL.parse(uploadUrl)
  const endpoint = url === null ? undefined : endpointOf(url)
  if (url === null || endpoint === undefined) throw new TypeError('"uploadUrl" must be an http(s) address')
  if (!endpoint.isSecure && !allowHttp) throw new TypeError('"uploadUrl" must be https:, or "allowHttp" be set')
  return { endpoint, path: url.pathname + url.search }
}

/**
 * Posts one file as a form with an exact length, in one request that is never redirected or repeated.
 *
 * An answer that comes before all bytes are sent stops the sending and is the result.
 * Rejects with `VkTransportError`, or `VkResponseError` for half an answer.
 */
export async function postFile(
  { endpoint, path }: UploadTarget,
  { signal, idleTimeoutMs = 60_000, onProgress, proxyUrl }: UploadTransport,
  part: FilePart,
): Promise<UploadAnswer> {
  const { source } = part
  const { contentType, head, tail } = multipartFrame(part)
  const length = head.length + source.size + tail.length
  const headers = ['Content-Type', contentType, 'Content-Length', String(length)]
  const request = openPost(singleUseAgents(proxyUrl), endpoint, { path, headers, timeout: idleTimeoutMs })
  const body = createBody(request, source)
  const { isSecure } = endpoint
  const pending = awaitAnswer(request, { isSecure, maxBytes: MAX_ANSWER_BYTES, signal, onOver: body.stop })
  request.on('timeout', () => pending.fail(timeoutError(pending.isSent(), idleTimeoutMs)))

  let isWhole = false
  request.write(head, 'latin1')
  const sending = body
    .send({
      onSent: (sentBytes) => onProgress?.({ sentBytes, totalBytes: source.size }),
      onError: pending.fail,
    })
    .then((isAllWritten) => {
      if (!isAllWritten) return
      isWhole = true
      request.end(tail, 'latin1')
    })
    .catch(pending.fail)
  try {
    const answer = await pending.answer
    return { ...answer, isWhole }
  } finally {
    request.destroy()
    await sending // the file may be closed only when nobody reads it
  }
}
