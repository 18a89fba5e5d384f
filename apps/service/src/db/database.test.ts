import { expect, onTestFinished, test } from 'vitest'
import { startWorld } from '../test/world.ts'
import { openDatabase } from './database.ts'
import { sql } from './drizzle.ts'

const pidOf = async (db: { execute: ReturnType<typeof openDatabase>['execute'] }): Promise<number> => {
  const { rows } = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  return rows[0]!.pid
}

test('a transaction whose connection is lost fails, and the process and the pool live on', async () => {
  const { db } = await startWorld()
  const lost = db.transaction(async (tx) => {
    await db.execute(sql`select pg_terminate_backend(${await pidOf(tx)})`)
    await expect
      .poll(() =>
        tx.execute(sql`select 1`).then(
          () => false,
          () => true,
        ),
      )
      .toBe(true)
    await tx.execute(sql`select 1`)
  })
  await expect(lost).rejects.toThrow()
  expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
})

test('a process that stops in the middle of a transaction does not keep its locks', async () => {
  const { db } = await startWorld()
  const stopped = openDatabase({ ...db.$client.options, idle_in_transaction_session_timeout: 300 })
  onTestFinished(() => stopped.$client.end())
  const { promise: forEver, resolve: wake } = Promise.withResolvers<void>()
  const { promise: locked, resolve: lock } = Promise.withResolvers<void>()
  const standing = stopped.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7)`)
    lock()
    await forEver
    await tx.execute(sql`select 1`)
  })
  await locked
  await db.transaction((tx) => tx.execute(sql`select pg_advisory_xact_lock(7)`))
  wake()
  await expect(standing).rejects.toThrow()
  const { rows } = await openDatabaseSetting(db)
  expect(rows).toEqual([{ idle_in_transaction_session_timeout: '1min' }])
})

const openDatabaseSetting = (db: ReturnType<typeof openDatabase>) =>
  db.execute(sql`show idle_in_transaction_session_timeout`)
