import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a server saw it. */
export interface Seen {
  path: string
  body: string
  authorization: string | undefined
  from: string | undefined
}

export interface RecordingServer extends AsyncDisposable {
  url: string
  seen: Seen[]
  /** Stops listening and breaks every connection. */
  close(): Promise<void>
  /** Listens again, at the same port. */
  open(): Promise<void>
}

/** A server on loopback that writes down every request whole, and answers as it is told. */
export async function startRecordingServer(
  answer: (seen: Seen, response: http.ServerResponse) => unknown,
): Promise<RecordingServer> {
  const seen: Seen[] = []
  const server = http.createServer(async (request, response) => {
    try {
      let body = ''
      for await (const chunk of request) body += chunk
      const { authorization } = request.headers
      const call = { path: request.url ?? '', body, authorization, from: request.socket.remoteAddress }
      seen.push(call)
      await answer(call, response)
    } catch {
      response.destroy() // the other side went away
    }
  })
  let port = 0
  const open = async () => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }
  const close = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  await open()
  return { url: `http://127.0.0.1:${port}`, seen, open, close, [Symbol.asyncDispose]: close }
}

export const sendJson = (response: http.ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
