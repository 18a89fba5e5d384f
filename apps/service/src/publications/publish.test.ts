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
  const done = await until(id, 'published')
  expect(onlyVideo().posts).toEqual([`${ANN}_${done.vk!.post_id}`])
  expect(done.unverified).toEqual([])
  expect(vk.control.report().calls['wall.post']).toBeUndefined()
})

test('is published though VK does not show its post, and says so', async () => {
  const { publish, until, vk } = await startPublishingWorld()
  vk.world.posts.set = () => vk.world.posts
  const { id } = await publish({ wallpost: true })
  const done = await until(id, 'published', 'mismatch', 'failed')
  expect(done).toMatchObject({ state: 'published', unverified: ['wall_post'], differences: [], vk: { post_id: null } })
})

test('a post that has lost the video is a difference', async () => {
  const { publish, until, vk } = await startPublishingWorld()
  const keep = vk.world.posts.set.bind(vk.world.posts)
  vk.world.posts.set = (key, post) => keep(key, { ...post, attachments: [] })
  const { id } = await publish({ wallpost: true, wall_message: 'Слова' })
  const done = await until(id, 'published', 'mismatch', 'failed')
  expect(done.differences).toEqual([{ field: 'wall_post', wanted: `video${ANN}_${done.vk!.video_id}`, found: '' }])
  expect(vk.control.report().posts).toHaveLength(1)
})

test('is published where VK does not let the wall be read', async () => {
  const { publish, until, fault } = await startPublishingWorld()
  fault({ on: { method: 'wall.getById', times: 100 }, do: 'error', error: { code: 15 } })
  const { id } = await publish({ wallpost: true, wall_message: 'Слова' })
  expect(await until(id, 'published', 'failed', 'waiting_for_token')).toMatchObject({
    state: 'published',
    unverified: ['wall_post'],
  })
})

test('makes four requests to VK, and seven where there is an album and a post with words', async () => {
  const { publish, until, vk } = await startPublishingWorld()
  vk.world.calls.splice(0)
  await until((await publish({ description: 'Текст' })).id, 'published')
  const requests = () => vk.world.calls.filter(({ inExecute }) => !inExecute).map(({ method }) => method)
  expect(requests()).toEqual(['video.save', 'video.get', 'video.edit', 'video.get'])
  vk.world.calls.splice(0)
  const albumId = [...vk.world.albums.values()][0]!.id
  const wishes = { group_id: GROUP_ID, album_id: albumId, wallpost: true, wall_message: 'Слова', description: 'Текст' }
  await until((await publish(wishes)).id, 'published')
  expect(requests()).toEqual([
    ...['video.getAlbumById', 'video.save', 'video.get', 'execute', 'video.edit', 'wall.post', 'execute'],
  ])
})
