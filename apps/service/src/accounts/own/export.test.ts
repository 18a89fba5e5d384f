import { expect, test } from 'vitest'
import { sql } from '../../db/drizzle.ts'
import { publicationSteps, publications } from '../../db/schema/publications.ts'
import { mp4Bytes } from '../../test/multipart-body.ts'
import { issueToken, publish, submit, uploadRecording } from '../../test/publishing-world.ts'
import { startWorld, type TestWorld } from '../../test/world.ts'
import { exportParts, notExported } from './export-parts.ts'

/** Tables that point at a user, themselves or by a table that does. */
async function tablesOfUsers({ db }: TestWorld): Promise<string[]> {
  const { rows } = await db.execute<{ name: string }>(sql`
    with recursive pointing as (
      select 'public.users'::regclass::oid as oid
      union
      select c.conrelid from pg_constraint c join pointing p on c.confrelid = p.oid where c.contype = 'f'
    ) select distinct oid::regclass::text as name from pointing`)
  return rows.map(({ name }) => name).sort()
}

test('every table that hangs on a user is exported or says why not, and every column of those too', async () => {
  const world = await startWorld()
  const exported = exportParts.map(({ table }) => table)
  expect([...exported, ...Object.keys(notExported)].sort()).toEqual(await tablesOfUsers(world))
  for (const { table, columns, withheld = {} } of exportParts) {
    const { rows } = await world.db.execute<{ name: string }>(
      sql`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`,
    )
    expect(['id', ...columns, ...Object.keys(withheld)].sort(), table).toEqual(rows.map(({ name }) => name).sort())
  }
})

test('the file is JSON with everything of the user, nothing of another, and no token, key or hash', async () => {
  const world = await startWorld()
  const anna = await world.register('anna@example.org')
  const boris = await world.register('boris@example.org')
  const token = issueToken(world.sandbox)
  const { key } = (await anna.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'ci' } })).json()
  for (const user of [anna, boris]) {
    await submit(user, token)
    const id = await uploadRecording(user, mp4Bytes(), `Лекция «${user === anna ? 'Анны' : 'Бориса'}»`)
    const publication = await publish(user, id)
    await world.db.insert(publicationSteps).values({ publicationId: publication.id, step: 'reserve', outcome: 'done' })
  }
  const answer = await anna.call({ url: '/api/v1/auth/me/export' })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-disposition']).toContain('attachment')
  const file = answer.json()
  expect(Object.keys(file)).toEqual(['exported_at', ...exportParts.map(({ section }) => section)])
  expect(file).toMatchObject({
    user: [{ id: anna.userId, email: 'anna@example.org' }],
    api_keys: [{ name: 'ci', prefix: key.slice(0, 12) }],
    credentials: [{ kind: 'implicit' }],
    recordings: [{ title: 'Лекция «Анны»' }],
    publications: [{ state: 'queued' }],
    journal: [{ step: 'reserve', outcome: 'done' }],
  })
  for (const section of ['user', 'credentials', 'recordings', 'publications', 'journal'])
    expect(file[section], section).toHaveLength(1)
  for (const secret of [token, key, 'argon2', 'boris@example.org', 'Бориса', '_sealed', '_hash'])
    expect(answer.body).not.toContain(secret)
})

test('more rows than are read at once come all, once, in order', async () => {
  const world = await startWorld()
  const anna = await world.register()
  const rows = Array.from({ length: 450 }, (_, n) => ({
    ...{ userId: anna.userId, vkUserId: 7, ownerId: 7, title: `t${n}`, state: 'cancelled' as const },
  }))
  await world.db.insert(publications).values(rows)
  const { publications: exported } = (await anna.call({ url: '/api/v1/auth/me/export' })).json()
  expect(exported.map(({ title }: { title: string }) => title)).toEqual(rows.map(({ title }) => title))
})
