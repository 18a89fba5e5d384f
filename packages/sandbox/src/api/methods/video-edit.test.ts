import { expect, test } from 'vitest'
import { ANN, BORIS, LECTURES, startCaller } from '../../test/start-caller.ts'

interface Saved {
  owner_id: number
  video_id: number
  upload_url: string
}

test('changes what is given and leaves the rest', async () => {
  const { sandbox, ok } = await startCaller()
  const { video_id } = await ok<Saved>('video.save', { name: 'Old', description: 'Text' })
  expect(await ok('video.edit', { video_id, name: 'New', privacy_view: 'only_me' })).toEqual({ success: 1 })
  expect(sandbox.control.report().videos[0]).toMatchObject({
    title: 'New',
    description: 'Text',
    privacyView: ['only_me'],
    privacyComment: ['all'],
  })
  await ok('video.edit', { video_id, desc: '' })
  expect(sandbox.control.report().videos[0]?.description).toBe('')
})

test('answers 1 before 5.195', async () => {
  const { ok } = await startCaller()
  const { video_id } = await ok<Saved>('video.save')
  expect(await ok('video.edit', { video_id }, { version: '5.194' })).toBe(1)
  expect(await ok('video.edit', { video_id }, { version: '5.195' })).toEqual({ success: 1 })
})

test('gives the access key of a video that is seen by its link', async () => {
  const { ok } = await startCaller()
  const { video_id, owner_id } = await ok<Saved>('video.save', { group_id: LECTURES })
  const edited = await ok('video.edit', { video_id, owner_id, privacy_view: 'by_link' })
  expect(edited).toEqual({ success: 1, access_key: expect.any(String) })
})

test('only who manages the owner may edit and delete; nothing changes otherwise', async () => {
  const { sandbox, ok, refused } = await startCaller()
  const { video_id, owner_id } = await ok<Saved>('video.save', { name: 'Mine', group_id: LECTURES })
  const boris = { userId: BORIS }
  expect(await refused('video.edit', { video_id, owner_id, name: 'His' }, boris)).toBe(204)
  expect(await refused('video.delete', { video_id, owner_id }, boris)).toBe(204)
  expect(await refused('video.edit', { video_id: video_id + 1, owner_id, name: 'x' })).toBe(204)
  expect(sandbox.control.report().videos).toMatchObject([{ title: 'Mine' }])
})

test('a deleted video is gone, and so is the place for its bytes', async () => {
  const { sandbox, ok, refused } = await startCaller()
  const { video_id, upload_url } = await ok<Saved>('video.save')
  expect(await ok('video.delete', { video_id, owner_id: ANN })).toBe(1)
  expect(sandbox.control.report().videos).toEqual([])
  expect(await ok('video.get', { videos: `${ANN}_${video_id}` })).toMatchObject({ count: 0 })
  expect(await refused('video.delete', { video_id })).toBe(204)
  const body = new FormData()
  body.set('video_file', new File(['x'], 'x.mp4'))
  expect((await fetch(upload_url, { method: 'POST', body })).status).toBeGreaterThanOrEqual(400)
})
