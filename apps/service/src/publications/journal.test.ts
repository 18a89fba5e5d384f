import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { type ClaimedPublication, ClaimLost, claimPublication } from './claim-publication.ts'
import { intendStep } from './journal.ts'

const TAKEN_FROM_IT = {
  'another worker has taken it': sql`update publications set claim = gen_random_uuid()`,
  'it was cancelled': sql`update publications set state = 'cancelled', claim = null`,
  'it was taken, moved on and given back': sql`update publications set state = 'transferring', claim = null`,
}

test.each(Object.entries(TAKEN_FROM_IT))(
  'who has lost a publication asks nothing of VK: %s',
  async (_what, takeAway) => {
    const { publish, world } = await startPublishingWorld({ withoutWorker: true, videoBytes: 2000 })
    const { id } = await publish()
    const row = (await claimPublication(world.db, { id, now: world.now(), claimMs: 60_000 })) as ClaimedPublication
    await intendStep(world, row, 'reserve')
    await world.db.execute('delete from publication_steps')
    await world.db.execute(takeAway)
    await expect(intendStep(world, row, 'reserve')).rejects.toThrow(ClaimLost)
    expect((await world.db.execute('select id from publication_steps')).rows).toEqual([])
  },
)

test('nobody writes down a second call while the answer to the first is missing', async () => {
  const { publish, world } = await startPublishingWorld({ withoutWorker: true, videoBytes: 2000 })
  const { id } = await publish()
  const row = (await claimPublication(world.db, { id, now: world.now(), claimMs: 60_000 })) as ClaimedPublication
  await intendStep(world, row, 'reserve')
  await expect(intendStep(world, row, 'reserve')).rejects.toThrow()
  expect((await world.db.execute('select id from publication_steps')).rows).toHaveLength(1)
})
