import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { userCredentials } from '../db/schema/credentials.ts'
import { issueToken, startPublishingWorld, submit, TEST_PACE } from '../test/publishing-world.ts'
import { insertSealedCredentials } from '../test/sealed-credentials.ts'
import type { TestWorld } from '../test/world.ts'
import { makeKey } from '../vault/key-ring.ts'
import { fixedKeys } from '../vault/key-source.ts'
import { startWorker } from '../worker.ts'

const ROWS = 6000
const KILLS = 10
const CHILD = path.join(import.meta.dirname, '../test/rotate-in-child.ts')

test(`killed ${KILLS} times with kill -9 while tokens come in, videos go out and tokens are read: nothing fails to open, no row is left`, {
  timeout: 600_000,
}, async () => {
  const stage = await startPublishingWorld({ withoutWorker: true, videoBytes: 20_000 })
  const { world, user } = stage
  const other = await world.register()
  const tokens = await insertSealedCredentials(world, { userId: other.userId, count: ROWS })
  // This worker publishes; its first key is another, so that it leaves the rotation to the processes that are killed.
  const worker = await startWorker({ ...world, keys: fixedKeys({ keys: [makeKey('z')] }) }, { pace: TEST_PACE })
  const load = startLoad(stage)
  expect((await user.call({ method: 'POST', url: '/api/v1/admin/keys/rotate' })).statusCode).toBe(202)

  const rowsLeft = async () => Number((await user.call({ url: '/api/v1/admin/keys' })).json().rotation.rows_left)
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = await rowsLeft()
    const child = spawnRotation(world, { pauseMs: 10 })
    const enough = before - 20 - Math.floor(Math.random() * 50)
    await once(child.stdout!, 'data') // it has begun
    await expect.poll(rowsLeft, { interval: 5, timeout: 120_000 }).toBeLessThan(enough)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(child.signalCode, 'it was in the middle').toBe('SIGKILL')
    expect(await rowsLeft()).toBeGreaterThan(0)
  }
  const last = spawnRotation(world)
  const output = collect(last)
  await once(last, 'exit')
  expect(output()).toBe('begun\nfinished\n')
  const done = await load.stop()
  await worker.stop()

  expect((await user.call({ url: '/api/v1/admin/keys' })).json()).toMatchObject({
    keys: [{ id: 'k2' }, { id: 'k1', rows: 0, removable: true }],
    rotation: { state: 'finished', rows_left: 0 },
  })
  for (const [kind, count] of Object.entries(done)) expect(count, kind).toBeGreaterThan(2)
  expect(world.logged()).not.toMatch(/does not open|no key "|request failed|cannot be encrypted/)
  for (const { id, userId, tokenSealed } of await world.db.select().from(userCredentials)) {
    const opened = world.vault.open(tokenSealed!, {
      table: 'user_credentials',
      column: 'token_sealed',
      row: id,
      userId,
    })
    if (tokens.has(id)) expect(opened).toBe(tokens.get(id))
  }
})

/** Submissions, publications and reads, one after the other each, until told to stop; any that fails fails the test. */
function startLoad({ vk, user, publish, until, credentialId }: Awaited<ReturnType<typeof startPublishingWorld>>) {
  const done = { submissions: 0, publications: 0, reads: 0 }
  let isOver = false
  const again = async (kind: keyof typeof done, work: () => Promise<unknown>): Promise<void> => {
    for (; !isOver; done[kind] += 1) await work()
  }
  const running = Promise.all([
    again('submissions', () =>
      submit(user, issueToken(vk), done.submissions % 2 ? `Name ${done.submissions}` : undefined),
    ),
    again('publications', async () => until((await publish({ again: true })).id, 'published')),
    again('reads', async () => {
      const answer = await user.call({ url: `/api/v1/credentials/${credentialId}/targets` })
      expect(answer.statusCode, answer.body).toBe(200)
    }),
  ])
  running.catch(() => {}) // it is awaited at the end
  return {
    async stop() {
      isOver = true
      await running
      return done
    },
  }
}

function spawnRotation({ db, keysDir }: TestWorld, { pauseMs = 0 }: { pauseMs?: number } = {}): ChildProcess {
  const { host, port, user, database } = db.$client.options
  const given = JSON.stringify({ connection: { host, port, user, database, max: 2 }, dataDir: keysDir, pauseMs })
  return spawn(process.execPath, ['--conditions=@vkast/source', CHILD, given], { stdio: ['ignore', 'pipe', 'inherit'] })
}

function collect(child: ChildProcess): () => string {
  let text = ''
  child.stdout?.on('data', (chunk) => {
    text += chunk
  })
  return () => text
}
