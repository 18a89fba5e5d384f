import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { abortedError, systemCodeOf, VkTransportError } from '../errors/transport-error.ts'
import { type ByteSource, handleSource } from './byte-source.ts'
import { collectSooner } from './collect-sooner.ts'

/** A stream of unknown length. */
export interface StreamedFile {
  readonly stream: AsyncIterable<Uint8Array>
  readonly name?: string | undefined
  /** More is an error. Default 8 GiB. */
  readonly maxBytes?: number | undefined
  /** Where its bytes wait. Default: the system's folder for temporary files. */
  readonly directory?: string | undefined
}

export const MAX_SPOOL_BYTES = 8 * 1024 ** 3

/**
 * Writes a stream to a temporary file, whose length is then known; memory holds one piece of it at a time.
 *
 * The file loses its name as soon as it is open, so that nothing is left behind even by a process that is killed.
 * Throws `VkTransportError` with effect `none`: `source_too_large`, `source_failed` (the stream's own error is its cause,
 * or the disk is full), `aborted`.
 */
export async function spool(input: StreamedFile, signal?: AbortSignal | undefined): Promise<ByteSource> {
  if (signal?.aborted) throw abortedError(false, signal.reason)
  const { maxBytes = MAX_SPOOL_BYTES, directory = tmpdir() } = input
  const file = await openNameless(directory)
  try {
    const writing = writeAll(input.stream, file.handle, maxBytes)
    const size = await (signal === undefined ? writing : unlessAborted(writing, input.stream, signal))
    return {
      ...handleSource(file.handle, size),
      ...(input.name !== undefined && { name: input.name }),
      close: file.close,
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function openNameless(directory: string): Promise<{ handle: FileHandle; close: () => Promise<void> }> {
  const path = join(directory, `vkast-${randomUUID()}.part`)
  const handle = await open(path, 'wx+', 0o600).catch((error: unknown) => {
    throw failed('The temporary file cannot be made', error)
  })
  const isNameless = await unlink(path).then(
    () => true,
    () => false, // a system that keeps the names of open files
  )
  const close = async () => {
    await handle.close()
    if (!isNameless) await unlink(path).catch(() => undefined)
  }
  return { handle, close }
}

async function writeAll(stream: AsyncIterable<Uint8Array>, handle: FileHandle, maxBytes: number): Promise<number> {
  let size = 0
  for await (const chunk of guarded(stream)) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('"file" must be a stream of bytes')
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge(maxBytes)
    await handle.writeFile(chunk).catch((error: unknown) => {
      throw failed('The temporary file cannot be written', error)
    })
    collectSooner(chunk.byteLength)
  }
  return size
}

/** The stream with its own errors told apart from ours. */
async function* guarded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    if (error instanceof VkTransportError) throw error
    throw new VkTransportError({
      code: 'source_failed',
      effect: 'none',
      message: 'The stream to upload failed',
      systemCode: systemCodeOf(error),
      cause: error,
    })
  }
}

/** A stream that stands still is not waited for once the caller has left. */
async function unlessAborted<T>(work: Promise<T>, stream: object, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const leave = () => {
    reject(abortedError(false, signal.reason))
    if (stream instanceof Readable) stream.destroy()
  }
  signal.addEventListener('abort', leave, { once: true })
  work.catch(() => undefined)
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

export const tooLarge = (maxBytes: number): VkTransportError =>
  new VkTransportError({
    code: 'source_too_large',
    effect: 'none',
    message: `The source is larger than the ${maxBytes} bytes allowed`,
  })

function failed(message: string, error: unknown): VkTransportError {
  const systemCode = systemCodeOf(error)
  return new VkTransportError({
    code: 'source_failed',
    effect: 'none',
    message: `${message} (${systemCode ?? 'unknown error'})`,
    systemCode,
  })
}
