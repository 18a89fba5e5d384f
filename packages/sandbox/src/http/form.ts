import type { IncomingMessage } from 'node:http'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { HttpRefusal } from './http-refusal.ts'
import type { Exchange } from './route.ts'

const MAX_BYTES = 2 * 1024 * 1024
const MAX_DRAINED_BYTES = 64 * 1024 * 1024

/**
 * The fields of a request's body: urlencoded, or the plain fields of multipart (files in it are skipped), at most 2 MiB.
 *
 * Empty when there is no body or it is of another type: VK describes no JSON bodies (vk-facts 1.2).
 * Throws {@link HttpRefusal} 413 when there is more, 400 when multipart is broken. To be called once a request.
 */
export async function readForm(exchange: Exchange): Promise<URLSearchParams> {
  const type = exchange.request.headers['content-type'] ?? ''
  if (type.toLowerCase().startsWith('multipart/form-data')) return readMultipart(exchange.request, type)
  const body = await readBody(exchange.request)
  return new URLSearchParams(type.toLowerCase().startsWith('application/x-www-form-urlencoded') ? body.toString() : '')
}

/** The whole body, at most 2 MiB; throws {@link HttpRefusal} 413 when there is more. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of limited(request)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Reads a body that is too large to its end all the same: leaving it would reset the connection before the 413 is read. */
async function* limited(request: IncomingMessage): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_DRAINED_BYTES) break
    if (size <= MAX_BYTES) yield chunk
  }
  if (size > MAX_BYTES) throw new HttpRefusal(413, 'the body is larger than 2 MiB')
}

async function readMultipart(request: IncomingMessage, type: string): Promise<URLSearchParams> {
  const fields = new URLSearchParams()
  const headers: BusboyHeaders = { ...request.headers, 'content-type': type }
  const parser = openParser(headers)
  parser.on('field', (name, value) => fields.append(name, value))
  parser.on('file', (_name, stream) => stream.resume())
  const finished = new Promise<void>((resolve, reject) => {
    parser.once('finish', resolve)
    parser.once('error', () => reject(new HttpRefusal(400, 'the multipart body is broken')))
  })
  finished.catch(() => undefined) // awaited below; a body over the limit leaves it behind
  for await (const chunk of limited(request)) parser.write(chunk)
  parser.end()
  await finished
  return fields
}

function openParser(headers: BusboyHeaders): BusboyInstance {
  try {
    return new Busboy({ headers, limits: { fieldSize: MAX_BYTES } })
  } catch {
    throw new HttpRefusal(400, 'the multipart body names no boundary')
  }
}
