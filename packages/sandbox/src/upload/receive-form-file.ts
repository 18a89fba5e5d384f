import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { UploadRefusal } from './upload-refusal.ts'

export interface FormFileWanted {
  field: string
  /** Where its bytes are written; must not exist yet. */
  path: string
  /** What the bytes pass through on their way to disk; may throw. */
  meter(source: AsyncIterable<Buffer>): AsyncIterable<Buffer>
}

export interface ReceivedFile {
  path: string
  size: number
  sha256: string
  fileName: string
}

/**
 * Writes the one file of a multipart body to disk and hashes it as it comes; holds no more than a few chunks.
 *
 * Exactly one part, in the field wanted, with a file name (vk-facts 7.3). When anything else happens, also when the
 * caller hangs up, it throws and no file is left. Throws {@link UploadRefusal} 411 without a Content-Length, else 400.
 */
export async function receiveFormFile(request: IncomingMessage, wanted: FormFileWanted): Promise<ReceivedFile> {
  // clients must know the length: vk-facts 7.3; the status is *assumed*
  if (request.headers['content-length'] === undefined) throw new UploadRefusal(411, 'Content-Length is needed')
  const parser = openParser(request)
  const parts = collectParts(parser, wanted)
  try {
    await parseWhole(request, parser, parts.failed)
    if (parts.stray) throw new UploadRefusal(400, 'the body must have one part and no other')
    if (!parts.file) throw new UploadRefusal(400, 'there is no file in the expected field')
    const file = await parts.file
    if (file.size === 0) throw new UploadRefusal(400, 'the file is empty')
    return file
  } catch (error) {
    request.unpipe(parser)
    parts.stream?.destroy()
    await Promise.allSettled([parts.file])
    await rm(wanted.path, { force: true })
    throw error
  }
}

interface Parts {
  file?: Promise<ReceivedFile>
  stream?: Readable
  /** There was a part nobody asked for. */
  stray: boolean
  /** Rejects when the file cannot be stored. */
  failed: Promise<never>
}

function collectParts(parser: BusboyInstance, wanted: FormFileWanted): Parts {
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined) // raced in parseWhole; afterwards `file` tells the same
  const parts: Parts = { stray: false, failed: promise }
  parser.on('field', () => {
    parts.stray = true
  })
  parser.on('file', (field, stream, fileName) => {
    stream.on('error', () => undefined) // told by the pipeline; a second one must not end the process
    if (field !== wanted.field || parts.stream) {
      parts.stray = true
      stream.resume()
      return
    }
    parts.stream = stream
    parts.file = storeBytes(wanted.meter(stream), wanted.path, fileName)
    parts.file.catch(reject)
  })
  return parts
}

async function storeBytes(source: AsyncIterable<Buffer>, path: string, fileName: string): Promise<ReceivedFile> {
  const hash = createHash('sha256')
  let size = 0
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        size += chunk.length
        yield chunk
      }
    },
    createWriteStream(path, { flags: 'wx' }),
  )
  return { path, size, sha256: hash.digest('hex'), fileName }
}

async function parseWhole(request: IncomingMessage, parser: BusboyInstance, failed: Promise<never>): Promise<void> {
  const parsed = new Promise<void>((resolve, reject) => {
    parser.once('finish', resolve)
    parser.on('error', () => reject(new UploadRefusal(400, 'the multipart body is broken')))
    request.once('close', () => {
      if (!request.complete) reject(new Error('the caller hung up'))
    })
  })
  request.pipe(parser)
  await Promise.race([parsed, failed])
}

function openParser(request: IncomingMessage): BusboyInstance {
  const type = request.headers['content-type'] ?? ''
  try {
    return new Busboy({ headers: { ...request.headers, 'content-type': type } })
  } catch {
    throw new UploadRefusal(400, 'the multipart body names no boundary')
  }
}
