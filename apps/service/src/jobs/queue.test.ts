import { expect, test } from 'vitest'
import { startWorld } from '../test/world.ts'
import { jobs, openQueue } from './queue.ts'

test('queues of an older Vkast get the bounds of today, and keep their jobs', async () => {
  const { db, queue } = await startWorld()
  await db.transaction((tx) => queue.enqueue(tx, 'wake-publications', { vkUserId: 1 }))
  await db.execute(`update pgboss.queue set retry_limit = 1, heartbeat_seconds = null where name = 'wake-publications'`)
  await db.execute(`delete from pgboss.queue where name = 'make-cover'`)
  const reopened = await openQueue(db.$client.options, {
    onError(error) {
      throw error
    },
  })
  await reopened.stop(1000)
  const { rows } = await db.execute(`select name, retry_limit, heartbeat_seconds, notify from pgboss.queue`)
  for (const [name, { attempts }] of Object.entries(jobs))
    expect(rows).toContainEqual({ name, retry_limit: attempts, heartbeat_seconds: 10, notify: true })
  expect((await db.execute(`select data from pgboss.job where name = 'wake-publications'`)).rows).toEqual([
    { data: { vkUserId: 1 } },
  ])
})
