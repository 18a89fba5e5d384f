import { expect, test } from 'vitest'
import { startCaller } from '../test/start-caller.ts'

const PREFIX = 'One of the parameters specified was missing or invalid: '

test.each([
  ['video.get', { count: 201 }, 'count should be less or equal to 200'],
  ['video.get', { count: '1.5' }, 'count not integer'],
  ['video.get', { count: '' }, 'count not integer'],
  ['video.get', { count: '0x10' }, 'count not integer'],
  ['video.get', { offset: -1 }, 'offset should be greater or equal to 0'],
  ['video.get', { extended: 'true' }, 'extended should be 0 or 1'],
  ['video.get', { videos: '55' }, 'videos should be <owner_id>_<video_id>'],
  ['video.save', { group_id: -55 }, 'group_id should be positive'],
  ['video.save', { group_id: 0 }, 'group_id should be positive'],
  ['video.save', { name: 'x'.repeat(129) }, 'name is too long, at most 128 characters'],
  ['video.save', { description: 'x'.repeat(5001) }, 'description is too long, at most 5000 characters'],
  ['video.save', { link: 'not an address' }, 'link is not an address'],
  ['video.edit', { name: 'x' }, 'video_id is undefined'],
  ['video.getThumbUploadUrl', {}, 'owner_id is undefined'],
  ['groups.get', { count: 1001 }, 'count should be less or equal to 1000'],
  ['groups.get', { filter: 'admin,owner' }, 'filter has no value owner'],
  ['groups.getById', {}, 'group_ids is undefined'],
  ['users.get', { name_case: 'voc' }, 'name_case should be one of nom, gen, dat, acc, ins, abl'],
  ['wall.post', {}, 'message or attachments are missing'],
  ['wall.post', { message: 'x', publish_date: 1 }, 'publish_date should be in the future'],
  ['wall.post', { attachments: Array(11).fill('video1_1').join() }, 'attachments should have at most 10 items'],
  ['wall.getById', { posts: 'x' }, 'posts should be <owner_id>_<post_id>'],
  ['wall.get', { count: 101 }, 'count should be less or equal to 100'],
  ['execute', {}, 'code is undefined'],
])('%s with %j: error 100, %s', async (method, params, detail) => {
  const { call } = await startCaller()
  const { error } = await call(method, params as Record<string, string | number>)
  expect(error).toMatchObject({ error_code: 100, error_msg: `${PREFIX}${detail}` })
})

test('128 letters outside the basic plane are a title', async () => {
  const { ok } = await startCaller()
  const name = '🎬'.repeat(128)
  expect(await ok('video.save', { name })).toMatchObject({ title: name })
})

test('a parameter VK does not know is error 100, or only reported', async () => {
  const { sandbox, call } = await startCaller()
  expect((await call('video.save', { title: 'x' })).error).toMatchObject({ error_code: 100 })
  sandbox.control.changeSettings({ unknownParameters: 'report' })
  expect((await call('video.save', { title: 'x' })).response).toBeDefined()
  expect(sandbox.control.report().calls['video.save']).toMatchObject({
    count: 2,
    refused: 1,
    unknownParameters: ['title'],
  })
})

test.each(['ord_info', 'auto_publish'])('5.131 does not have %s of video.save', async (name) => {
  const { ok, refused } = await startCaller()
  const params = { [name]: name === 'ord_info' ? '{}' : 1 }
  expect(await refused('video.save', params, { version: '5.131' })).toBe(100)
  expect(await ok('video.save', params)).toBeDefined()
})
