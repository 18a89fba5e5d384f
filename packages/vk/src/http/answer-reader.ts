import { type BodyReader, chunkedBody, closedBody, sizedBody } from './answer-body.ts'
import { NotHttp } from './not-http.ts'

/** A whole answer. */
export interface WholeAnswer {
  readonly status: number
  readonly body: Buffer
  /** How long the server keeps the connection for another request; 0 when it must not be used again. */
  readonly keptForMs: number
}

/** Longest status line and headers; Node's own bound is the same order. */
const MAX_HEAD_BYTES = 64 * 1024

/**
 * Reads one answer from the bytes of a connection as they come.
 *
 * Interim answers (1xx) are skipped; a connection that brought bytes after the answer is not to be used again.
 * A class, since one is made for every call. Source: RFC 9112 2-9
 */
export class AnswerReader {
  /** Of the answer whose headers are whole. */
  status: number | undefined
  readonly #maxBytes: number
  #head: Head | undefined
  #body: BodyReader | undefined
  /** The beginning of headers that are not whole. */
  #rest: Buffer | undefined

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Takes bytes; gives the answer when it is whole. Throws {@link NotHttp} and {@link TooLarge}. */
  take(chunk: Buffer): WholeAnswer | undefined {
    let bytes: Buffer | undefined = chunk
    if (this.#head === undefined) {
      bytes = this.#takeHead(this.#rest === undefined ? chunk : Buffer.concat([this.#rest, chunk]))
      if (this.#head === undefined || bytes === undefined) return undefined
      const { status, length, keptForMs } = this.#head
      if (length === bytes.length && length <= this.#maxBytes) return { status, body: bytes, keptForMs }
      this.#body = bodyOf(this.#head, this.#maxBytes)
    }
    if (bytes.length > 0) this.#body?.take(bytes)
    return this.#whole(this.#body?.whole(), this.#body?.hasMore() ?? true)
  }

  /** The connection ended: the answer, if only that was still to come. */
  end(): WholeAnswer | undefined {
    return this.#whole(this.#body?.end(), true)
  }

  #whole(body: Buffer | undefined, isLast: boolean): WholeAnswer | undefined {
    if (this.#head === undefined || body === undefined) return undefined
    return { status: this.#head.status, body, keptForMs: isLast ? 0 : this.#head.keptForMs }
  }

  /** The bytes behind the headers; undefined while they are not whole. */
  #takeHead(bytes: Buffer): Buffer | undefined {
    for (let left = bytes; ; ) {
      const end = left.indexOf('\r\n\r\n')
      if ((end < 0 ? left.length : end) > MAX_HEAD_BYTES) throw new NotHttp()
      this.#rest = left
      if (end < 0) return undefined
      const head = readHead(left.toString('latin1', 0, end))
      left = left.subarray(end + 4)
      if (head.status < 200) continue
      this.#head = head
      this.status = head.status
      return left
    }
  }
}

interface Head {
  readonly status: number
  readonly length: number | undefined
  readonly isChunked: boolean
  readonly keptForMs: number
}

/** A connection is given up after this long without a call, and a second before its server says it will close it. */
const KEPT_FOR_MS = 5_000
const EARLIER_MS = 1_000

/** Throws {@link NotHttp} for what RFC 9112 does not allow, and for answers that two readers could read differently. */
function readHead(text: string): Head {
  const lines = text.split('\r\n')
  const [, minor, code] = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: |$)/.exec(lines[0] ?? '') ?? []
  if (code === undefined) throw new NotHttp()
  const head = {
    status: Number(code),
    length: undefined as number | undefined,
    isChunked: false,
    keptForMs: KEPT_FOR_MS,
  }
  if (minor === '0') head.keptForMs = 0
  for (let line = 1; line < lines.length; line += 1) readHeader(head, lines[line] as string)
  if (head.isChunked && head.length !== undefined) throw new NotHttp()
  if (head.status === 101) throw new NotHttp()
  return head
}

type WritableHead = { -readonly [K in keyof Head]: Head[K] }

function readHeader(head: WritableHead, line: string): void {
  const colon = line.indexOf(':')
  if (colon <= 0 || line.includes('\n') || line.charCodeAt(0) <= 32 || line.charCodeAt(colon - 1) <= 32) {
    throw new NotHttp()
  }
  // The names that matter have lengths of their own; the rest needs no lower case.
  if (colon !== 14 && colon !== 17 && colon !== 10) return
  const name = line.slice(0, colon).toLowerCase()
  const value = line.slice(colon + 1).trim()
  if (name === 'content-length') {
    const length = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    if (Number.isNaN(length) || (head.length !== undefined && head.length !== length)) throw new NotHttp()
    head.length = length
  } else if (name === 'transfer-encoding') {
    if (value.toLowerCase() !== 'chunked' || head.isChunked) throw new NotHttp()
    head.isChunked = true
  } else if (name === 'connection') {
    if (/\bclose\b/i.test(value)) head.keptForMs = 0
  } else if (name === 'keep-alive') {
    const seconds = /timeout=(\d+)/i.exec(value)?.[1]
    if (seconds !== undefined) {
      head.keptForMs = Math.max(0, Math.min(head.keptForMs, Number(seconds) * 1_000 - EARLIER_MS))
    }
  }
}

/** RFC 9112 6.3; without a length the body ends with the connection. */
function bodyOf({ status, length, isChunked }: Head, maxBytes: number): BodyReader {
  if (status === 204 || status === 304) return sizedBody(0, maxBytes)
  if (isChunked) return chunkedBody(maxBytes)
  return length === undefined ? closedBody(maxBytes) : sizedBody(length, maxBytes)
}
