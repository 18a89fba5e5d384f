import { singleUseAgents } from '../http/agents.ts'
import { endpointOf } from '../http/endpoint.ts'
import type { ByteSource } from './byte-source.ts'
import { multipartFrame } from './multipart.ts'
import { sendSource, type UploadAnswer, type UploadTarget } from './send-source.ts'

export const IDLE_TIMEOUT_MS = 60_000

/** How a file travels, whatever it is. */
export interface UploadTransport {
  /** VK's signed address; a secret. */
  uploadUrl: string
  signal?: AbortSignal | undefined
  /** The upload fails when for so long no byte moves in either direction. Default 60 000. */
  idleTimeoutMs?: number | undefined
  /** `http://user:password@host:port`, or `https://` or `socks5://` */
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

export interface FilePart {
  field: string
  fileName: string
  contentType: string
  source: ByteSource
  /** Called when the last byte was given to the connection. */
  onWhole?: (() => void) | undefined
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
  target: UploadTarget,
  { signal, idleTimeoutMs = IDLE_TIMEOUT_MS, onProgress, proxyUrl }: UploadTransport,
  part: FilePart,
): Promise<UploadAnswer> {
  const { source, onWhole = () => undefined } = part
  const { contentType, head, tail } = multipartFrame(part)
  return sendSource(singleUseAgents(proxyUrl), target, {
    ...{ source, head, tail, signal, idleTimeoutMs, onWhole },
    headers: ['Content-Type', contentType],
    onSent: (sentBytes) => onProgress?.({ sentBytes, totalBytes: source.size }),
  })
}
