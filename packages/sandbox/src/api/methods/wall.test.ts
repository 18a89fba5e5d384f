import { expect, test } from 'vitest'
import { ANN, BORIS, LECTURES, SHOWS, startCaller } from '../../test/start-caller.ts'

interface Wall {
  count: number
  items: { id: number; text: string; from_id: number; attachments: { type: string; video?: { id: number } }[] }[]
}
interface Posted {
  post_id: number
}
interface Saved {
  owner_id: number
  video_id: number
  upload_url: string
}

test('a post with a video is on the wall, the newest first', async () => {
  const { ok } = await startCaller()
  const { video_id, owner_id } = await ok<Saved>('video.save', { group_id: LECTURES })
  await ok('wall.post', { owner_id: -LECTURES, message: 'First' })
  const attachments = `video${owner_id}_${video_id}`
  await ok<Posted>('wall.post', { owner_id: -LECTURES, message: 'Second', from_group: 1, attachments })
  const wall = await ok<Wall>('wall.get', { owner_id: -LECTURES })
  expect(wall.items.map(({ text, from_id }) => [text, from_id])).toEqual([
    ['Second', -LECTURES],
    ['First', ANN],
  ])
  expect(wall.items[0]?.attachments).toMatchObject([{ type: 'video', video: { id: video_id } }])
})

test('the same guid within an hour is the same post, later another one', async () => {
  const { sandbox, ok } = await startCaller()
  const post = () => ok<Posted>('wall.post', { message: 'Once', guid: 'g1' })
  const first = await post()
  expect(await post()).toEqual(first)
  sandbox.clock.advance(60 * 60 * 1000 - 5000)
  expect(await post()).toEqual(first)
  sandbox.clock.advance(5001)
  expect((await post()).post_id).toBeGreaterThan(first.post_id)
  expect(sandbox.control.report().posts).toHaveLength(2)
})

test('another guid, another wall or no guid is another post', async () => {
  const { sandbox, ok } = await startCaller()
  for (const params of [{ guid: 'a' }, { guid: 'b' }, { guid: 'a', owner_id: -LECTURES }, {}, {}]) {
    await ok('wall.post', { message: 'x', ...params })
  }
  expect(sandbox.control.report().posts).toHaveLength(5)
})

test('what cannot be shown is left out without a word, and with nothing left the post is refused', async () => {
  const { sandbox, ok, refused } = await startCaller()
  const { video_id } = await ok<Saved>('video.save', { privacy_view: 'only_me' }, { userId: BORIS })
  const attachments = `video${BORIS}_${video_id},video1_1,photo1_1,https://example.com/`
  await ok('wall.post', { message: 'x', attachments })
  expect(sandbox.control.report().posts[0]?.attachments).toEqual(['https://example.com/'])
  expect(await refused('wall.post', { attachments: 'video1_1' })).toBe(100)
})

test('a closed wall is 214, with the text VK gives', async () => {
  const { call, refused } = await startCaller()
  expect((await call('wall.post', { owner_id: -SHOWS, message: 'x' })).error).toMatchObject({
    error_code: 214,
    error_msg: 'Access to adding post denied: access to the wall is closed',
  })
  expect(await refused('wall.post', { owner_id: BORIS, message: 'x' })).toBe(214)
  expect(await refused('wall.post', { owner_id: -999, message: 'x' })).toBe(125)
})

test('a community posts text with its own token, on its own wall', async () => {
  const { ok, refused } = await startCaller()
  const community = { kind: 'community', communityId: LECTURES, rights: 8192 } as const
  await ok('wall.post', { message: 'From us' }, community)
  expect(await ok('wall.get', { owner_id: -LECTURES })).toMatchObject({ items: [{ from_id: -LECTURES }] })
  expect(await refused('wall.post', { owner_id: -SHOWS, message: 'x' }, community)).toBe(214)
})

test('a postponed post appears at its time', async () => {
  const { sandbox, ok } = await startCaller()
  const publish_date = Math.floor(sandbox.clock.now() / 1000) + 3600
  const { post_id } = await ok<Posted>('wall.post', { message: 'Later', publish_date })
  expect(await ok('wall.get')).toMatchObject({ count: 0 })
  expect(await ok('wall.get', { filter: 'postponed' })).toMatchObject({ count: 1 })
  sandbox.clock.advance(3_600_000)
  expect(await ok('wall.get')).toMatchObject({ count: 1, items: [{ id: post_id, date: publish_date }] })
})

test('wall.getById is in items from 5.138 on, before a bare array', async () => {
  const { ok } = await startCaller()
  const { post_id } = await ok<Posted>('wall.post', { message: 'x' })
  const posts = `${ANN}_${post_id},${ANN}_1`
  expect(await ok('wall.getById', { posts })).toMatchObject({ items: [{ id: post_id }] })
  expect(await ok('wall.getById', { posts }, { version: '5.137' })).toMatchObject([{ id: post_id }])
})

test('wallpost=1 posts when the file has arrived, not before', async () => {
  const { sandbox, ok } = await startCaller()
  const { upload_url, video_id } = await ok<Saved>('video.save', { wallpost: 1, group_id: LECTURES })
  expect(sandbox.control.report().posts).toEqual([])
  const body = new FormData()
  body.set('video_file', new File(['\0\0\0\x18ftypmp42\0\0\0\0mp42isom'], 'a.mp4'))
  expect((await fetch(upload_url, { method: 'POST', body })).status).toBe(200)
  const { posts, videos } = sandbox.control.report()
  expect(posts).toMatchObject([{ ownerId: -LECTURES, attachments: [`video-${LECTURES}_${video_id}`] }])
  expect(videos[0]?.posts).toEqual([`-${LECTURES}_${posts[0]?.postId}`])
})
