import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the server saw it. */
export interface SeenRequest {
  method: string
  path: string
  url: URL
  headers: IncomingHttpHeaders
  form: URLSearchParams
}

/** What is answered; `hang` never is, `cut` breaks off. */
export interface Reply {
  status?: number
  headers?: Record<string, string | string[]>
  body?: string
  hang?: boolean
  cut?: boolean
}

export interface FakeVk extends AsyncDisposable {
  url: string
  seen: SeenRequest[]
  /** Paths with `act`, in the order they were asked for. */
  steps(): string[]
  /** All four addresses, pointing here. */
  addresses: { oauthUrl: string; loginUrl: string; apiUrl: string; idUrl: string }
}

/** A VK on loopback that answers as a test says. */
export async function startFakeVk(answer: (request: SeenRequest, count: number) => Reply): Promise<FakeVk> {
  const seen: SeenRequest[] = []
  const server = createServer((request, response) => {
    void receive(request, base()).then((whole) => {
      seen.push(whole)
      const { status = 200, headers = {}, body = '', hang, cut } = answer(whole, seen.length)
      if (hang) return
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
      if (cut) {
        response.write(body || 'x')
        setImmediate(() => response.destroy())
      } else response.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = base()
  return {
    url,
    seen,
    steps: () =>
      seen.map(
        ({ method, url: { pathname, searchParams } }) =>
          `${method} ${pathname}${searchParams.has('act') ? `?act=${searchParams.get('act')}` : ''}`,
      ),
    addresses: { oauthUrl: url, loginUrl: url, apiUrl: url, idUrl: url },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

async function receive(request: IncomingMessage, base: string): Promise<SeenRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', base)
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
  return { method: request.method ?? '', path: request.url ?? '', url, headers: request.headers, form }
}

export const redirect = (location: string, status = 302, headers: Reply['headers'] = {}): Reply => ({
  status,
  headers: { location, ...headers },
})

/** VK's OAuth errors come with HTTP 401 (vk-facts 4.6). */
export const json = (answer: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(answer),
})

export const page = (body: string): Reply => ({ body })
