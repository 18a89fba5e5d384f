import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sql } from '../../db/drizzle.ts'
import { events } from '../../db/schema/events.ts'
import { invites } from '../../db/schema/people.ts'
import { leftovers } from '../../db/schema/publications.ts'
import { mp4Bytes } from '../../test/multipart-body.ts'
import { issueToken, publish, startPublishingWorld, submit, uploadRecording } from '../../test/publishing-world.ts'
import { startWorld, type TestUser, type TestWorld } from '../../test/world.ts'

const PASSWORD = 'correct horse battery'
const removeMe = (user: TestUser, password = PASSWORD) =>
  user.call({ method: 'DELETE', url: '/api/v1/auth/me', payload: { password } })

/** For every table that points at a user: how many rows name this one. */
async function rowsOf({ db }: TestWorld, userId: number): Promise<Record<string, number>> {
  const pointers = await db.execute<{ table: string; column: string }>(sql`
    select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'public.users'::regclass`)
  const found: Record<string, number> = {}
  for (const { table, column } of pointers.rows) {
    const { rows } = await db.execute<{ n: string }>(
      sql`select count(*) as n from ${sql.raw(table)} where ${sql.identifier(column)} = ${userId}`,
    )
    if (Number(rows[0]?.n) > 0) found[`${table}.${column}`] = Number(rows[0]?.n)
  }
  return found
}

const filesBelow = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []))

test('a removed account leaves no row in any table and no file; those of another user stay', async () => {
  const world = await startWorld()
  await world.register()
  const [anna, boris] = [await world.register('anna@example.org'), await world.register('boris@example.org')]
  const media = path.join(world.config.dataDir, 'media')
  for (const [user, userId] of [
    [anna, 1],
    [boris, 2],
  ] as const) {
    await submit(user, issueToken(world.sandbox))
    await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'ci' } })
    await user.call({ method: 'POST', url: '/api/v1/auth/me/telegram' })
    const { id } = await publish(user, await uploadRecording(user, mp4Bytes(), `Лекция ${userId}`))
    const about = { userId: user.userId, vkUserId: 1, ownerId: 1, marker: crypto.randomUUID() }
    await world.db.insert(leftovers).values({ ...about, publicationId: id, outcome: 'absent', removedAt: new Date() })
    await world.db.insert(events).values({ userId: user.userId, type: 'publication', data: { id } })
    await world.db
      .insert(invites)
      .values({ codeHash: Buffer.from([userId]), usedBy: user.userId, expiresAt: new Date() })
  }
  const before = await rowsOf(world, anna.userId)
  expect(Object.keys(before).length).toBeGreaterThanOrEqual(8)
  const other = await rowsOf(world, boris.userId)
  expect(filesBelow(media)).toHaveLength(2)

  expect((await removeMe(anna)).statusCode).toBe(204)
  expect(await rowsOf(world, anna.userId)).toEqual({})
  expect(await rowsOf(world, boris.userId)).toEqual(other)
  expect(filesBelow(media)).toHaveLength(1)
  const { rows } = await world.db.execute(sql`select 1 from users where email = 'anna@example.org'`)
  expect(rows).toEqual([])
  expect((await anna.call({ url: '/api/v1/auth/me' })).statusCode).toBe(401)
  expect((await boris.call({ url: '/api/v1/auth/me' })).statusCode).toBe(200)
})

test('a wrong password removes nothing, and too many of them are sent away', async () => {
  const world = await startWorld()
  await world.register()
  const anna = await world.register()
  const answers = []
  for (let n = 0; n < 11; n++) answers.push((await removeMe(anna, 'wrong')).statusCode)
  expect(answers).toEqual([...Array<number>(10).fill(401), 429])
  expect((await anna.call({ url: '/api/v1/auth/me' })).statusCode).toBe(200)
})

test('the last operator cannot remove the account, and nothing of it is cancelled', async () => {
  const world = await startWorld()
  const operator = await world.register()
  await submit(operator, issueToken(world.sandbox))
  const { id } = await publish(operator, await uploadRecording(operator, mp4Bytes()))
  expect((await removeMe(operator)).json().detail.error_type).toBe('last_operator')
  expect((await operator.call({ url: `/api/v1/publications/${id}` })).json().state).toBe('queued')
})

test('what was reserved at VK for a publication on its way is removed there before the account is gone', async () => {
  const {
    world,
    user,
    vk,
    publish: ask,
    until,
    worker,
    startWorker,
  } = await startPublishingWorld({
    sandbox: { processingMs: 3_600_000 },
  })
  const second = await world.register()
  await user.call({ method: 'PATCH', url: `/api/v1/users/${second.userId}`, payload: { role: 'operator' } })
  const { id } = await ask()
  await until(id, 'processing')
  await worker.stop()
  const removal = removeMe(user)
  await until(id, 'cancelled') // and nobody has cleaned up yet
  expect(vk.control.report().videos).toHaveLength(1)
  await startWorker()
  expect((await removal).statusCode).toBe(204)
  expect(vk.control.report().videos).toEqual([])
  expect(await rowsOf(world, user.userId)).toEqual({})
})
