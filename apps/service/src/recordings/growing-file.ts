import fs from 'node:fs/promises'
import { Refusal } from '../refusal.ts'
import { type GrowOptions, MediaMissing } from './media-store.ts'

/** So much at most, of bytes or of time, has to be sent again when the process dies. */
const STEP_BYTES = 8 * 1024 * 1024
const STEP_MS = 1000

/**
 * Adds bytes to a file from an offset on; see `MediaStore.append`.
 *
 * They are written at their place, not at the file's end: what a dead writer left behind the offset is overwritten.
 */
export async function appendToFile(
  file: string,
  source: AsyncIterable<Uint8Array>,
  { offset, maxBytes, onDurable }: GrowOptions,
): Promise<number> {
  const handle = await openFrom(file, offset)
  let size = offset
  let durable = offset
  let steppedAt = performance.now()
  const settle = async (): Promise<void> => {
    if (size === durable) return
    await handle.sync()
    durable = size
    steppedAt = performance.now()
    await onDurable(size)
  }
  try {
    for await (const chunk of source) {
      if (size + chunk.length > maxBytes) throw new Refusal('too_large')
      await writeAt(handle, chunk, size)
      size += chunk.length
      if (size - durable >= STEP_BYTES || performance.now() - steppedAt >= STEP_MS) await settle()
    }
    await settle()
  } catch (error) {
    await settle() // what came before the trouble is kept; where this is the trouble it fails again
    throw error
  } finally {
    await handle.close()
  }
  return size
}

/** Opens a growing file as long as it was reported to be; what lies behind the offset is cut off. */
export async function openFrom(file: string, offset: number): Promise<fs.FileHandle> {
  const handle = await openToWrite(file)
  try {
    const { size } = await handle.stat()
    if (size < offset) throw new MediaMissing('the file holds less than was reported')
    if (size > offset) await handle.truncate(offset)
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

const openToWrite = (file: string): Promise<fs.FileHandle> =>
  fs.open(file, 'r+').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new MediaMissing('the growing file is not in the media store') : error
  })

async function writeAt(handle: fs.FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, written, chunk.length - written, position + written)
    written += bytesWritten
  }
}
