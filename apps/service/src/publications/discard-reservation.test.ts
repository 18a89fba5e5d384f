import { expect, test } from 'vitest'
import { type PublishingWorld, startPublishingWorld } from '../test/publishing-world.ts'

/** VK overlooks a video in one look, as it may soon after it gave it; `then` happens before the answer arrives. */
function overlookOnce({ vk: { world } }: PublishingWorld, then = (): void => {}): { isOver(): boolean } {
  const get = world.videos.get.bind(world.videos)
  let isOver = false
  world.videos.get = (key) => {
    const video = get(key)
    if (isOver || !video) return video
    isOver = true
    then()
    return undefined
  }
  return { isOver: () => isOver }
}

test('a dead reservation that somebody else removes just before is no failure: a new place is taken', async () => {
  const { publish, until, onlyVideo, fault, vk, world } = await startPublishingWorld()
  fault({ on: { path: '/upload.do' }, do: 'status', status: 412 })
  const pool = world.db.$client
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>
  const removeOnIntent = async (...given: unknown[]) => {
    const answer = await query(...given)
    if (JSON.stringify(given).includes('"delete"')) vk.world.videos.clear() // written down, and not yet asked of VK
    return answer
  }
  Object.assign(pool, { query: removeOnIntent })
  const { id } = await publish()
  expect(await until(id, 'published', 'failed')).toMatchObject({ state: 'published', reason: null })
  expect(vk.control.report().calls['video.delete']).toMatchObject({ count: 1, refused: 1 })
  onlyVideo()
})

/** Long beside whatever a busy machine needs; the test's clock passes it. */
const SETTLE_MS = 60_000

test('a dead reservation that VK does not show yet is not forgotten: it is removed when it is shown', async () => {
  const setting = await startPublishingWorld({ pace: { settleMs: SETTLE_MS } })
  const { publish, until, onlyVideo, fault, vk, world } = setting
  fault({ on: { path: '/upload.do' }, do: 'status', status: 412 })
  const look = overlookOnce(setting)
  const { id } = await publish()
  const waits = async () =>
    (await world.db.execute(`select state, claim from publications where next_attempt_at > now()`)).rows
  await expect.poll(waits).toEqual([{ state: 'reserving', claim: null }])
  expect(look.isOver()).toBe(true)
  world.advance(SETTLE_MS)
  await until(id, 'published')
  expect(vk.control.report().calls['video.delete']).toMatchObject({ count: 1, refused: 0 })
  onlyVideo()
})

test('what a cancelled publication has reserved is removed, also if VK shows it only while its answer is on its way', async () => {
  const setting = await startPublishingWorld({ pace: { settleMs: SETTLE_MS } })
  const { publish, until, user, vk, fault, world } = setting
  fault({ on: { path: '/upload.do', afterBytes: 1000 }, do: 'slow', delayMs: 60_000 })
  const { id } = await publish()
  await until(id, 'transferring')
  const look = overlookOnce(setting, () => world.advance(SETTLE_MS))
  await user.call({ method: 'POST', url: `/api/v1/publications/${id}/cancel` })
  await expect.poll(() => look.isOver()).toBe(true)
  await expect.poll(() => vk.control.report().videos).toEqual([])
})
