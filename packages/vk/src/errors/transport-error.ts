import { VkError } from './vk-error.ts'

/**
 * Why there is no answer:
 * `timeout` - the deadline (calls) or the idle limit (uploads) passed · `aborted` - the caller's signal ·
 * `dns` - the name has no address · `refused` - nobody listens there · `connection` - it broke ·
 * `tls` - the other side could not prove who it is · `proxy` - the proxy refused ·
 * `queue_full` - too many calls wait for this token · `stopped` - VK asked to leave the method alone (errors 9, 29, 43) and
 * `retryAfterMs` have not passed · `file_unreadable` - the file to upload is missing or closed to us ·
 * `file_changed` - it is no longer what it was when it was opened · `source_failed` - the stream or address to upload from ·
 * `source_too_large` - over its `maxBytes` · `source_refused` - an address that may not be read from, or its server's no.
 */
export type TransportCode =
  | 'timeout'
  | 'aborted'
  | 'dns'
  | 'refused'
  | 'connection'
  | 'tls'
  | 'proxy'
  | 'queue_full'
  | 'stopped'
  | 'file_unreadable'
  | 'file_changed'
  | 'source_failed'
  | 'source_too_large'
  | 'source_refused'

/**
 * VK did not answer.
 *
 * `effect` is `none` exactly when no byte of the request can have left: the connection was never ready.
 */
export class VkTransportError extends VkError {
  readonly kind = 'transport'
  readonly effect: 'none' | 'unknown'
  readonly code: TransportCode
  /** The system's word for it, such as `ECONNRESET`; the system's own error is not kept, it may hold addresses. */
  readonly systemCode: string | undefined
  /** With `stopped`: when a call can succeed again. */
  readonly retryAfterMs: number | undefined

  constructor(input: {
    code: TransportCode
    effect: 'none' | 'unknown'
    message: string
    systemCode?: string | undefined
    retryAfterMs?: number | undefined
    cause?: unknown
  }) {
    super(input.message, input.cause === undefined ? undefined : { cause: input.cause })
    this.code = input.code
    this.effect = input.effect
    this.systemCode = input.systemCode
    this.retryAfterMs = input.retryAfterMs
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), code: this.code, systemCode: this.systemCode, retryAfterMs: this.retryAfterMs }
  }
}

/** Who does not answer. */
type Server = 'the VK server' | 'the server of the file'

/** The system's error as one of ours; `sent` says whether a byte of the request can have left. */
export function transportError(error: unknown, sent: boolean, server: Server = 'the VK server'): VkTransportError {
  if (error instanceof VkTransportError) return error
  const systemCode = systemCodeOf(error)
  const code = sent ? 'connection' : codeBeforeSending(systemCode)
  const message = `${MESSAGES[code]} ${server}`
  return new VkTransportError({ code, effect: sent ? 'unknown' : 'none', message, systemCode })
}

/** The caller's signal fired; its reason is the caller's own and is kept as the cause. */
export const abortedError = (sent: boolean, reason: unknown): VkTransportError =>
  new VkTransportError({
    code: 'aborted',
    effect: sent ? 'unknown' : 'none',
    message: 'The call was aborted by its signal',
    cause: reason,
  })

/** No answer, or no progress, within `limitMs`. */
export const timeoutError = (sent: boolean, limitMs: number, server: Server = 'the VK server'): VkTransportError =>
  new VkTransportError({
    code: 'timeout',
    effect: sent ? 'unknown' : 'none',
    message: `No answer within ${limitMs} ms from ${server}`,
  })

const MESSAGES: Record<'dns' | 'refused' | 'connection' | 'tls', string> = {
  dns: 'There is no address for the name of',
  refused: 'The connection was refused by',
  connection: 'The connection broke to',
  tls: 'The TLS handshake failed with',
}

function codeBeforeSending(systemCode: string | undefined): 'dns' | 'refused' | 'connection' | 'tls' {
  if (systemCode === 'ENOTFOUND' || systemCode === 'EAI_AGAIN' || systemCode === 'EAI_FAIL') return 'dns'
  if (systemCode === 'ECONNREFUSED') return 'refused'
  if (systemCode !== undefined && /^(ERR_SSL|ERR_TLS|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(systemCode)) {
    return 'tls'
  }
  return 'connection'
}

/** The system's word for an error, such as `ENOENT`. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
