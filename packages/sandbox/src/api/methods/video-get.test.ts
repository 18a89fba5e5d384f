import { expect, test } from 'vitest'
import { ANN, BORIS, type Caller, LECTURES, startCaller } from '../../test/start-caller.ts'

interface Saved {
  owner_id: number
  video_id: number
  upload_url: string
  access_key: string
}

interface Page {
  count: number
  items: Record<string, unknown>[]
}

/** The smallest thing that passes for an MP4. */
const MP4 = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')

async function upload({ upload_url }: Saved): Promise<void> {
  const body = new FormData()
  body.set('video_file', new File([MP4], 'lecture.mp4', { type: 'video/mp4' }))
  const answer = await fetch(upload_url, { method: 'POST', body })
  if (!answer.ok) throw new Error(`upload was refused: ${answer.status} ${await answer.text()}`)
}

const byId = ({ owner_id, video_id }: Saved) => ({ videos: `${owner_id}_${video_id}` })

async function firstItem({ ok }: Caller, params: Record<string, string | number>, userId = ANN) {
  return (await ok<Page>('video.get', params, { userId })).items[0]
}

test('a video is processing until its time has come on the clock, then it can be played', async () => {
  const caller = await startCaller({ processingMs: 60_000 })
  const saved = await caller.ok<Saved>('video.save', { name: 'Lecture' })
  expect(await firstItem(caller, byId(saved))).toMatchObject({ processing: 1, duration: 0 })
  await upload(saved)
  expect(await firstItem(caller, byId(saved))).toMatchObject({ processing: 1 })
  caller.sandbox.clock.advance(60_000)
  const ready = await firstItem(caller, byId(saved))
  expect(ready).toMatchObject({ id: saved.video_id, owner_id: ANN, title: 'Lecture', player: expect.any(String) })
  expect(ready).not.toHaveProperty('processing')
  expect(ready?.duration).toBeGreaterThan(0)
})

test('lists an owner from the newest, in pages, also what never got its bytes', async () => {
  const { ok } = await startCaller()
  for (const name of ['a', 'b', 'c']) await ok('video.save', { name, group_id: LECTURES })
  const page = await ok<Page>('video.get', { owner_id: -LECTURES, count: 2, offset: 1 })
  expect(page.count).toBe(3)
  expect(page.items.map(({ title }) => title)).toEqual(['b', 'a'])
  expect((await ok<Page>('video.get')).count).toBe(0)
})

test.each([
  ['all', true],
  ['friends', true],
  [String(BORIS), true],
  ['only_me', false],
  ['nobody', false],
])('another user sees a video with privacy %s: %s', async (privacy_view, isSeen) => {
  const caller = await startCaller()
  const saved = await caller.ok<Saved>('video.save', { privacy_view })
  expect((await firstItem(caller, byId(saved), BORIS)) !== undefined).toBe(isSeen)
  expect((await firstItem(caller, { owner_id: ANN }, BORIS)) !== undefined).toBe(isSeen)
  expect(await firstItem(caller, { videos: `${ANN}_${saved.video_id}_${saved.access_key}` }, BORIS)).toBeDefined()
  expect(await firstItem(caller, byId(saved))).toBeDefined()
})

test('a video for private messages is in no list', async () => {
  const caller = await startCaller()
  const saved = await caller.ok<Saved>('video.save', { is_private: 1 })
  expect(await firstItem(caller, { owner_id: ANN })).toBeUndefined()
  expect(await firstItem(caller, byId(saved), BORIS)).toBeUndefined()
  expect(await firstItem(caller, byId(saved))).toMatchObject({ is_private: 1 })
})

test('extended shows privacy, to those who may change it', async () => {
  const caller = await startCaller()
  const saved = await caller.ok<Saved>('video.save', { privacy_view: `friends,-${ANN},list3` })
  expect(await firstItem(caller, { ...byId(saved), extended: 1 })).toMatchObject({
    can_edit_privacy: 1,
    privacy_view: {
      category: 'friends',
      owners: { allowed: [], excluded: [ANN] },
      lists: { allowed: [3], excluded: [] },
    },
    privacy_comment: { category: 'all' },
  })
  expect(await firstItem(caller, byId(saved))).not.toHaveProperty('privacy_view')
  expect(await firstItem(caller, { ...byId(saved), extended: 1 }, BORIS)).not.toHaveProperty('privacy_view')
})

test('who is kept out by name does not see it, though the category lets friends in', async () => {
  const caller = await startCaller()
  const saved = await caller.ok<Saved>('video.save', { privacy_view: `all,-${BORIS}` })
  expect(await firstItem(caller, byId(saved), BORIS)).toBeUndefined()
})
