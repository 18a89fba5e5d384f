import { type AddressInfo, createServer } from 'node:net'

/**
 * Takes uploads as fast as sockets give them: counts bytes by Content-Length and forgets them. Answers `video.save`, which
 * vk-io calls before an upload.
 */
const answerOf = (body: object) => {
  const text = JSON.stringify(body)
  return `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${text.length}\r\n\r\n${text}`
}

const server = createServer((socket) => {
  let left: number | undefined
  let isCall = false
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    if (left === undefined) {
      const text = chunk.toString('latin1')
      if (/expect: 100-continue/i.test(text)) socket.write('HTTP/1.1 100 Continue\r\n\r\n')
      left = Number(/content-length: (\d+)/i.exec(text)?.[1]) + text.indexOf('\r\n\r\n') + 4
      isCall = text.startsWith('POST /method/')
    }
    left -= chunk.length
    if (left > 0) return
    const { port } = server.address() as AddressInfo
    const upload_url = `http://127.0.0.1:${port}/upload`
    socket.end(answerOf(isCall ? { response: { upload_url, owner_id: 1, video_id: 1 } } : { video_id: 1 }))
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
