import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VkApiError } from '../errors/api-error.ts'
import { clientOf } from '../test/client-of.ts'
import { startFakeVk } from '../test/fake-vk.ts'
import { rejection } from '../test/rejection.ts'
import type { ScriptedCall } from '../test/run-script.ts'

const videos = (count: number) => Array.from({ length: count }, (_, index) => ({ id: count - index, owner_id: -1 }))

/** The page of a list that a call asks for, as VK gives it. */
function page(list: readonly unknown[], { params }: ScriptedCall, mostAtOnce = 1_000) {
  const offset = Number(params.offset)
  return {
    value: { count: list.length, items: list.slice(offset, offset + Math.min(mostAtOnce, Number(params.count))) },
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('each', () => {
  it('gives every item of a list of any length once, in order, with 25 pages a request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(700), fc.integer({ min: 1, max: 30 }), fc.nat(40), async (length, count, offset) => {
        const list = videos(length)
        await using server = await startFakeVk({ answer: (call) => page(list, call) })
        const { vk } = clientOf(server)
        expect(await collect(vk.each.video.get({ owner_id: -1, count, offset }))).toEqual(list.slice(offset))
        const pages = Math.max(1, Math.ceil((length - offset) / count))
        expect(server.calls).toHaveLength(1 + Math.ceil((pages - 1) / 25))
        expect(server.made).toHaveLength(pages)
      }),
      { numRuns: 40 },
    )
  })

  it('passes the other parameters with every page and asks for as many items as the method gives', async () => {
    await using server = await startFakeVk({ answer: (call) => page(videos(500), call) })
    await collect(clientOf(server).vk.each.video.get({ owner_id: -1, extended: true }))
    expect(server.made.map(({ params }) => params)).toEqual(
      ['0', '200', '400'].map((offset) => ({ owner_id: '-1', extended: '1', offset, count: '200' })),
    )
  })

  it('misses nothing where VK gives fewer items at once than were asked for', async () => {
    await using server = await startFakeVk({ answer: (call) => page(videos(333), call, 40) })
    expect(await collect(clientOf(server).vk.each.video.get({ count: 100 }))).toEqual(videos(333))
  })

  it('asks for nothing before it is needed, and for nothing more when the loop ends', async () => {
    await using server = await startFakeVk({ answer: (call) => page(videos(5_000), call) })
    const { vk } = clientOf(server)
    const items = vk.each.video.get({ count: 10 })
    expect(server.calls).toHaveLength(0)
    for await (const { id } of items) if (id === 4_995) break
    expect(server.calls).toHaveLength(1)
  })

  it('gives nothing twice and misses nothing when the list grows or shrinks at its beginning between requests', async () => {
    const change = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        let list = videos(600)
        const first = [...list]
        let requests = 0
        await using server = await startFakeVk({
          answer: (call) => page(list, call),
          onExecute() {
            const by = changes[requests] ?? 0
            requests += 1
            if (by < 0) list = list.slice(-by)
            for (let added = 0; added < by; added += 1)
              list = [{ id: 10_000 + requests * 10 + added, owner_id: -1 }, ...list]
            return undefined
          },
        })
        const ids = (await collect(clientOf(server).vk.each.video.get({ count: 5 }))).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const stayed = first.filter((video) => list.includes(video)).map(({ id }) => id)
        const seen = new Set(ids)
        expect(stayed.filter((id) => !seen.has(id))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it.each([28, 15])('goes on page by page where execute is refused with error %i', async (error_code) => {
    await using server = await startFakeVk({
      answer: (call) => page(videos(60), call),
      onExecute: () => ({ error: { error_code, error_msg: 'no execute' } }),
    })
    expect(await collect(clientOf(server).vk.each.video.get({ count: 10 }))).toEqual(videos(60))
    expect(server.executed()).toBe(1)
  })

  it('asks for fewer pages at once when VK finds 25 too many, and keeps to it', async () => {
    const sizes: number[] = []
    await using server = await startFakeVk({
      answer: (call) => page(videos(600), call),
      onExecute(calls) {
        sizes.push(calls.length)
        return calls.length > 13 ? { error: { error_code: 13, error_msg: 'response size is too big' } } : undefined
      },
    })
    expect(await collect(clientOf(server).vk.each.video.get({ count: 10 }))).toEqual(videos(600))
    expect(sizes).toEqual([25, 13, 12, 13, 12, 9])
  })

  it('throws what a page failed with, from the line of the loop', async () => {
    await using server = await startFakeVk({
      answer: (call) => (call.params.offset === '20' ? { error: { code: 15 } } : page(videos(60), call)),
    })
    const { vk } = clientOf(server)
    async function theLoop() {
      return collect(vk.each.video.get({ count: 10 }))
    }
    const error = await rejection(theLoop(), VkApiError)
    expect(error).toMatchObject({ code: 15, method: 'video.get' })
    expect(error.stack?.split('\n')[1]).toContain('theLoop')
  })

  it('stops when its signal fires', async () => {
    await using server = await startFakeVk({ answer: (call) => page(videos(60), call) })
    const controller = new AbortController()
    const items = clientOf(server).vk.each.video.get({ count: 10 }, { signal: controller.signal })
    await items.next()
    controller.abort()
    expect(await rejection(collect(items))).toMatchObject({ code: 'aborted' })
    expect(server.calls).toHaveLength(1)
  })

  it('ends where VK gives the same page for ever and does not say how long the list is', async () => {
    await using server = await startFakeVk({ answer: () => ({ value: { items: videos(3) } }) })
    expect(await collect(clientOf(server).vk.each.wall.getReposts({ count: 3 }))).toEqual(videos(3))
    expect(server.made.length).toBeLessThan(50)
  })

  it('reads on where VK does not say how long the list is and it grows meanwhile', async () => {
    let list = videos(20)
    await using server = await startFakeVk({
      answer(call) {
        const { items } = page(list, call).value
        if (list.length < 40) list = [{ id: 1_000 + list.length, owner_id: -1 }, ...list]
        return { value: { items } }
      },
    })
    const items = await collect(clientOf(server).vk.each.wall.getReposts({ count: 1 }))
    expect(items).toEqual(videos(20))
  })

  it('says that an answer is no list', async () => {
    await using server = await startFakeVk({ answer: () => ({ value: 1 }) })
    expect(await rejection(collect(clientOf(server).vk.each.video.get()))).toMatchObject({ code: 'shape' })
  })
})
