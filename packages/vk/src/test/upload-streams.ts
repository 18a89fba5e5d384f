import { Readable } from 'node:stream'
import { uploadVideo } from '../upload/upload-video.ts'

/** A process that uploads 256 MiB from a stream of fresh buffers to the port given, and tells how many bytes it took more than before. */
const [port, pieceBytes] = process.argv.slice(2)
const SIZE = 256 * 1024 * 1024
const before = process.memoryUsage.rss()
let most = 0

async function* pieces(): AsyncGenerator<Uint8Array> {
  const length = Number(pieceBytes)
  for (let sent = 0; sent < SIZE; sent += length) {
    most = Math.max(most, process.memoryUsage.rss() - before)
    yield Buffer.alloc(length, 1)
  }
}

const { size } = await uploadVideo({
  uploadUrl: `http://127.0.0.1:${port}/`,
  allowHttp: true,
  file: Readable.from(pieces()),
})
process.send?.({ size, most }, () => process.exit())
