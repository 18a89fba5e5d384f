import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type LoopbackServer, startHttp } from './loopback-server.ts'

/** What a range server was asked, and what it has. */
export interface RangeUploadServer extends LoopbackServer {
  readonly uploadUrl: string
  readonly requests: {
    method: string
    range: string | undefined
    sessionId: string | undefined
    headers: IncomingMessage['headers']
  }[]
  /** Bytes of bodies that came, repeated ones too. */
  receivedBytes: number
  /** Requests with a body at this moment, and the most there were. */
  open: number
  mostOpen: number
  hasAll(): boolean
  sha256(): string
  /** Forgets what it has, as a server does with a session that is too old. */
  forget(): void
}

/** What a test does with a request; true: it has been dealt with. `at` counts bytes of all bodies so far. */
export interface RangeFaults {
  onRequest?: (request: IncomingMessage, response: ServerResponse, count: number) => boolean | Promise<boolean>
  onBytes?: (request: IncomingMessage, receivedBytes: number) => void
  /** Answers the last range instead of the JSON. */
  onWhole?: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Lists in `Range` what it has. Default true. */
  lists?: boolean
  total: number
}

/** A server of the protocol of vk-facts 7.4, 5: ranges in any order, 201 with what is there, 200 and JSON at the end. */
export async function startRangeServer({ total, lists = true, ...faults }: RangeFaults): Promise<RangeUploadServer> {
  const content = Buffer.alloc(total)
  let has = new Uint8Array(total)
  const state = { requests: [] as RangeUploadServer['requests'], receivedBytes: 0, open: 0, mostOpen: 0 }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { 'content-range': contentRange = '', 'content-length': length, 'session-id': session } = request.headers
    const [, from, last, size] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(contentRange)?.map(Number) ?? []
    if (from === undefined || last === undefined || size !== total || Number(length) !== last - from + 1) {
      response.writeHead(400).end('bad range')
      return
    }
    if (!/^[0-9a-f]{14,16}$/.test(String(session))) {
      response.writeHead(400).end('bad session')
      return
    }
    let at = from
    for await (const chunk of request as AsyncIterable<Buffer>) {
      content.set(chunk, at)
      has.fill(1, at, at + chunk.length)
      at += chunk.length
      server.receivedBytes += chunk.length
      faults.onBytes?.(request, server.receivedBytes)
    }
    if (server.hasAll()) {
      if (faults.onWhole?.(request, response)) return
      response.end(JSON.stringify({ size: total, video_id: 7, owner_id: -3, video_hash: 'h' }))
      return
    }
    const ranges = listRanges(has)
    response.writeHead(201, lists ? { range: ranges } : {}).end(lists ? ranges : '')
  }

  const base = await startHttp(async (request, response) => {
    const { method = '', headers } = request
    const sessionId = headers['session-id']?.toString()
    server.requests.push({ method, range: headers['content-range'], sessionId, headers })
    request.on('error', () => undefined)
    if (method === 'POST') {
      server.open += 1
      server.mostOpen = Math.max(server.mostOpen, server.open)
      response.once('close', () => {
        server.open -= 1
      })
    }
    if (await faults.onRequest?.(request, response, server.requests.length)) return
    if (method === 'GET') {
      const end = has.indexOf(0) === -1 ? total : has.indexOf(0)
      const head = end === 0 ? {} : { 'x-last-known-byte': String(end - 1) }
      response.writeHead(200, head).end(end === 0 ? '' : `0-${end - 1}/${total}`)
      return
    }
    await receive(request, response)
  })
  const server: RangeUploadServer = Object.assign(base, state, {
    uploadUrl: `${base.url}/upload.do?sig=5ecre7-canary`,
    hasAll: () => !has.includes(0),
    sha256: () => createHash('sha256').update(content).digest('hex'),
    forget: () => {
      has = new Uint8Array(total)
    },
  })
  return server
}

function listRanges(has: Uint8Array): string {
  const ranges: string[] = []
  for (let from = has.indexOf(1); from !== -1; ) {
    const gap = has.indexOf(0, from)
    const end = gap === -1 ? has.length : gap
    ranges.push(`${from}-${end - 1}/${has.length}`)
    from = has.indexOf(1, end)
  }
  return ranges.join(',')
}
