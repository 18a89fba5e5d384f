import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { systemCodeOf, VkTransportError } from '../errors/transport-error.ts'

/** A file on this machine: its path, an open handle (left open), or a path with the size it must have. */
export type LocalFile = string | FileHandle | { readonly path: string; readonly size?: number }

/** Bytes of a known number, read at any place, also at several places at once. */
export interface ByteSource {
  readonly size: number
  /** What the file is called where it comes from. */
  readonly name?: string
  /** Differs when the content has changed; absent where nothing tells. */
  readonly stamp?: string
  /** Fills `into` from `position`; fewer bytes only where the source ends. */
  read(into: Uint8Array, position: number): Promise<number>
  close(): Promise<void>
}

/** Opens a file and measures it; nothing is sent when that fails. */
export async function openFile(file: LocalFile): Promise<ByteSource> {
  const path = typeof file === 'string' ? file : 'path' in file ? file.path : undefined
  const handle = path === undefined ? (file as FileHandle) : await readable(open(path, 'r'), 'none')
  try {
    const stat = await readable(handle.stat(), 'none')
    if (!stat.isFile()) throw new TypeError('"file" must be a regular file')
    if (typeof file === 'object' && 'path' in file && file.size !== undefined && file.size !== stat.size) {
      throw fileChanged('none')
    }
    const stamp = `${stat.size}-${stat.mtimeMs}`
    const source = handleSource(handle, stat.size)
    return path === undefined
      ? { ...source, stamp }
      : { ...source, stamp, name: basename(path), close: () => handle.close() }
  } catch (error) {
    if (path !== undefined) await handle.close()
    throw error
  }
}

/** The first `size` bytes of an open file, which is left open. */
export const handleSource = (handle: FileHandle, size: number): ByteSource => ({
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
  close: async () => undefined,
})

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

/** The bytes from `from` up to and without `to`; what is no longer there at its end is told by reading on. */
export const sliceSource = (source: ByteSource, from: number, to: number): ByteSource => ({
  size: to - from,
  read: async (into, position) => {
    const left = to === source.size ? into.byteLength : Math.max(0, to - from - position)
    return left === 0 ? 0 : source.read(into.subarray(0, Math.min(left, into.byteLength)), from + position)
  },
  close: async () => undefined,
})

/** The file is not as long as it was when it was opened. */
export const fileChanged = (effect: 'none' | 'unknown'): VkTransportError =>
  new VkTransportError({ code: 'file_changed', effect, message: 'The file changed its size' })

/** The system's error without the path that it names. */
export async function readable<T>(work: Promise<T>, effect: 'none' | 'unknown'): Promise<T> {
  try {
    return await work
  } catch (error) {
    const systemCode = systemCodeOf(error)
    const message = `The file cannot be read (${systemCode ?? 'unknown error'})`
    throw new VkTransportError({ code: 'file_unreadable', effect, message, systemCode })
  }
}
