import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { publish, startPublishingWorld, until, uploadRecording } from '../test/publishing-world.ts'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'
import { addNotice } from './add-notice.ts'

const REVOKED = { code: 5, message: 'User authorization failed: invalid access_token (4).' }

/** Tells the user something about a publication, `n` times a different thing. */
const tell = ({ db, now }: TestWorld, { userId }: TestUser, n: number): Promise<boolean> =>
  db.transaction((tx) =>
    addNotice(tx, { userId, kind: 'mismatch', data: { publication_id: 7 }, dedupeKey: `mismatch:7:${n}`, at: now() }),
  )

const get = async ({ call }: TestUser, path: string) => (await call({ url: `/api/v1${path}` })).json()
const post = async ({ call }: TestUser, path: string) => (await call({ method: 'POST', url: `/api/v1${path}` })).json()

test('tells one thing once, however many notice it at once, and tells listeners of it', async () => {
  const world = await startWorld()
  const user = await world.register()
  const added = await Promise.all(Array.from({ length: 8 }, () => tell(world, user, 1)))
  expect(added.filter(Boolean)).toHaveLength(1)
  const { rows } = await world.db.execute(sql`select type, data from events where type = 'notice'`)
  const [notice] = await get(user, '/notices')
  expect(rows).toEqual([{ type: 'notice', data: { notice_id: notice.id, kind: 'mismatch', publication_id: 7 } }])
})

test('lists newest first with a cursor, counts what is unread, and notes what was read', async () => {
  const world = await startWorld()
  const user = await world.register()
  for (const n of [1, 2, 3, 4]) await tell(world, user, n)
  const first = await user.call({ url: '/api/v1/notices?limit=3&unread=true' })
  const ids = first.json().map(({ id }: { id: number }) => id)
  expect(ids).toEqual([...ids].sort((a, b) => b - a))
  const next = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))![1]!
  const [oldest, ...others] = (await user.call({ url: next })).json()
  expect(others).toEqual([])
  expect(oldest.id).toBeLessThan(ids[2])
  expect(await get(user, '/notices/unread')).toEqual({ unread: 4 })
  const read = await post(user, `/notices/${ids[1]}/read`)
  expect(read).toMatchObject({ id: ids[1], read_at: expect.any(String) })
  world.advance(60_000)
  expect(await post(user, `/notices/${ids[1]}/read`)).toEqual(read) // the first time counts
  expect(await get(user, '/notices/unread')).toEqual({ unread: 3 })
  expect((await get(user, '/notices?unread=false')).map(({ id }: { id: number }) => id)).toEqual([ids[1]])
  // What came after the newest that was seen stays unread.
  expect(await post(user, `/notices/read-all?up_to=${ids[2]}`)).toEqual({ unread: 1 })
  expect(await get(user, '/notices?unread=true')).toMatchObject([{ id: ids[0] }])
  expect(await post(user, '/notices/read-all')).toEqual({ unread: 0 })
})

test('nobody sees, counts or reads the notices of another user', async () => {
  const world = await startWorld()
  const [owner, stranger] = [await world.register(), await world.register()]
  await tell(world, owner, 1)
  await tell(world, stranger, 1) // the same key, told to both
  const [notice] = await get(owner, '/notices')
  expect((await post(stranger, `/notices/${notice.id}/read`)).detail.error_type).toBe('not_found')
  expect(await post(stranger, '/notices/read-all')).toEqual({ unread: 0 })
  expect(await get(owner, '/notices/unread')).toEqual({ unread: 1 })
})

test('a publication that waits, fails, or is not as wanted tells so once each time, in both languages', async () => {
  const setting = await startPublishingWorld()
  const { user, world, fault, renew, vk } = setting
  fault({ on: { method: 'video.save' }, do: 'error', error: REVOKED })
  const { id: parked } = await setting.publish({ title: 'Ждёт' })
  await setting.until(parked, 'waiting_for_token')
  await renew()
  await setting.until(parked, 'published')
  fault({ on: { method: 'video.save' }, do: 'error', error: { code: 204, message: 'Access denied' } })
  const second = await uploadRecording(user, setting.video)
  const { id: failed } = await publish(user, second, { title: 'Нет' })
  await until(user, failed, ['failed'], world)
  fault({ on: { method: 'video.edit', times: 3 }, do: 'ignore' })
  const third = await uploadRecording(user, setting.video)
  const { id: different } = await publish(user, third, { title: 'Иначе', description: 'Текст' })
  await until(user, different, ['mismatch'], world)
  const english = await get(user, '/notices')
  expect(english).toMatchObject([
    { kind: 'mismatch', publication_id: different, message: 'VK shows “Иначе” otherwise than wanted' },
    { kind: 'publication_failed', publication_id: failed },
    { kind: 'publication_parked', publication_id: parked },
  ])
  expect(english[1].message).toBe('“Нет” has failed: This VK user may not add video there')
  expect(english[2].message).toBe('“Ждёт” waits: VK does not take the token')
  const russian = (await user.call({ url: '/api/v1/notices', headers: { 'accept-language': 'ru' } })).json()
  for (const { message, solution } of russian) for (const text of [message, solution]) expect(text).toMatch(/[а-я]{3}/)
  expect(russian[2].message).toBe('«Ждёт» ждёт: VK не принимает токен')
  expect(vk.control.report().videos.length).toBeGreaterThan(0)
  expect(JSON.stringify(english)).not.toContain(setting.token())
})
