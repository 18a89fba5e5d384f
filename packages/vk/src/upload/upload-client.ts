import type { CallOptions } from '../client-options.ts'
import type { Clock } from '../clock.ts'
import { abortedError } from '../errors/transport-error.ts'
import type { ParamsOf, ResponseOf, VkMethod } from '../methods.ts'
import type { UploadTransport } from './post-file.ts'

/** A client as its uploads need it. */
export interface UploadClient {
  readonly clock: Clock
  /** From 0 to 1. */
  readonly random: () => number
  call<M extends VkMethod>(method: M, params: ParamsOf<M>, options?: CallOptions): Promise<ResponseOf<M>>
  readonly proxyUrl: string | undefined
  /** Whether VK itself is called without TLS, as a sandbox is; then its upload servers may be so too. */
  readonly allowHttp: boolean
  readonly signal: AbortSignal | undefined
}

/** What every upload of a client may be told. */
export interface UploadOptions extends Pick<UploadTransport, 'signal' | 'idleTimeoutMs' | 'onProgress'> {
  /**
   * Whether the bytes take the client's proxy, as its calls do. Default true. Addresses for uploads are signed for
   * themselves, not bound to the token's IP address (vk-facts 7.3), so that `false` spares the proxy the traffic.
   */
  useProxy?: boolean | undefined
}

/** How the bytes of one upload travel. */
export function transportOf(client: UploadClient, options: UploadOptions, uploadUrl: string): UploadTransport {
  const { useProxy = true, idleTimeoutMs, onProgress } = options
  const { allowHttp, proxyUrl } = client
  const signal = signalOf(client, options.signal)
  return { uploadUrl, allowHttp, proxyUrl: useProxy ? proxyUrl : undefined, idleTimeoutMs, onProgress, signal }
}

/** The caller's signal, the client's, or either. */
export const signalOf = (client: UploadClient, signal: AbortSignal | undefined): AbortSignal | undefined =>
  signal !== undefined && client.signal !== undefined
    ? AbortSignal.any([signal, client.signal])
    : (signal ?? client.signal)

/** Waits on the client's clock; rejects with `aborted` when the signal fires. */
export function pause(clock: Clock, delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortedError(true, signal.reason))
    const leave = () => {
      cancel()
      reject(abortedError(true, signal?.reason))
    }
    const cancel = clock.after(delayMs, () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    })
    signal?.addEventListener('abort', leave, { once: true })
  })
}
