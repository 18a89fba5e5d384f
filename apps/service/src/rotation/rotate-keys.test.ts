import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { eq } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { insertSealedCredentials, sealToken } from '../test/sealed-credentials.ts'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'
import { parseKeys } from '../vault/key-ring.ts'
import { fixedKeys } from '../vault/key-source.ts'
import { openVault } from '../vault/open-vault.ts'
import { sealedColumns } from '../vault/sealed-columns.ts'
import { createVault } from '../vault/vault.ts'
import { startWorker } from '../worker.ts'
import { requestRotation } from './request-rotation.ts'
import { resealBatch } from './reseal-batch.ts'
import { rotateKeys } from './rotate-keys.job.ts'

const PACE = { batchRows: 7, againMs: 10 }
const never = new AbortController().signal
const report = async (user: TestUser) => (await user.call({ url: '/api/v1/admin/keys' })).json()
const ask = (user: TestUser, headers: Record<string, string> = {}) =>
  user.call({ method: 'POST', url: '/api/v1/admin/keys/rotate', headers })

async function worldWithTokens(count: number, environment: Record<string, string> = {}) {
  const world = await startWorld(environment)
  const user = await world.register()
  const tokens = await insertSealedCredentials(world, { userId: user.userId, count })
  return { world, user, tokens }
}

/** Opens every stored token; which of them is not what was put there. */
async function wrongTokens({ db, vault }: TestWorld, tokens: Map<number, string>): Promise<number[]> {
  const rows = await db.select().from(userCredentials)
  const opened = new Map(
    rows.map(({ id, userId, tokenSealed }) => [
      id,
      vault.open(tokenSealed!, { table: 'user_credentials', column: 'token_sealed', row: id, userId }),
    ]),
  )
  return [...tokens].filter(([id, token]) => opened.get(id) !== token).map(([id]) => id)
}

test('a key is made, everything moves to it, the last count proves it, and the old key may go', async () => {
  const { world, user, tokens } = await worldWithTokens(60)
  expect(await report(user)).toMatchObject({
    source: 'file',
    keys: [{ id: 'k1', is_current: true, rows: 62, removable: false }],
    rotation: { state: 'none', rows_left: 0 },
  })
  const asked = await ask(user)
  expect(asked.statusCode).toBe(202)
  expect(asked.json()).toMatchObject({
    keys: [
      { id: 'k2', is_current: true, rows: 0 },
      { id: 'k1', is_current: false, rows: 62, removable: false },
    ],
    rotation: { state: 'running', to: 'k2', finished_at: null, rows_left: 62 },
  })
  expect(await rotateKeys(world, never, PACE)).toBe('finished')
  const done = await report(user)
  expect(done).toMatchObject({
    keys: [
      { id: 'k2', rows: 62 },
      { id: 'k1', rows: 0, removable: true },
    ],
    rotation: { state: 'finished', rows_left: 0, finished_at: expect.any(String) },
  })
  expect(await wrongTokens(world, tokens)).toEqual([])
  const file = path.join(world.keysDir, 'keys')
  const [k2, k1] = fs.readFileSync(file, 'utf8').trim().split(',') as [string, string]
  for (const key of [k1, k2]) expect(JSON.stringify(done) + world.logged()).not.toContain(key.slice(3))
  fs.writeFileSync(file, k2)
  const { vault } = await openVault(world.db, { dataDir: world.keysDir })
  expect(vault.fingerprint('x')).toEqual(world.vault.fingerprint('x'))
  expect(await wrongTokens({ ...world, vault }, tokens)).toEqual([])
  const trail = (await user.call({ url: '/api/v1/audit?limit=2' })).json()
  expect(trail).toMatchObject([
    { action: 'key_rotation_finished', via: 'system', address: null, details: { to: 'k2' } },
    { action: 'key_rotation_requested', via: 'session', details: { to: 'k2' } },
  ])
})

test('asking again before the end makes no further key, after the end it does, an Idempotency-Key asks once', async () => {
  const { world, user } = await worldWithTokens(20)
  const answers = await Promise.all([ask(user), ask(user), ask(user)])
  expect(answers.map((answer) => answer.json().rotation.to)).toEqual(['k2', 'k2', 'k2'])
  await rotateKeys(world, never, PACE)
  const once = { 'idempotency-key': 'one' }
  expect((await ask(user, once)).json().rotation.to).toBe('k3')
  await rotateKeys(world, never, PACE)
  expect((await ask(user, once)).json().rotation.to).toBe('k3')
  expect((await report(user)).keys.map(({ id }: { id: string }) => id)).toEqual(['k3', 'k2', 'k1'])
})

test('stopped or dead at ten random batches it goes on from the rows, and nothing is lost', async () => {
  const { world, user, tokens } = await worldWithTokens(400)
  await ask(user)
  let left = 402
  for (let death = 0; death < 10; death += 1) {
    const stop = new AbortController()
    let budget = 10 + Math.floor(Math.random() * 25)
    const seal: typeof world.vault.seal = (...given) => {
      budget -= 1
      if (budget === 0 && death % 2 === 0) stop.abort()
      if (budget === 0 && death % 2 === 1) throw new Error('died')
      return world.vault.seal(...given)
    }
    const run = rotateKeys({ ...world, vault: { ...world.vault, seal } }, stop.signal, PACE)
    if (death % 2 === 0) expect(await run).toBe('busy')
    else await expect(run).rejects.toThrow('died')
    const { rotation } = await report(user)
    expect(rotation).toMatchObject({ state: 'running', finished_at: null })
    expect(rotation.rows_left).toBeLessThan(left)
    left = rotation.rows_left
  }
  expect(await rotateKeys(world, never, PACE)).toBe('finished')
  expect(await wrongTokens(world, tokens)).toEqual([])
})

test('a new token that comes between reading and writing is not lost', async () => {
  const { world, user, tokens } = await worldWithTokens(10)
  await ask(user)
  const [id] = [...tokens.keys()] as [number]
  const entry = sealedColumns.find(({ column }) => column === 'token_sealed')!
  let writer: Promise<unknown> | undefined
  const write = async () => {
    const tokenSealed = sealToken(world.vault, { id, userId: user.userId }, 'newer')
    await world.db.update(userCredentials).set({ tokenSealed }).where(eq(userCredentials.id, id))
  }
  const isWaiting = async () => {
    const { rows } = await world.db.execute(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  }
  await world.db.transaction(async (tx) => {
    let statements = 0
    const execute: typeof tx.execute = (async (statement: Parameters<typeof tx.execute>[0]) => {
      statements += 1
      if (statements === 2) {
        let isWritten = false
        writer = write().then(() => {
          isWritten = true
        })
        await expect.poll(async () => isWritten || (await isWaiting())).toBe(true)
      }
      return tx.execute(statement)
    }) as typeof tx.execute
    await resealBatch({ execute } as typeof tx, world.vault, { entry, keyId: 'k1', after: 0, limit: 100 })
    expect(statements).toBe(2)
  })
  await writer
  expect(await wrongTokens(world, tokens.set(id, 'newer'))).toEqual([])
})

test('a row that somebody holds is waited for, not skipped', async () => {
  const { world, user, tokens } = await worldWithTokens(20)
  await ask(user)
  const [held] = tokens.keys()
  const freed = Promise.withResolvers<void>()
  const locked = Promise.withResolvers<void>()
  const holder = world.db.transaction(async (tx) => {
    await tx.select().from(userCredentials).where(eq(userCredentials.id, held!)).for('update')
    locked.resolve()
    await freed.promise
  })
  await locked.promise
  const rotating = rotateKeys(world, never, PACE)
  await expect.poll(async () => (await report(user)).rotation.rows_left).toBe(1)
  expect((await report(user)).rotation.state).toBe('running')
  freed.resolve()
  await holder
  expect(await rotating).toBe('finished')
})

test('what does not open is left as it is, named in the log, and blocks the end until somebody asks again', async () => {
  const { world, user, tokens } = await worldWithTokens(20)
  const [first, second] = [...tokens.keys()] as [number, number]
  const sealedRow = async (id: number) =>
    (await world.db.select().from(userCredentials).where(eq(userCredentials.id, id)))[0]!
  const good = (await sealedRow(first)).tokenSealed
  const { tokenSealed: foreign } = await sealedRow(second)
  await world.db.update(userCredentials).set({ tokenSealed: foreign }).where(eq(userCredentials.id, first))
  await ask(user)
  expect(await rotateKeys(world, never, PACE)).toBe('blocked')
  expect(await report(user)).toMatchObject({
    keys: [{}, { id: 'k1', rows: 1, removable: false }],
    rotation: { state: 'blocked', rows_left: 1, finished_at: null },
  })
  expect(world.logged()).toContain(`row ${first} does not open`)
  expect((await sealedRow(first)).tokenSealed).toEqual(foreign)
  await world.db.update(userCredentials).set({ tokenSealed: good }).where(eq(userCredentials.id, first))
  expect(await rotateKeys(world, never, PACE)).toBe('nothing')
  expect((await ask(user)).json().rotation.to).toBe('k2')
  expect(await rotateKeys(world, never, PACE)).toBe('finished')
  expect(await wrongTokens(world, tokens)).toEqual([])
})

test('a worker does it, also when its job is lost, and moves what is written with the old key after the end', async () => {
  const { world, user, tokens } = await worldWithTokens(30)
  const old = fixedKeys(world.keys.ring())
  await ask(user)
  await world.db.execute(`delete from pgboss.job where name = 'rotate-keys'`)
  const worker = await startWorker(world, { pace: { sweepMs: 50 } })
  const state = async () => (await report(user)).rotation
  await expect.poll(state).toMatchObject({ state: 'finished', rows_left: 0 })
  const straggler = createVault(fixedKeys({ keys: [old.ring().keys.at(-1)!] }), randomBytes(32))
  const [id] = [...tokens.keys()] as [number]
  const tokenSealed = sealToken(straggler, { id, userId: user.userId }, 'late')
  await world.db.update(userCredentials).set({ tokenSealed }).where(eq(userCredentials.id, id))
  const isMoved = async () =>
    world.vault.keyIdOf(
      (await world.db.select().from(userCredentials).where(eq(userCredentials.id, id)))[0]!.tokenSealed!,
    )
  await expect.poll(isMoved).toBe('k2')
  await worker.stop()
  expect(await wrongTokens(world, tokens.set(id, 'late'))).toEqual([])
})

test('the job in the queue is enough, without a sweep', async () => {
  const { world, user } = await worldWithTokens(30)
  const worker = await startWorker(world, { pace: { sweepMs: 3_600_000 } })
  await ask(user)
  await expect.poll(async () => (await report(user)).rotation.state).toBe('finished')
  await worker.stop()
})

test('with VKAST_KEYS it moves to the first key, makes none, and a process without that key leaves it alone', async () => {
  const [k1, k2] = ['k1', 'k2'].map((id) => `${id}:${randomBytes(32).toString('base64')}`) as [string, string]
  const { world, user, tokens } = await worldWithTokens(20, { VKAST_KEYS: k1 })
  expect((await ask(user)).json()).toMatchObject({
    source: 'environment',
    keys: [{ id: 'k1' }],
    rotation: { to: 'k1' },
  })
  expect(await rotateKeys(world, never, PACE)).toBe('finished')
  const newer = { ...world, ...(await openVault(world.db, { ...world.config, keys: `${k2},${k1}` })) }
  await world.db.transaction((tx) => requestRotation(tx, newer, user.userId))
  expect(await rotateKeys({ ...world, keys: fixedKeys(parseKeys(k1)) }, never, PACE)).toBe('busy')
  expect(await rotateKeys(newer, never, PACE)).toBe('finished')
  expect(await wrongTokens(newer, tokens)).toEqual([])
  expect((await openVault(world.db, { ...world.config, keys: k2 })).keys.ring().keys).toHaveLength(1)
})
