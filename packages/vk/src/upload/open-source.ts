import type { FileHandle } from 'node:fs/promises'
import { type ByteSource, bytesSource, type LocalFile, openFile, readable } from './byte-source.ts'
import { download, type RemoteFile } from './download.ts'
import { type StreamedFile, spool } from './spool.ts'

/**
 * What can be uploaded: a path, an open `FileHandle` (left open), a path with the size it must have, bytes in memory, a
 * `Blob`, a stream of any length, or an address on the web (a `URL`; a string is always a path).
 */
export type UploadFile = LocalFile | Uint8Array | Blob | StreamedFile | AsyncIterable<Uint8Array> | URL | RemoteFile

/**
 * Makes every kind of file one that can be read at any place, and reads its first byte, so that what cannot be read is
 * known before VK is told of it.
 *
 * Streams and addresses are written to a temporary file first, because VK wants to know the length (vk-facts 7.3).
 * Throws `VkTransportError` with effect `none`, and `TypeError` for what is no file.
 */
export async function openSource(file: UploadFile, options: { signal?: AbortSignal | undefined }): Promise<ByteSource> {
  const source = await open(file, options.signal)
  try {
    await readable(source.read(Buffer.alloc(1), 0), 'none')
    return source
  } catch (error) {
    await source.close()
    throw error
  }
}

async function open(file: UploadFile, signal: AbortSignal | undefined): Promise<ByteSource> {
  if (typeof file === 'string') return openFile(file)
  if (typeof file !== 'object' || file === null) throw new TypeError('"file" must be a path, bytes, a stream or a URL')
  if (file instanceof Uint8Array) return bytesSource(file)
  if (file instanceof Blob) return blobSource(file)
  if (file instanceof URL) return download({ url: file }, signal)
  if (Symbol.asyncIterator in file) return spool({ stream: file }, signal) // before `path`: a read stream of a file has one
  if ('stream' in file) return spool(file, signal)
  if ('url' in file) return download(file, signal)
  if ('path' in file || isHandle(file)) return openFile(file)
  throw new TypeError('"file" must be a path, bytes, a stream or a URL')
}

const isHandle = (file: object): file is FileHandle => 'fd' in file && 'read' in file

const blobSource = (blob: Blob): ByteSource => ({
  size: blob.size,
  ...(blob instanceof File && { name: blob.name }),
  read: async (into, position) => {
    const part = new Uint8Array(
      await readable(blob.slice(position, position + into.byteLength).arrayBuffer(), 'unknown'),
    )
    into.set(part)
    return part.byteLength
  },
  close: async () => undefined,
})
