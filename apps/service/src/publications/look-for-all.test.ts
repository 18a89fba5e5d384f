import { expect, test } from 'vitest'
import { startPublishingWorld } from '../test/publishing-world.ts'

const HOUR = 3_600_000

test('one look serves all that VK still processes of an account', async () => {
  const setting = await startPublishingWorld({
    sandbox: { processingMs: HOUR },
    pace: { pollMs: 60_000, pollMaxMs: 60_000 },
  })
  const { publish, until, vk, world } = setting
  const all = await Promise.all(Array.from({ length: 8 }, () => publish({ again: true })))
  const dueAt = async (): Promise<number[]> => {
    const { rows } = await world.db.execute<{ at: string | null }>('select next_attempt_at as at from publications')
    return rows.map(({ at }) => (at === null ? 0 : Date.parse(at)))
  }
  const waitUntilNoneIsDue = () =>
    expect.poll(async () => Math.min(...(await dueAt())) > world.now().getTime()).toBe(true)
  for (const { id } of all) await until(id, 'processing')
  await waitUntilNoneIsDue()
  const looksBefore = vk.control.report().calls['video.get']!.count
  world.advance(61_000)
  await waitUntilNoneIsDue()
  // Two of one account are under way at the same time; eight looks would be one for each.
  expect(vk.control.report().calls['video.get']!.count - looksBefore).toBeLessThanOrEqual(2)
  vk.control.advance({ ms: HOUR })
  world.advance(61_000)
  for (const { id } of all) await until(id, 'published')
  expect(vk.control.report().videos).toHaveLength(8)
})
