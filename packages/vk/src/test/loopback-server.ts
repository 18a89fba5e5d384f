import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net'

/** A call as the server saw it. */
export interface ReceivedCall {
  readonly path: string
  readonly method: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly params: URLSearchParams
}

export interface LoopbackServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
}

/** A server that takes each request whole before it answers. */
export async function startApi(
  answer: (call: ReceivedCall, response: ServerResponse, count: number) => void,
): Promise<LoopbackServer & { calls: ReceivedCall[] }> {
  const calls: ReceivedCall[] = []
  const server = await startHttp(async (request, response) => {
    const call = await received(request)
    calls.push(call)
    answer(call, response, calls.length)
  })
  return Object.assign(server, { calls })
}

/** A server that answers each call with the next of these bodies, the last one for ever. */
export const startScript = (...bodies: unknown[]) =>
  startApi((_call, response, count) => {
    response.end(JSON.stringify(bodies[Math.min(count, bodies.length) - 1]))
  })

/** A server that does with a request what it likes, from its first byte on. */
export async function startHttp(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<LoopbackServer> {
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    Promise.resolve(handle(request, response)).catch(() => response.destroy()) // the client went away
  })
  return listening(server, () => server.closeAllConnections())
}

/** A server below HTTP. */
export async function startTcp(handle: (socket: Socket) => void): Promise<LoopbackServer> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    handle(socket)
  })
  return listening(server, () => {
    for (const socket of sockets) socket.destroy()
  })
}

/** Makes any server listen on a free port until it is disposed. */
export async function listening(server: TcpServer, endConnections: () => void): Promise<LoopbackServer> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve))
      endConnections()
      await closed
    },
  }
}

async function received(request: IncomingMessage): Promise<ReceivedCall> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('latin1')
  const { url = '', method, headers } = request
  return { path: url, method, headers, body, params: new URLSearchParams(body) }
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = await startTcp(() => undefined)
  await server[Symbol.asyncDispose]()
  return server.port
}
