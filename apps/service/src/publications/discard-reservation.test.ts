import { expect, test } from 'vitest'
import { startPublishingWorld } from '../test/publishing-world.ts'

test('a dead reservation that somebody else removes just before is no failure: a new place is taken', async () => {
  const { publish, until, onlyVideo, fault, vk, world } = await startPublishingWorld({ pace: { callGapMs: 700 } })
  fault({ on: { path: '/upload.do' }, do: 'status', status: 412 })
  const { id } = await publish()
  await expect
    .poll(
      async () => {
        const { rows } = await world.db.execute(`select id from publication_steps where step = 'delete'`)
        return rows
      },
      { timeout: 20_000, interval: 20 },
    )
    .toHaveLength(1)
  vk.world.videos.clear() // while the call waits for its turn
  expect(await until(id, 'published', 'failed')).toMatchObject({ state: 'published', reason: null })
  expect(vk.control.report().calls['video.delete']).toMatchObject({ count: 1, refused: 1 })
  onlyVideo()
})
