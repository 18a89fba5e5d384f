import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A process that takes uploads, forgets them, and tells its parent the port. */
const server = createServer((request, response) => {
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  request.on('end', () => response.end(JSON.stringify({ video_id: bytes })))
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
