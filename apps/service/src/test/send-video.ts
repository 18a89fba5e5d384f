import http from 'node:http'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { FORM_HEADERS, formEnd, MP4_HEAD, partHead } from './multipart-body.ts'

// A process of its own for tests: sends a video of so many bytes to a service, and tells its parent the answer.
const [port, accessToken, size] = process.argv.slice(2)

async function* body(): AsyncGenerator<Buffer> {
  yield partHead({ name: 'file', fileName: 'long.mp4' })
  yield MP4_HEAD
  const block = Buffer.alloc(256 * 1024, 'video')
  for (let left = Number(size) - MP4_HEAD.length; left > 0; left -= block.length) yield block.subarray(0, left)
  yield Buffer.from('\r\n')
  yield formEnd
}

const request = http.request(
  {
    port,
    method: 'POST',
    path: '/api/v1/recordings',
    headers: { ...FORM_HEADERS, authorization: `Bearer ${accessToken}` },
  },
  async (response) => process.send?.(await json(response)),
)
await pipeline(Readable.from(body()), request)
