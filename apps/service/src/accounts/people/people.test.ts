import { expect, test } from 'vitest'
import { sql } from '../../db/drizzle.ts'
import { startWorld, type TestUser } from '../../test/world.ts'
import { updateUser } from '../queries.ts'
import { keepAnOperator } from './operators.ts'

const patch = (by: TestUser, id: number, payload: object) =>
  by.call({ method: 'PATCH', url: `/api/v1/users/${id}`, payload })
const remove = (by: TestUser, id: number) => by.call({ method: 'DELETE', url: `/api/v1/users/${id}` })
const me = async (user: TestUser) => (await user.call({ url: '/api/v1/auth/me' })).statusCode

test('the operator sees everyone in pages; a member sees nobody', async () => {
  const world = await startWorld()
  const operator = await world.register()
  const members = [await world.register(), await world.register()]
  const first = await operator.call({ url: '/api/v1/users?limit=2' })
  expect(first.json().map(({ id }: { id: number }) => id)).toEqual([members[1]!.userId, members[0]!.userId])
  const next = /<([^>]+)>/.exec(String(first.headers.link))?.[1] ?? ''
  expect((await operator.call({ url: next })).json()).toMatchObject([
    { id: operator.userId, role: 'operator', disabled_at: null },
  ])
  expect(JSON.stringify(first.json())).not.toContain('argon2')
  expect((await members[0]!.call({ url: '/api/v1/users' })).statusCode).toBe(404)
})

test('a disabled user is not let in by token, key, refresh or password; enabled again by key and password', async () => {
  const world = await startWorld()
  const operator = await world.register()
  const anna = await world.register('anna@example.org')
  const { key } = (await anna.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'ci' } })).json()
  const byKey = () => world.app.inject({ url: '/api/v1/auth/me', headers: { authorization: `Bearer ${key}` } })
  const post = (path: string, payload: object) =>
    world.app.inject({ method: 'POST', url: `/api/v1/auth/${path}`, payload })
  const login = () => post('login', { email: 'anna@example.org', password: 'correct horse battery' })
  const refresh = () => post('refresh', { refresh_token: anna.refreshToken })
  expect((await byKey()).statusCode).toBe(200)
  expect((await patch(operator, anna.userId, { disabled: true })).json().disabled_at).not.toBeNull()
  expect([
    await me(anna),
    (await byKey()).statusCode,
    (await login()).statusCode,
    (await refresh()).statusCode,
  ]).toEqual([401, 401, 401, 401])
  expect((await patch(operator, anna.userId, { disabled: false })).json().disabled_at).toBeNull()
  expect([await me(anna), (await byKey()).statusCode, (await login()).statusCode]).toEqual([401, 200, 200])
})

test('the last operator is neither demoted, disabled nor removed', async () => {
  const world = await startWorld()
  const operator = await world.register()
  const second = await world.register()
  for (const attempt of [
    () => patch(operator, operator.userId, { role: 'member' }),
    () => patch(operator, operator.userId, { disabled: true }),
    () => remove(operator, operator.userId),
  ])
    expect((await attempt()).json().detail.error_type).toBe('last_operator')
  expect((await patch(operator, second.userId, { role: 'operator' })).json().role).toBe('operator')
})

test('of two operators who take the right from each other at once, the later one finds himself the last', async () => {
  const world = await startWorld()
  const operator = await world.register()
  const second = await world.register()
  await patch(operator, second.userId, { role: 'operator' })
  let later: ReturnType<typeof patch> | undefined
  await world.db.transaction(async (tx) => {
    await keepAnOperator(tx, { id: operator.userId })
    await updateUser(tx, operator.userId, { role: 'member' })
    later = patch(operator, second.userId, { role: 'member' })
    void later.catch(() => {})
    const waiting = sql`select 1 from pg_locks l join pg_database d on d.oid = l.database
      where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`
    await expect.poll(async () => (await world.db.execute(waiting)).rows.length).toBe(1)
  })
  expect((await later)?.json().detail.error_type).toBe('last_operator')
})

test('a disabled operator does not count as one who is left', async () => {
  const world = await startWorld()
  const operator = await world.register()
  const second = await world.register()
  await patch(operator, second.userId, { role: 'operator', disabled: true })
  expect((await patch(operator, operator.userId, { role: 'member' })).json().detail.error_type).toBe('last_operator')
})

test('who was demoted is a member with the next request', async () => {
  const world = await startWorld()
  const operator = await world.register()
  const second = await world.register()
  await patch(operator, second.userId, { role: 'operator' })
  expect((await second.call({ url: '/api/v1/users' })).statusCode).toBe(200)
  await patch(operator, second.userId, { role: 'member' })
  expect((await second.call({ url: '/api/v1/users' })).statusCode).toBe(404)
})

test('a removed user is gone; the operator cannot remove nobody', async () => {
  const world = await startWorld()
  const operator = await world.register()
  const anna = await world.register()
  expect((await remove(operator, anna.userId)).statusCode).toBe(204)
  expect(await me(anna)).toBe(401)
  expect((await remove(operator, anna.userId)).statusCode).toBe(404)
  expect((await patch(operator, anna.userId, { role: 'member' })).statusCode).toBe(404)
})
