import { expect, test } from 'vitest'
import { ANN, LECTURES, SHOWS, startCaller } from '../../test/start-caller.ts'
import { SEED } from '../../world/seed.ts'

interface Saved {
  owner_id: number
  video_id: number
}
interface Albums {
  count: number
  items: { id: number; title: string; count?: number }[]
}

async function startWithVideo() {
  const caller = await startCaller()
  const { owner_id, video_id } = await caller.ok<Saved>('video.save', { group_id: LECTURES })
  const seeded = (await caller.ok<Albums>('video.getAlbums', { owner_id: -LECTURES })).items[0]!
  return { ...caller, place: { target_id: -LECTURES, album_id: seeded.id, owner_id, video_id }, seeded }
}

test('the seeded album is there; "Added" only when asked for', async () => {
  const { ok, seeded } = await startWithVideo()
  expect(seeded).toEqual({ id: expect.any(Number), owner_id: -LECTURES, title: SEED.albumTitle })
  const all = await ok<Albums>('video.getAlbums', { owner_id: -LECTURES, need_system: 1, extended: 1 })
  expect(all.items).toMatchObject([
    { id: -2, is_system: 1, count: 1, can_delete: 0 },
    { id: seeded.id, count: 0 },
  ])
})

test('a video goes into an album once and comes out', async () => {
  const { ok, refused, place, sandbox } = await startWithVideo()
  expect(await ok('video.addToAlbum', place)).toBe(1)
  expect(await refused('video.addToAlbum', place)).toBe(800)
  expect(sandbox.control.report().videos[0]?.albumIds).toEqual([place.album_id])
  expect(await ok('video.get', { owner_id: -LECTURES, album_id: place.album_id })).toMatchObject({ count: 1 })
  const { album_id, ...video } = place
  expect(await ok('video.getAlbumsByVideo', video)).toEqual([album_id])
  expect(await ok('video.getAlbumById', { owner_id: -LECTURES, album_id })).toMatchObject({ count: 1, can_upload: 1 })
  expect(await ok('video.removeFromAlbum', place)).toBe(1)
  expect(await ok('video.getAlbumsByVideo', { ...video, extended: 1 })).toEqual({ count: 0, items: [] })
})

test('several albums at once answer with a list', async () => {
  const { ok, place } = await startWithVideo()
  const { album_id } = await ok<{ album_id: number }>('video.addAlbum', { group_id: LECTURES, title: 'Second' })
  const { album_id: first, ...video } = place
  const answer = await ok('video.addToAlbum', { ...video, album_ids: `${first},${album_id}` })
  expect(answer).toEqual({ count: 2, items: [first, album_id] })
})

test('nobody else puts videos or albums into a community', async () => {
  const { ok, refused, place } = await startWithVideo()
  expect(await refused('video.addToAlbum', { ...place, target_id: -SHOWS })).toBe(204)
  expect(await refused('video.addToAlbum', { ...place, album_id: place.album_id + 1000 })).toBe(204)
  expect(await refused('video.addAlbum', { group_id: SHOWS, title: 'x' })).toBe(204)
  expect(await refused('video.addAlbum', { group_id: 999, title: 'x' })).toBe(125)
  expect(await ok('video.getAlbums', { owner_id: -SHOWS })).toEqual({ count: 0, items: [] })
})

test.each([
  ['3', 'only_me'],
  ['friends', 'friends'],
])('an own album takes privacy %s', async (privacy, category) => {
  const { ok } = await startCaller()
  const { album_id } = await ok<{ album_id: number }>('video.addAlbum', { title: 'Own', privacy })
  expect(await ok('video.getAlbumById', { album_id })).toMatchObject({ owner_id: ANN, privacy: { category } })
})

test('a video can be reserved straight into an album', async () => {
  const { ok, seeded } = await startWithVideo()
  await ok('video.save', { group_id: LECTURES, album_id: seeded.id })
  expect(await ok('video.getAlbumById', { owner_id: -LECTURES, album_id: seeded.id })).toMatchObject({ count: 1 })
})
