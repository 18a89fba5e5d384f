import { expect, test } from 'vitest'
import { startPublishingWorld } from '../test/publishing-world.ts'

const cancel = (id: number) => ({ method: 'POST', url: `/api/v1/publications/${id}/cancel` }) as const

test('cancelled while the bytes are sent: the worker stops, and VK keeps nothing', async () => {
  const { publish, until, user, vk, fault } = await startPublishingWorld()
  fault({ on: { path: '/upload.do' }, do: 'slow', delayMs: 3000 })
  const { id } = await publish()
  await until(id, 'transferring')
  expect((await user.call(cancel(id))).json()).toMatchObject({ state: 'cancelled' })
  await expect.poll(() => vk.control.report().videos).toEqual([])
  expect((await user.call({ url: `/api/v1/publications/${id}` })).json().state).toBe('cancelled')
  const { id: next } = await publish() // the place is free again
  await until(next, 'published')
})

test('cancelled while VK is reserving: what comes into being is removed', async () => {
  const { publish, until, user, vk, fault } = await startPublishingWorld()
  fault({ on: { method: 'video.save' }, do: 'slow', delayMs: 1500 })
  const { id } = await publish()
  await until(id, 'reserving')
  await expect.poll(() => vk.control.report().videos).toHaveLength(1)
  expect((await user.call(cancel(id))).json()).toMatchObject({ state: 'cancelled' })
  await expect.poll(() => vk.control.report().videos).toEqual([])
})

test('cancelled while it waits for a token: what was reserved is removed when a token comes', async () => {
  const { publish, until, user, vk, fault, token, renew } = await startPublishingWorld()
  fault({ on: { path: '/upload.do' }, do: 'slow', delayMs: 400 })
  const { id } = await publish()
  await until(id, 'transferring')
  vk.control.endToken({ token: token(), reason: 'revoked' })
  await until(id, 'waiting_for_token')
  const [left] = vk.control.report().videos
  const leftover = { owner_id: left!.ownerId, video_id: left!.videoId, since: expect.any(String) }
  expect((await user.call(cancel(id))).json()).toMatchObject({ state: 'cancelled', leftovers: [leftover] })
  expect((await user.call({ url: '/api/v1/publications' })).json()).toMatchObject([{ id, leftovers: [leftover] }])
  expect(vk.control.report().videos).toHaveLength(1)
  await renew()
  await expect.poll(() => vk.control.report().videos).toEqual([])
  await expect.poll(async () => (await user.call({ url: `/api/v1/publications/${id}` })).json().leftovers).toEqual([])
})

test('a video that has its texts already is never deleted: it is kept, and the owner told', async () => {
  const { publish, until, user, vk, fault } = await startPublishingWorld()
  fault({ on: { method: 'wall.post' }, do: 'error', error: { code: 24 } })
  const { id } = await publish({ wallpost: true, wall_message: 'Слова', description: 'Текст' })
  await until(id, 'waiting_for_token')
  await user.call(cancel(id))
  await expect
    .poll(async () => (await user.call({ url: `/api/v1/publications/${id}` })).json().reason?.reason)
    .toBe('video_kept')
  expect(vk.control.report().videos).toMatchObject([{ description: 'Текст' }])
  expect(vk.control.report().calls['video.delete']).toBeUndefined()
})

test('what is published cannot be cancelled; cancelling twice is once', async () => {
  const { publish, until, user } = await startPublishingWorld()
  const { id } = await publish()
  await until(id, 'published')
  expect((await user.call(cancel(id))).json().detail).toMatchObject({ error_type: 'state_conflict' })
  const later = await publish({ again: true, publish_at: '2099-01-01T00:00:00Z' })
  await user.call(cancel(later.id))
  expect((await user.call(cancel(later.id))).json()).toMatchObject({ state: 'cancelled', vk: null })
  const retried = await user.call({ method: 'POST', url: `/api/v1/publications/${later.id}/retry` })
  expect(retried.json().detail.error_type).toBe('state_conflict')
})

test('deleting the recording with ?cancel=true cancels what needs it', async () => {
  const { publish, user, recordingId } = await startPublishingWorld()
  const { id } = await publish({ publish_at: '2099-01-01T00:00:00Z' })
  const url = `/api/v1/recordings/${recordingId}`
  expect((await user.call({ method: 'DELETE', url })).json().detail).toMatchObject({ error_type: 'in_use', ids: [id] })
  expect((await user.call({ method: 'DELETE', url: `${url}?cancel=true` })).statusCode).toBe(204)
  const gone = (await user.call({ url: `/api/v1/publications/${id}` })).json()
  expect(gone).toMatchObject({ state: 'cancelled', recording_id: null })
})
