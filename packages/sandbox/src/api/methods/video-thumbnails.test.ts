import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ANN, BORIS, LECTURES, startCaller } from '../../test/start-caller.ts'

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

async function startWithPicture() {
  const caller = await startCaller()
  const { video_id } = await caller.ok<{ video_id: number }>('video.save', { group_id: LECTURES })
  const owner_id = -LECTURES
  const { upload_url } = await caller.ok<{ upload_url: string }>('video.getThumbUploadUrl', { owner_id })
  const body = new FormData()
  body.set('file', new File([PNG], 'cover.png', { type: 'image/png' }))
  const thumb_json = await (await fetch(upload_url, { method: 'POST', body })).text()
  return { ...caller, owner_id, video_id, thumb_json }
}

test('the picture becomes the thumbnail, byte for byte, and only once', async () => {
  const { ok, refused, sandbox, ...picture } = await startWithPicture()
  const { owner_id, video_id, thumb_json } = picture
  const saved = await ok('video.saveUploadedThumb', { owner_id, video_id, thumb_json, set_thumb: 1 })
  expect(saved).toMatchObject({
    photo_id: expect.any(Number),
    photo_owner_id: owner_id,
    photo_hash: expect.any(String),
  })
  const sha256 = createHash('sha256').update(PNG).digest('hex')
  expect(sandbox.control.report().videos[0]?.thumbnailSha256).toBe(sha256)
  expect(await refused('video.saveUploadedThumb', { owner_id, video_id, thumb_json, set_thumb: 1 })).toBe(129)
})

test('without set_thumb the video keeps its own', async () => {
  const { ok, sandbox, owner_id, video_id, thumb_json } = await startWithPicture()
  await ok('video.saveUploadedThumb', { owner_id, video_id, thumb_json })
  expect(sandbox.control.report().videos[0]).not.toHaveProperty('thumbnailSha256')
})

test('refuses another text, another owner and another user', async () => {
  const { refused, owner_id, video_id, thumb_json } = await startWithPicture()
  const other = JSON.stringify({ ...(JSON.parse(thumb_json) as object), more: 1 })
  expect(await refused('video.saveUploadedThumb', { owner_id, video_id, thumb_json: other })).toBe(129)
  expect(await refused('video.saveUploadedThumb', { owner_id: ANN, thumb_json })).toBe(129)
  expect(await refused('video.saveUploadedThumb', { owner_id, video_id, thumb_json }, { userId: BORIS })).toBe(204)
  expect(await refused('video.getThumbUploadUrl', { owner_id }, { userId: BORIS })).toBe(204)
})
