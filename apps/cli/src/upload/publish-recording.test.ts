import type { VkastClient } from '@vkast/contract'
import { expect, test } from 'vitest'
import { fakeDeps } from '../test/fake-deps.ts'
import { newEntry, type UploadEntry } from './entry-store.ts'
import { ConnectionLost } from './keep-trying.ts'
import { publishRecording } from './publish-recording.ts'
import type { PublicationWish } from './resolve-wishes.ts'

const key = { service: 'https://video.example.org', userId: 1, path: '/videos/a.mp4' }
const fresh = newEntry(key, { size: 1, changedNs: '1' }, false)

/** A service that makes publications 1, 2, … and loses the answers that `loses` says; each key once, as the real one. */
function start({ loses = 0, refusedGroup = 0 } = {}) {
  const asked: { key: string; items: unknown[] }[] = []
  const states = new Map<number, string>()
  const saved: UploadEntry[] = []
  const createPublications: unknown = async (
    { body }: { body: { items: PublicationWish[] } },
    { headers }: { headers: Record<string, string> },
  ) => {
    asked.push({ key: headers['idempotency-key']!, items: body.items })
    if (asked.length <= loses) throw new ConnectionLost('x')
    const results = body.items.map(({ group_id }, index) => {
      if (group_id === refusedGroup) return { index, publication: null, problem: { message: 'no' }, warnings: [] }
      states.set(states.size + 1, 'queued')
      return { index, publication: { id: states.size, state: 'queued' }, problem: null, warnings: [] }
    })
    return { results }
  }
  const getPublication: unknown = async ({ params }: { params: { id: number } }) => ({
    id: params.id,
    state: states.get(params.id),
  })
  const client = { createPublications, getPublication } as unknown as VkastClient
  const entries = {
    find: async () => undefined,
    save: async (entry: UploadEntry) => void saved.push(entry),
    replace: async (_found: unknown, next: UploadEntry) => next,
    forget: async () => {},
  }
  const deps = { ...fakeDeps({ client: async () => client }), entries }
  const publish = (entry: UploadEntry, wishes: PublicationWish[]) =>
    publishRecording(deps, { entry, recordingId: 5, wishes })
  return { publish, asked, states, saved }
}

test('asks with the same key after an answer was lost, and makes nothing in the next run', async () => {
  const { publish, asked, states, saved } = start({ loses: 1 })
  const wishes = [{ group_id: 3 }, { group_id: 4 }]
  const first = await publish(fresh, wishes)
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1)
  expect(asked).toHaveLength(2)
  expect(saved.at(-1)).toEqual(first.entry)
  expect(first.entry.isComplete).toBe(true)
  const second = await publish(first.entry, wishes)
  expect(second.outcomes).toMatchObject([1, 2].map((id) => ({ kind: 'known', publication: { id } })))
  expect([asked.length, states.size]).toEqual([2, 2])
})

test('asks with the same key in the run after one that was killed before it was answered', async () => {
  const { publish, asked } = start()
  const wishes = [{ group_id: 3 }]
  await publish(fresh, wishes)
  await publish(fresh, wishes) // what the first was answered was never saved
  expect(asked[1]?.key).toBe(asked[0]?.key)
})

test('asks only for the page that was refused before, and only for that is not complete', async () => {
  const { publish, asked } = start({ refusedGroup: 4 })
  const wishes = [{ group_id: 3 }, { group_id: 4 }]
  const first = await publish(fresh, wishes)
  expect(first.outcomes.map(({ kind }) => kind)).toEqual(['created', 'refused'])
  expect(first.entry.isComplete).toBe(false)
  await publish(first.entry, wishes)
  expect(asked[1]?.items).toEqual([{ group_id: 4, recording_id: 5 }])
})

test('makes a new one in place of one that was cancelled', async () => {
  const { publish, asked, states } = start()
  const first = await publish(fresh, [{}])
  states.set(1, 'cancelled')
  const second = await publish(first.entry, [{}])
  expect(second.outcomes).toMatchObject([{ kind: 'created', publication: { id: 2 } }])
  expect(asked[1]?.key).not.toBe(asked[0]?.key)
})

test('"again" is for what the person asked for then, and not for what comes later', async () => {
  const { publish, asked } = start()
  const first = await publish({ ...fresh, again: true }, [{ group_id: 3 }])
  expect(asked[0]?.items).toEqual([{ group_id: 3, recording_id: 5, again: true }])
  await publish(first.entry, [{ group_id: 3 }, { group_id: 4 }])
  expect(asked[1]?.items).toEqual([{ group_id: 4, recording_id: 5 }])
})
