import { expect, test } from 'vitest'
import { GROUP_ID, startPublishingWorld } from '../test/publishing-world.ts'
import { wishEverything } from '../test/wish-everything.ts'

test('says what VK shows otherwise where it ignores an edit, and repairs it on retry', async () => {
  const { publish, until, onlyVideo, fault, user, vk } = await startPublishingWorld()
  fault({ on: { method: 'video.edit' }, do: 'ignore' })
  const { id } = await publish({ description: 'Текст' })
  const wrong = await until(id, 'published', 'mismatch', 'failed')
  expect(wrong).toMatchObject({ state: 'mismatch', published_at: null })
  expect(wrong.differences).toEqual([
    { field: 'description', wanted: 'Текст', found: expect.stringMatching(/^vkast-[0-9a-f-]{36}$/) },
  ])
  const retry = await user.call({ method: 'POST', url: `/api/v1/publications/${id}/retry` })
  expect(retry.json()).toMatchObject({ state: 'finishing', differences: [] })
  expect(retry.statusCode).toBe(202)
  await until(id, 'published')
  expect(onlyVideo().description).toBe('Текст')
  expect(vk.control.report().calls['video.save']).toMatchObject({ count: 1 })
})

test.each([
  ['video.save', { code: 204 }, 'group_access_denied'],
  ['video.getAlbumById', { code: 204 }, 'album_not_found'],
  ['video.save', { code: 100 }, 'vk_refused'],
])('fails where %s is refused with %o, and leaves nothing at VK', async (method, error, reason) => {
  const { publish, until, fault, vk, user } = await startPublishingWorld()
  fault({ on: { method }, do: 'error', error })
  const albumId = [...vk.world.albums.values()][0]!.id
  const { id } = await publish({ group_id: GROUP_ID, album_id: albumId })
  const failed = await until(id, 'failed', 'published', 'waiting_for_token')
  expect(failed).toMatchObject({ state: 'failed', reason: { reason, vk_error_code: error.code }, vk: null })
  expect(vk.control.report().videos).toEqual([])
  await user.call({ method: 'POST', url: `/api/v1/publications/${id}/retry` })
  await until(id, 'published')
})

test('a picture that VK does not take is said to be the reason, and another is chosen before the retry', async () => {
  const setting = await startPublishingWorld()
  const { publish, until, onlyVideo, fault, user, vk } = setting
  fault({ on: { path: '/thumb', times: 50 }, do: 'error', error: { code: -9, message: 'no picture' } })
  const wishes = await wishEverything(setting)
  const { id } = await publish(wishes)
  const failed = await until(id, 'failed', 'published', 'mismatch')
  expect(failed).toMatchObject({ state: 'failed', reason: { reason: 'thumbnail_refused' } })
  expect(vk.control.report().calls['video.getThumbUploadUrl']).toMatchObject({ count: 5 })
  const patch = (payload: object) => user.call({ method: 'PATCH', url: `/api/v1/publications/${id}`, payload })
  expect((await patch({ album_id: null })).json().detail.error_type).toBe('state_conflict') // the video is in it
  expect((await patch({ group_id: null })).json().detail.error_type).toBe('state_conflict')
  expect((await patch({ thumbnail_id: null, title: 'Иначе' })).json()).toMatchObject({
    state: 'failed',
    title: 'Иначе',
  })
  await user.call({ method: 'POST', url: `/api/v1/publications/${id}/retry` })
  await until(id, 'published')
  expect(onlyVideo()).toMatchObject({ title: 'Иначе', albumIds: [wishes.album_id] })
  expect(vk.control.report().posts).toHaveLength(1)
})

test('what failed for want of its album goes without it, or into another, after the retry', async () => {
  const { publish, until, onlyVideo, user } = await startPublishingWorld()
  const { id } = await publish({ group_id: GROUP_ID, album_id: 999_999 })
  expect(await until(id, 'failed', 'published')).toMatchObject({ reason: { reason: 'album_not_found' } })
  await user.call({ method: 'PATCH', url: `/api/v1/publications/${id}`, payload: { album_id: null } })
  await user.call({ method: 'POST', url: `/api/v1/publications/${id}/retry` })
  expect(await until(id, 'published', 'failed')).toMatchObject({ state: 'published', target: { album_id: null } })
  expect(onlyVideo().albumIds).toEqual([])
})

test('a page of HTML, a 502 and an error 10 are waited out, and counted', async () => {
  const { publish, until, onlyVideo, fault, vk } = await startPublishingWorld({ pace: { backOffScale: 0.0005 } })
  fault({ on: { method: 'video.edit' }, do: 'html' })
  fault({ on: { method: 'video.edit' }, do: 'status', status: 502 })
  fault({ on: { method: 'video.edit' }, do: 'error', error: { code: 10 } })
  const { id } = await publish({ description: 'Текст' })
  await until(id, 'published')
  onlyVideo()
  expect(vk.control.unusedFaults()).toEqual([])
})

test('a flood is left alone for minutes, and costs one try however often somebody wants to go on', async () => {
  const { publish, fault, vk, world } = await startPublishingWorld({ pace: { backOffScale: 0.0001 } })
  fault({ on: { method: 'video.edit' }, do: 'error', error: { code: 9 } })
  await publish({ description: 'Текст' })
  const row = async () => (await world.db.execute('select state, attempts, reason from publications')).rows[0]
  await expect.poll(row).toMatchObject({ state: 'finishing', reason: { reason: 'vk_busy' } })
  // The scale makes minutes to parts of a second here: VK is not asked, and no try is spent.
  await expect.poll(() => world.logged().split('is not called for').length).toBeGreaterThan(3)
  expect(await row()).toMatchObject({ state: 'finishing', attempts: 1 })
  expect(vk.control.report().calls['video.edit']).toMatchObject({ count: 1 })
})

test('a new place is reserved, and the old one removed, where the upload address has died', async () => {
  const { publish, until, onlyVideo, vk, fault } = await startPublishingWorld()
  fault({ on: { path: '/upload.do', times: 2 }, do: 'status', status: 412 })
  const { id } = await publish()
  await until(id, 'published')
  onlyVideo()
  expect(vk.control.report().calls['video.delete']).toMatchObject({ count: 2 })
})

test('waits before the next reservation where the upload server calls it too fast', async () => {
  const { publish, until, onlyVideo, vk, fault, world } = await startPublishingWorld({ pace: { backOffScale: 10 } })
  fault({ on: { path: '/upload.do' }, do: 'error', error: { code: -12, message: 'too fast' } })
  const { id } = await publish()
  const row = async () => (await world.db.execute('select state, next_attempt_at, claim from publications')).rows[0]
  await expect.poll(row).toEqual({ state: 'reserving', next_attempt_at: expect.any(String), claim: null })
  expect(vk.control.report().calls['video.save']).toMatchObject({ count: 1 })
  world.advance(61_000)
  await until(id, 'published')
  onlyVideo()
  expect(vk.control.report().calls['video.delete']).toMatchObject({ count: 1 })
})

test('waits as long as VK processes, and holds no worker meanwhile', async () => {
  const { publish, until, onlyVideo, vk, world } = await startPublishingWorld({ sandbox: { processingMs: 3_600_000 } })
  const { id } = await publish()
  const waiting = await until(id, 'processing')
  expect(waiting.vk).toMatchObject({ owner_id: waiting.target.owner_id })
  await expect
    .poll(async () => (await world.db.execute('select next_attempt_at, claim from publications')).rows[0])
    .toEqual({ next_attempt_at: expect.any(String), claim: null })
  vk.control.advance({ ms: 3_600_000 })
  await until(id, 'published')
  onlyVideo()
})
