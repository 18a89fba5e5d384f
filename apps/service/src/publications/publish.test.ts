import { expect, test } from 'vitest'
import { FORM_HEADERS, formBody } from '../test/multipart-body.ts'
import { GROUP_ID, sha256, startPublishingWorld } from '../test/publishing-world.ts'
import { ANN } from '../test/sandbox-token.ts'

test('publishes a recording to a profile, byte for byte', async () => {
  const { publish, until, onlyVideo } = await startPublishingWorld()
  const { id } = await publish({ description: 'О свете', privacy_view: 3, privacy_comment: 'friends' })
  const done = await until(id, 'published', 'mismatch', 'failed')
  expect(done).toMatchObject({ state: 'published', differences: [], unverified: [], reason: null })
  expect(done.progress).toEqual({ sent_bytes: 200_000, total_bytes: 200_000 })
  expect(onlyVideo()).toMatchObject({
    ownerId: ANN,
    videoId: done.vk!.video_id,
    title: 'Лекция 1',
    description: 'О свете',
    privacyView: ['only_me'],
    privacyComment: ['friends'],
    posts: [],
  })
})

test('publishes to a community with album, thumbnail and a wall post with words, once each', async () => {
  const { publish, until, onlyVideo, vk, user, recordingId } = await startPublishingWorld()
  const picture = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(3000, 'j')])
  const thumbnail = await user.call({
    method: 'POST',
    url: `/api/v1/recordings/${recordingId}/thumbnails`,
    headers: FORM_HEADERS,
    payload: formBody({ name: 'file', fileName: 'x.jpg', type: 'image/jpeg', data: picture }),
  })
  const albumId = [...vk.world.albums.values()][0]!.id
  const { id } = await publish({
    group_id: -GROUP_ID,
    album_id: albumId,
    thumbnail_id: thumbnail.json().id,
    wallpost: true,
    wall_message: 'Новая лекция',
    title: 'Осень',
    privacy_view: 'members',
  })
  const done = await until(id, 'published', 'mismatch', 'failed')
  expect(done).toMatchObject({ state: 'published', target: { group_id: GROUP_ID, owner_id: -GROUP_ID } })
  expect(onlyVideo()).toMatchObject({
    ownerId: -GROUP_ID,
    title: 'Осень',
    description: '',
    albumIds: [albumId],
    privacyView: ['members'],
    thumbnailSha256: sha256(picture),
    posts: [`${-GROUP_ID}_${done.vk!.post_id}`],
  })
  expect(vk.control.report().posts).toMatchObject([{ message: 'Новая лекция', fromId: -GROUP_ID }])
})

test('lets VK post by itself when the post has no words', async () => {
  const { publish, until, onlyVideo, vk } = await startPublishingWorld()
  const { id } = await publish({ wallpost: true })
  await until(id, 'published')
  expect(onlyVideo().posts).toHaveLength(1)
  expect(vk.control.report().calls['wall.post']).toBeUndefined()
})
