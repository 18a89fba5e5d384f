import { expect, test } from 'vitest'
import { startPublishingWorld } from '../test/publishing-world.ts'

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
