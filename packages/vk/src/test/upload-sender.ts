import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { uploadVideo } from '../upload/upload-video.ts'

/**
 * A process that uploads 128 MiB to the port given and tells how many bytes of memory it took more than before: a file by
 * its path, the same by Node's own stream, or a stream of new buffers of so many bytes. The streams do not tell their length.
 */
const [port, kind, value = ''] = process.argv.slice(2)
const SIZE = 128 * 1024 * 1024

async function* newBuffers(length: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < SIZE; sent += length) yield Buffer.alloc(length, 1)
}

const before = process.memoryUsage.rss()
let most = 0
const look = () => {
  most = Math.max(most, process.memoryUsage.rss() - before)
}

async function* watched(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    look()
    yield piece
  }
}

function fileToSend() {
  if (kind === 'path') return value
  return watched(kind === 'read stream' ? createReadStream(value) : Readable.from(newBuffers(Number(value))))
}

const uploadUrl = `http://127.0.0.1:${port}/`
const { size } = await uploadVideo({ uploadUrl, allowHttp: true, file: fileToSend(), onProgress: look })
process.send?.({ size, most }, () => process.exit())
