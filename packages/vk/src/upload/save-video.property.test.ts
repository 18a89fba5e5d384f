import type { IncomingMessage, ServerResponse } from 'node:http'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { VkApiError } from '../errors/api-error.ts'
import { VkError } from '../errors/vk-error.ts'
import { type FakeVideo, type FakeVk, startFakeVk } from '../test/fake-video-vk.ts'
import type { RangeUploadState } from './range-state.ts'
import { createRangeSupport } from './range-support.ts'
import type { SavedVideo } from './saved-video.ts'
import { VkVideoLeftError } from './video-left-error.ts'

const SIZE = 24
const CHUNK = 8

/** What may go wrong with one request to the upload server. `take` and those after it bring the bytes to VK. */
const FATES = [
  ...(['drop', '405', '412', '413', '504', 'too fast', 'denied', 'page'] as const),
  ...(['take', 'take', 'take', 'take and drop', 'take and half an answer', 'take and 502'] as const),
] as const
type Fate = (typeof FATES)[number]

const plans = fc.record({
  mode: fc.constantFrom('form' as const, 'ranges' as const),
  uploads: fc.array(fc.constantFrom(...FATES), { maxLength: 8 }),
  /** Whether the upload server says what it has, and whether VK shows a video that it has all of. */
  tells: fc.boolean(),
  shows: fc.boolean(),
  deletes: fc.array(fc.constantFrom('done', 'lost', 'refused'), { maxLength: 3 }),
  saves: fc.array(fc.constantFrom('done', 'refused'), { maxLength: 3 }),
  onFailure: fc.constantFrom('delete' as const, 'keep' as const),
  parallel: fc.integer({ min: 1, max: 3 }),
  /** What a call before a crash had brought, and how much of it that call has kept a state of. */
  earlier: fc.option(fc.record({ bytes: fc.nat(SIZE), unkept: fc.nat(SIZE), hasState: fc.boolean() }), { freq: 2 }),
})
type Plan = typeof plans extends fc.Arbitrary<infer P> ? P : never

/** Answers of an upload server that takes nothing. */
const REFUSALS: Partial<Record<Fate, [status: number, body: string]>> = {
  '405': [405, ''],
  '412': [412, ''],
  '413': [413, ''],
  '504': [504, '<html>'],
  'too fast': [200, '{"error":"too fast","error_code":-12}'],
  denied: [200, '{"error":{"error_code":204,"error_msg":"Access denied"}}'],
  page: [200, '<html>'],
}

/** A VK that does what the plan says, and what it has of each video; a video that is whole takes no byte more. */
async function world(plan: Plan) {
  const has = new Map<string, Set<number>>()
  const filled = (key: string) => has.get(key)?.size === SIZE
  const deleted: string[] = []
  let requests = 0
  const fake: FakeVk = await startFakeVk({
    async upload(request, response, { video }) {
      const key = keyOf(video)
      if (request.method === 'GET') return look(key, response)
      const fate = plan.uploads[requests] ?? 'take'
      requests += 1
      const bytes = await bytesOf(request)
      if (filled(key)) return response.writeHead(412).end()
      const refusal = REFUSALS[fate]
      if (refusal !== undefined) return response.writeHead(refusal[0]).end(refusal[1])
      if (fate === 'drop') return request.socket.destroy()
      const held = has.get(key) ?? new Set()
      for (let at = bytes.from; at < bytes.to; at += 1) held.add(at)
      has.set(key, held)
      return answer(fate, request, response, filled(key))
    },
    method(method, params, count) {
      const key = `${params.get('owner_id')}_${params.get('video_id')}`
      const saves = plan.earlier === null ? plan.saves : ['done', ...plan.saves]
      if (method === 'video.save' && saves[count - 1] === 'refused') return refused
      if (method === 'video.get') {
        const items = [...fake.videos].map(([name, video]) =>
          filled(name) && plan.shows ? { ...video, processing: 0, duration: 1 } : video,
        )
        return { response: { items } }
      }
      if (method !== 'video.delete') return undefined
      const fate = plan.deletes[count - 1] ?? 'done'
      if (fate === 'refused') return refused
      if (fake.videos.delete(key)) deleted.push(key)
      return fate === 'lost' ? false : { response: 1 }
    },
  })
  function look(key: string, response: ServerResponse) {
    if (!plan.tells) return response.writeHead(404).end()
    let end = 0
    while (has.get(key)?.has(end)) end += 1
    return response.writeHead(200, end === 0 ? {} : { 'x-last-known-byte': end - 1 }).end()
  }
  return { fake, has, filled, deleted }
}

const refused = { error: { error_code: 214, error_msg: 'no' } }
const keyOf = (video: FakeVideo | undefined) => `${video?.owner_id}_${video?.id}`

async function bytesOf(request: IncomingMessage): Promise<{ from: number; to: number }> {
  await request.resume().toArray()
  const [, from, last] = /^bytes (\d+)-(\d+)\//.exec(request.headers['content-range'] ?? '') ?? []
  return last === undefined ? { from: 0, to: SIZE } : { from: Number(from), to: Number(last) + 1 }
}

function answer(fate: Fate, request: IncomingMessage, response: ServerResponse, isWhole: boolean): unknown {
  if (fate === 'take and drop') return request.socket.destroy()
  if (fate === 'take and 502') return response.writeHead(502).end('<html>')
  const body = isWhole ? JSON.stringify({ size: SIZE, video_id: 1 }) : ''
  response.writeHead(isWhole ? 200 : 201, { 'content-length': Math.max(1, body.length) })
  if (fate === 'take') return response.end(body || ' ')
  return response.write(body.slice(0, 1), () => request.socket.destroy())
}

/** What the earlier call reserved and kept: no more is missing in its state than its lanes can have carried. */
async function goOn({ fake, has }: Awaited<ReturnType<typeof world>>, { earlier, parallel }: Plan) {
  if (earlier === null) return {}
  const { owner_id = 0, video_id = 0, upload_url = '' } = await fake.vk.video.save({})
  has.set(`${owner_id}_${video_id}`, new Set(Array.from({ length: earlier.bytes }, (_, at) => at)))
  const kept = earlier.bytes - Math.min(earlier.unkept, earlier.bytes, parallel * CHUNK)
  const received: [number, number][] = kept === 0 ? [] : [[0, kept]]
  const state: RangeUploadState = { version: 1, sessionId: '0123456789abcdef', size: SIZE, received }
  return { reserved: { owner_id, video_id, upload_url }, ...(earlier.hasState && { state }) }
}

async function upload(made: Awaited<ReturnType<typeof world>>, plan: Plan): Promise<SavedVideo | VkError> {
  const { mode, onFailure, parallel } = plan
  const sending = { chunkBytes: CHUNK, parallel, rangeSupport: createRangeSupport() }
  const before = await goOn(made, plan)
  try {
    return await made.fake.vk.upload.video({ file: Buffer.alloc(SIZE, 7), mode, onFailure, ...sending, ...before })
  } catch (error) {
    return error as VkError
  }
}

it('whatever upload servers and VK do: a whole video is never deleted, there are never two, none is told that is not, no empty one stays unnamed', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const made = await world(plan)
      const { fake, filled, deleted } = made
      await using _ = fake
      const outcome = await upload(made, plan)
      const held = [...fake.videos.keys()]
      expect(deleted.filter(filled)).toEqual([])
      expect(held.filter(filled).length).toBeLessThanOrEqual(1)
      if (!(outcome instanceof Error)) {
        expect([held, held.map(filled)]).toEqual([[`${outcome.owner_id}_${outcome.video_id}`], [true]])
        return
      }
      expect(outcome).toBeInstanceOf(VkError)
      if (outcome instanceof VkVideoLeftError) {
        // Its last deletion may have been done all the same.
        expect([[`${outcome.owner_id}_${outcome.video_id}`], []]).toContainEqual(held)
        if (held.some(filled)) expect(outcome.mayBeComplete).toBe(true)
      } else if (plan.onFailure === 'delete' || outcome instanceof VkApiError) expect(held.filter(filled)).toEqual([])
      if (plan.onFailure === 'delete' && !(outcome instanceof VkVideoLeftError)) expect(held).toEqual([])
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  )
})
