import { expect, test } from 'vitest'
import { startWorld } from '../test/world.ts'

test.each([
  'update audit_log set address = null',
  `update audit_log set user_id = null`,
  'delete from audit_log',
  'truncate audit_log',
  'truncate users cascade',
])('the database refuses: %s', async (statement) => {
  const { db, register } = await startWorld()
  await register()
  const before = await db.execute('select * from audit_log')
  expect(before.rows.length).toBeGreaterThan(0)
  await expect(db.execute(statement)).rejects.toMatchObject({ cause: { message: 'the audit log is append-only' } })
  expect((await db.execute('select * from audit_log')).rows).toEqual(before.rows)
})

test('with an account its trail goes, and nobody else’s', async () => {
  const { db, register } = await startWorld()
  const [gone, stays] = [await register(), await register()]
  await db.execute(`delete from users where id = ${gone.userId}`)
  const { rows } = await db.execute('select distinct user_id from audit_log')
  expect(rows).toEqual([{ user_id: String(stays.userId) }])
})
