import fs from 'node:fs'
import type { Readable } from 'node:stream'
import { type FileReader, type HttpResponse, Upload } from 'tus-js-client'
import type { Deps } from '../command.ts'
import { ConnectionLost } from './keep-trying.ts'
import { problemOf } from './problem-of.ts'

export interface Sending {
  /** Of the upload, as the service gave it. */
  uploadUrl: string
  path: string
  size: number
  /** How many bytes of the file have gone out. */
  onProgress(sentBytes: number): void
  /** {@link SILENCE_MS} unless told. */
  silenceMs?: number
}

/** So long nothing has to move before a connection counts as dead: a closed lid leaves no other sign. */
const SILENCE_MS = 60_000
/** The service hashes a file at its end, and answers then. */
const SLOWEST_HASH_BYTES_PER_MS = 20_000

/**
 * Sends what the service has not got of a file, once; answers the recording that it became, undefined where the answer
 * did not say.
 *
 * Safe to repeat: it asks first where to go on. Throws ProblemError, {@link ConnectionLost}, and the reason of the signal.
 */
export async function sendBytes(
  deps: Pick<Deps, 'session' | 'signal' | 'language'>,
  { uploadUrl, path, size, onProgress, silenceMs = SILENCE_MS }: Sending,
): Promise<number | undefined> {
  const { signal, language } = deps
  const { baseUrl, authorization } = await deps.session()
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const silence = watchSilence(() => reject(new ConnectionLost('nothing moved for a minute')))
  const upload = new Upload(Buffer.alloc(1), {
    // No endpoint: without one an upload that cannot be asked about is never begun anew behind our back.
    uploadUrl: new URL(uploadUrl, baseUrl).href,
    fileReader: readerOf({ path, size, onError: reject }),
    fingerprint: async () => uploadUrl,
    storeFingerprintForResuming: false,
    chunkSize: Number.POSITIVE_INFINITY, // one request: what has come of it when it breaks off is kept
    retryDelays: null,
    async onBeforeRequest(request) {
      silence.expect(silenceMs)
      request.setHeader('Accept-Language', language)
      request.setHeader('Authorization', await authorization())
    },
    onProgress(sent) {
      silence.expect(sent < size ? silenceMs : silenceMs + size / SLOWEST_HASH_BYTES_PER_MS)
      onProgress(sent)
    },
    onSuccess: ({ lastResponse }) => resolve(recordingIn(lastResponse)),
    onError: (error) => reject('originalResponse' in error ? refusalOf(error.originalResponse) : error),
  })
  const leave = (): void => reject(signal.reason)
  signal.addEventListener('abort', leave)
  try {
    signal.throwIfAborted()
    upload.start()
    return await promise
  } finally {
    silence.end()
    signal.removeEventListener('abort', leave)
    await upload.abort()
  }
}

const refusalOf = (response: HttpResponse | null): Error =>
  response ? problemOf(response.getStatus(), response.getBody()) : new ConnectionLost('the connection broke off')

/** The service tells it with the last byte, and to everybody who asks afterwards. */
function recordingIn(response: HttpResponse): number | undefined {
  const id = Number(response.getHeader('Vkast-Recording-Id'))
  return Number.isSafeInteger(id) && id > 0 ? id : undefined
}

function watchSilence(onSilence: () => void): { expect(withinMs: number): void; end(): void } {
  let timer: NodeJS.Timeout | undefined
  return {
    expect(withinMs) {
      clearTimeout(timer)
      timer = setTimeout(onSilence, withinMs)
    },
    end: () => clearTimeout(timer),
  }
}

/** Ours instead of the library's, which crashes the process when the file cannot be read to its end. */
function readerOf({ path, size, onError }: { path: string; size: number; onError(error: Error): void }): FileReader {
  const slice = async (start: number, end: number) => {
    const stream: Readable & { size?: number } = fs.createReadStream(path, {
      start,
      end: end - 1,
      highWaterMark: 256 * 1024,
    })
    stream.size = end - start
    let read = 0
    stream.on('data', (chunk: Buffer) => {
      read += chunk.length
    })
    stream.on('error', onError)
    stream.on('end', () => {
      if (read < end - start) onError(new FileShrank('the file is shorter than it was'))
    })
    stream.pause() // the library takes it from here
    return { value: stream, done: end >= size }
  }
  return { openFile: async () => ({ size, slice, close() {} }) }
}

/** The file ended before its end: somebody writes to it. */
export class FileShrank extends Error {
  override readonly name = 'FileShrank'
}
