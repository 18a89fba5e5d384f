import type { Fault } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { FORM_HEADERS, formBody } from '../test/multipart-body.ts'
import { GROUP_ID, type PublishingWorld, startPublishingWorld } from '../test/publishing-world.ts'

const PICTURE = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(3000, 'j')])

/** Everything a publication can wish, which is every call that changes VK. */
async function wishEverything({ user, recordingId, vk }: PublishingWorld) {
  const thumbnail = await user.call({
    method: 'POST',
    url: `/api/v1/recordings/${recordingId}/thumbnails`,
    headers: FORM_HEADERS,
    payload: formBody({ name: 'file', fileName: 'x.jpg', type: 'image/jpeg', data: PICTURE }),
  })
  return {
    group_id: GROUP_ID,
    album_id: [...vk.world.albums.values()][0]!.id,
    thumbnail_id: thumbnail.json().id,
    wallpost: true,
    wall_message: 'Слова',
    description: 'Текст',
  }
}

/** A reservation on the same page that nobody here has made. Whatever is cleaned up, it stays. */
async function reserveByAnother({ vk, token }: PublishingWorld): Promise<number> {
  const form = { name: 'Foreign', description: 'vkast-', group_id: String(GROUP_ID), v: '5.199', access_token: token() }
  const answer = await fetch(`${vk.apiUrl}/method/video.save`, { method: 'POST', body: new URLSearchParams(form) })
  return ((await answer.json()) as { response: { video_id: number } }).response.video_id
}

/** VK forgets the album it was told at the reservation. */
function forgetAlbum({ vk: { world } }: PublishingWorld): void {
  const takeFirst = world.videos.set.bind(world.videos)
  world.videos.set = (key, video) => takeFirst(key, { ...video, albumIds: new Set() })
}

test('a post whose answer was lost before the publication failed is looked for at the retry, however much later', async () => {
  const { publish, until, fault, vk, user, onlyVideo } = await startPublishingWorld()
  fault({ on: { method: 'wall.post' }, do: 'lose-answer' })
  fault({ on: { method: 'wall.get' }, do: 'error', error: { code: 8888 } })
  const { id } = await publish({ wallpost: true, wall_message: 'Слова', description: 'Текст' })
  expect(await until(id, 'failed', 'published')).toMatchObject({ state: 'failed', reason: { vk_error_code: 8888 } })
  vk.control.advance({ ms: 2 * 3_600_000 }) // VK has forgotten the guid
  await user.call({ method: 'POST', url: `/api/v1/publications/${id}/retry` })
  const done = await until(id, 'published', 'failed', 'mismatch')
  const { posts } = vk.control.report()
  expect(posts).toHaveLength(1)
  expect(done).toMatchObject({ state: 'published', vk: { post_id: posts[0]!.postId } })
  onlyVideo()
})

const spoilt: [Fault['on'], Fault['do']][] = [
  [{ method: 'video.save', nth: 2 }, 'lose-answer'],
  [{ method: 'video.save', nth: 2 }, 'half-body'],
  [{ method: 'video.edit' }, 'lose-answer'],
  [{ method: 'video.saveUploadedThumb' }, 'lose-answer'],
  [{ method: 'video.addToAlbum' }, 'lose-answer'],
  [{ method: 'wall.post' }, 'lose-answer'],
  [{ method: 'wall.post' }, 'half-body'],
  [{ path: '/upload.do' }, 'lose-answer'],
  [{ path: '/upload.do' }, 'half-body'],
  [{ path: '/upload.do', afterBytes: 70_000 }, 'refuse'],
]

test.each(spoilt)('one video, one post, nothing empty where the answer of %o was spoilt: %s', async (on, action) => {
  const setting = await startPublishingWorld()
  const { publish, until, fault, vk } = setting
  const foreignId = await reserveByAnother(setting)
  // The first sending is refused, so that there is also a dead reservation to clear away.
  fault({ on: { path: '/upload.do' }, do: 'status', status: 412 })
  const spoiling = fault({ on, do: action })
  const wishes = await wishEverything(setting)
  forgetAlbum(setting)
  const { id } = await publish(wishes)
  const done = await until(id, 'published', 'mismatch', 'failed', 'waiting_for_token')
  expect(done).toMatchObject({ state: 'published', unverified: [] })
  const { videos, posts } = vk.control.report()
  expect(videos.map(({ videoId }) => videoId).sort()).toEqual([foreignId, done.vk!.video_id].sort())
  const published = videos.find(({ videoId }) => videoId === done.vk!.video_id)!
  expect(published).toMatchObject({ description: 'Текст', size: setting.video.length, albumIds: [wishes.album_id] })
  expect(published.thumbnailSha256).toBeDefined()
  expect(posts).toHaveLength(1)
  expect(vk.control.unusedFaults()).not.toContainEqual(spoiling)
})
