import type { IncomingMessage, ServerResponse } from 'node:http'
import { createVkWith } from '../create-vk.ts'
import { createLimiters } from '../limiters.ts'
import type { Vk } from '../vk-proxy.ts'
import { createEagerClock } from './fake-clock.ts'
import { type LoopbackServer, startHttp } from './loopback-server.ts'

/** A VK with videos and an upload server that a test writes. */
export interface FakeVk extends LoopbackServer {
  /** A client whose pauses are over at once. */
  readonly vk: Vk
  /** The pauses it made, in milliseconds. */
  readonly delays: number[]
  readonly calls: { method: string; params: URLSearchParams }[]
  /** Names of the methods called, in order. */
  methods(): string[]
  /** What VK holds, by `<owner_id>_<video_id>`. */
  readonly videos: Map<string, FakeVideo>
  readonly uploads: { path: string; method: string }[]
}

export interface FakeVideo {
  readonly id: number
  readonly owner_id: number
  duration: number
  processing?: 1 | undefined
}

export interface FakeVkOptions {
  /** Answers what comes to an upload address; `count` is 1 for the first request. */
  upload?: UploadHandler | undefined
  /** Answers a method itself when it returns something: the whole body, or `false` for a connection that drops. */
  method?: (method: string, params: URLSearchParams, count: number) => unknown
}

export type UploadHandler = (request: IncomingMessage, response: ServerResponse, context: UploadContext) => unknown

export interface UploadContext {
  readonly video: FakeVideo | undefined
  readonly count: number
}

export async function startFakeVk(options: FakeVkOptions): Promise<FakeVk> {
  const calls: FakeVk['calls'] = []
  const uploads: FakeVk['uploads'] = []
  const videos = new Map<string, FakeVideo>()
  const server = await startHttp(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://a.test')
    if (!url.pathname.startsWith('/method/')) {
      request.on('error', () => undefined)
      uploads.push({ path: url.pathname + url.search, method: request.method ?? '' })
      const count = uploads.length
      return options.upload?.(request, response, { video: videos.get(url.searchParams.get('video') ?? ''), count })
    }
    let body = ''
    for await (const chunk of request) body += chunk
    const call = { method: url.pathname.slice('/method/'.length), params: new URLSearchParams(body) }
    calls.push(call)
    const own = options.method?.(call.method, call.params, calls.filter(({ method }) => method === call.method).length)
    if (own === false) return request.socket.destroy()
    return response.end(JSON.stringify(own ?? { response: answer(call) }))
  })

  function answer({ method, params }: FakeVk['calls'][number]): unknown {
    if (method === 'video.save') {
      const video: FakeVideo = { id: 1_000 + calls.length, owner_id: -Number(params.get('group_id') ?? 5), duration: 0 }
      const key = `${video.owner_id}_${video.id}`
      videos.set(key, { ...video, processing: 1 })
      const upload_url = `${server.url}/upload.do?sig=5ecre7-canary&video=${key}`
      return { owner_id: video.owner_id, video_id: video.id, upload_url, access_key: 'k', title: params.get('name') }
    }
    const key = `${params.get('owner_id')}_${params.get('video_id')}`
    if (method === 'video.delete') return videos.delete(key) ? 1 : 0
    if (method === 'video.get') {
      const items = [...videos].filter(([name]) => params.get('videos') === `${name}_k`).map(([, video]) => video)
      return { count: items.length, items }
    }
    if (/Upload(Server|Url)$/.test(method)) return { upload_url: `${server.url}/${method}` }
    return { saved: 1 }
  }

  const timeoutMs = 1_000_000 // every shorter pause is over at once
  const clock = createEagerClock(timeoutMs)
  const seams = { clock, limiters: createLimiters(clock), random: () => 0 }
  const vk = createVkWith(seams, { token: 'token-canary', apiUrl: server.url, limits: { perSecond: 1_000 }, timeoutMs })
  return Object.assign(server, {
    vk,
    delays: clock.delays,
    calls,
    videos,
    uploads,
    methods: () => calls.map(({ method }) => method),
  })
}

/** Takes a whole request and answers so. */
export const taking = (request: IncomingMessage, response: ServerResponse, body: unknown, status = 200): void => {
  request.resume().on('end', () => {
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
}
