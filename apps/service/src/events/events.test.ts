import http from 'node:http'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { notices } from '../db/schema/notices.ts'
import { listening } from '../test/listening.ts'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'
import { recordEvent } from './record-event.ts'

interface Stream {
  ids: number[]
  data: Record<string, unknown>[]
  text: string
  status: number
  isOver: boolean
  leave(): void
}

/** Opens a stream, and waits until it has said where it begins. */
async function listen(port: number, user: TestUser, lastEventId?: number): Promise<Stream> {
  const stream: Stream = { ids: [], data: [], text: '', status: 0, isOver: false, leave: () => request.destroy() }
  const headers = {
    authorization: `Bearer ${user.accessToken}`,
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  }
  const request = http.get({ port, path: '/api/v1/events', headers }, (response) => {
    stream.status = response.statusCode ?? 0
    response.setEncoding('utf8').on('data', (text: string) => {
      stream.text += text
      stream.ids = [...stream.text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))
      stream.data = [...stream.text.matchAll(/^data: (.*)\n/gm)].map(([, json]) => JSON.parse(json!))
    })
    response.on('close', () => {
      stream.isOver = true
    })
  })
  request.on('error', () => {
    stream.isOver = true
  })
  onTestFinished(() => void request.destroy())
  await expect.poll(() => stream.text).toContain(': events after')
  return stream
}

const tell = ({ db }: TestWorld, userId: number, n: number) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_sleep(${Math.random() / 100})`)
    await recordEvent(tx, userId, { type: 'publication', data: { publication_id: n, state: 'queued' } })
    await tx.execute(sql`select pg_sleep(${Math.random() / 100})`)
  })

const setting = async () => {
  const world = await startWorld()
  return { world, user: await world.register(), port: await listening(world.app) }
}

test('every event of the user comes once and in order, however the transactions that made them met', async () => {
  const { world, user, port } = await setting()
  const stranger = await world.register()
  let told = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 }), async (plan) => {
      const stream = await listen(port, user)
      const first = told + 1
      // 0 is a stranger's event, 3 one that is rolled back.
      const own = plan.filter((kind) => kind === 1 || kind === 2)
      await Promise.all(
        plan.map((kind) => {
          if (kind === 0) return tell(world, stranger.userId, -1)
          if (kind === 3)
            return world.db
              .transaction(async (tx) =>
                recordEvent(tx, user.userId, { type: 'progress', data: {} }).then(() => tx.rollback()),
              )
              .catch(() => {})
          told += 1
          return tell(world, user.userId, told)
        }),
      )
      await expect.poll(() => stream.ids.length).toBeGreaterThanOrEqual(own.length)
      told += 1
      await tell(world, user.userId, told)
      await expect.poll(() => stream.data.at(-1)?.publication_id).toBe(told)
      stream.leave()
      expect(stream.ids).toEqual([...new Set(stream.ids)].sort((a, b) => a - b))
      const seen = stream.data.map(({ publication_id }) => publication_id as number)
      expect(seen.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: own.length + 1 }, (_, index) => first + index),
      )
      for (const event of stream.data)
        expect(Object.keys(event).sort()).toEqual(['at', 'publication_id', 'state', 'type'])
    }),
    { numRuns: 8 },
  )
})

test('resumes by Last-Event-ID with what was missed, and no event twice', async () => {
  const { world, user, port } = await setting()
  const first = await listen(port, user)
  for (const n of [1, 2, 3]) await tell(world, user.userId, n)
  await expect.poll(() => first.ids).toHaveLength(3)
  first.leave()
  for (const n of [4, 5]) await tell(world, user.userId, n)
  const second = await listen(port, user, first.ids[1])
  await expect.poll(() => second.data.map(({ publication_id }) => publication_id)).toEqual([3, 4, 5])
  const fresh = await listen(port, user)
  await tell(world, user.userId, 6)
  await expect.poll(() => fresh.data.map(({ publication_id }) => publication_id)).toEqual([6])
})

test('loses nothing when its database connection is cut', async () => {
  const { world, user, port } = await setting()
  const stream = await listen(port, user)
  const { rows } = await world.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = 'LISTEN vkast_events'`)
  expect(rows).toHaveLength(1)
  await tell(world, user.userId, 1)
  await expect.poll(() => stream.data).toMatchObject([{ publication_id: 1 }])
})

test('a client that does not read is dropped, and its stream held for nobody', async () => {
  const { world, user, port } = await setting()
  const idle = http.get({ port, path: '/api/v1/events', headers: { authorization: `Bearer ${user.accessToken}` } })
  onTestFinished(() => void idle.destroy())
  const response = await new Promise<http.IncomingMessage>((resolve) => idle.once('response', resolve))
  response.pause()
  response.on('error', () => {})
  const closed = new Promise((resolve) => response.once('close', resolve))
  await world.db.execute(sql`insert into events (user_id, type, data)
    select ${user.userId}, 'progress', jsonb_build_object('state', repeat('x', 100000)) from generate_series(1, 200)`)
  await tell(world, user.userId, 1)
  await expect.poll(async () => (await connections(world)) === 0).toBe(true)
  response.resume()
  await closed
})

const connections = ({ app }: TestWorld): Promise<number> =>
  new Promise((resolve, reject) =>
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  )

test('streams end when the service closes, and need a login', async () => {
  const { world, user, port } = await setting()
  const stream = await listen(port, user)
  expect(stream.status).toBe(200)
  const answer = await world.app.inject('/api/v1/events')
  expect(answer.statusCode).toBe(401)
  await world.app.close()
  await expect.poll(() => stream.isOver).toBe(true)
})

const addNotice = ({ db }: TestWorld, userId: number, n: number) =>
  db.transaction(async (tx) => {
    await tx.insert(notices).values({ userId, kind: 'mismatch', data: {}, dedupeKey: `n${n}` })
    await recordEvent(tx, userId, { type: 'notice', data: { notice_id: n } })
  })
const post = (user: TestUser, path: string) => user.call({ method: 'POST', url: `/api/v1/notices${path}` })

test('a stream tells how many notices are unread, when one comes and when some were read', async () => {
  const { world, user, port } = await setting()
  const stream = await listen(port, user)
  const unread = () => stream.data.map((event) => event.unread)
  await addNotice(world, user.userId, 1)
  await expect.poll(unread).toEqual([1])
  await addNotice(world, user.userId, 2)
  await expect.poll(unread).toEqual([1, 2])
  await post(user, '/1/read')
  await post(user, '/1/read') // again is no news
  await expect.poll(unread).toEqual([1, 2, 1])
  await post(user, '/read-all')
  await post(user, '/read-all')
  await expect.poll(unread).toEqual([1, 2, 1, 0])
  await tell(world, user.userId, 9)
  await expect.poll(() => stream.data.at(-1)?.publication_id).toBe(9)
  expect(stream.data).toHaveLength(5)
})

test('who wants no notices in the app is not told of them, and finds them all the same', async () => {
  const { world, user, port } = await setting()
  await user.call({ method: 'PATCH', url: '/api/v1/auth/me', payload: { channels: { in_app: false } } })
  const stream = await listen(port, user)
  await addNotice(world, user.userId, 1)
  await tell(world, user.userId, 9)
  await expect.poll(() => stream.data.map(({ type }) => type)).toEqual(['publication'])
  expect((await user.call({ url: '/api/v1/notices' })).json()).toHaveLength(1)
})
