import { type FileHandle, open } from 'node:fs/promises'
import { systemCodeOf, VkTransportError } from '../errors/transport-error.ts'

/** A file to upload: its path, an open handle (left open), or a path with the size it must have. */
export type UploadFile = string | FileHandle | { readonly path: string; readonly size?: number }

/** Bytes of a known number, read at any place. */
export interface ByteSource {
  readonly size: number
  /** Fills `into` from `position`; fewer bytes only where the source ends. */
  read(into: Uint8Array, position: number): Promise<number>
  close(): Promise<void>
}

/** Opens a file and measures it; nothing is sent when that fails. */
export async function openFile(file: UploadFile): Promise<ByteSource> {
  const isOwn = typeof file === 'string' || 'path' in file
  const handle = isOwn ? await readable(open(typeof file === 'string' ? file : file.path, 'r'), 'none') : file
  try {
    const stat = await readable(handle.stat(), 'none')
    if (!stat.isFile()) throw new TypeError('"file" must be a regular file')
    if (typeof file === 'object' && 'path' in file && file.size !== undefined && file.size !== stat.size) {
      throw fileChanged('none')
    }
    return fileSource(handle, stat.size, isOwn)
  } catch (error) {
    if (isOwn) await handle.close()
    throw error
  }
}

function fileSource(handle: FileHandle, size: number, isOwn: boolean): ByteSource {
  return {
    size,
    async read(into, position) {
      let filled = 0
      while (filled < into.byteLength) {
        const part = handle.read(into, filled, into.byteLength - filled, position + filled)
        const { bytesRead } = await readable(part, 'unknown')
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return filled
    },
    close: async () => (isOwn ? handle.close() : undefined),
  }
}

/** Bytes already in memory, such as a thumbnail. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.byteLength,
  read: async (into, position) => {
    const part = bytes.subarray(position, position + into.byteLength)
    into.set(part)
    return part.byteLength
  },
  close: async () => undefined,
})

/** The file is not as long as it was when it was opened. */
export const fileChanged = (effect: 'none' | 'unknown'): VkTransportError =>
  new VkTransportError({ code: 'file_changed', effect, message: 'The file changed its size' })

/** The system's error without the path that it names. */
async function readable<T>(work: Promise<T>, effect: 'none' | 'unknown'): Promise<T> {
  try {
    return await work
  } catch (error) {
    const systemCode = systemCodeOf(error)
    const message = `The file cannot be read (${systemCode ?? 'unknown error'})`
    throw new VkTransportError({ code: 'file_unreadable', effect, message, systemCode })
  }
}
