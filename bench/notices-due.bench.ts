/**
 * Finding and telling what is due among a million credentials, beside ten thousand with the same number due; their owners
 * have published a hundred times as much.
 */

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readConfig } from '../apps/service/src/config.ts'
import { migrateDatabase, openDatabase } from '../apps/service/src/db/database.ts'
import { openServiceDatabase } from '../apps/service/src/db/service-database.ts'
import { tellDueExpiries } from '../apps/service/src/notices/watch/tell-due-expiries.ts'
import { median, report, spread } from './measure.ts'

const FEW = 10_000
const MANY = 1_000_000
const DUE = 100
const ROUNDS = 15
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-bench-notices-'))
const server = await openServiceDatabase(readConfig({ VKAST_DATA_DIR: dataDir }), () => {})
await migrateDatabase(server.connection)
const db = openDatabase({ ...server.connection, max: 2 })

/** Some of them, all over the table. */
const DUE_IDS = `(select 1 + (n * 7919) % (select count(*) from user_credentials) from generate_series(1, ${DUE}) n)`

/** Credentials up to an id; all of them live on for a month. */
async function fillUpTo(count: number): Promise<void> {
  await db.execute(`insert into users (email, password_hash, role)
    select n || '@example.org', 'x', 'member' from generate_series((select count(*) from users) + 1, ${count / 10}) n`)
  await db.execute(`insert into user_credentials (user_id, kind, account_name, vk_user_id, state, token_sealed, fingerprint, expiry_source, expires_at)
    select 1 + n % ${count / 10}, 'implicit', 'n' || n, n, 'active', '\\x01016b00', sha256(n::text::bytea), 'url',
      now() + interval '30 days' + n * interval '1 second'
    from generate_series((select count(*) from user_credentials) + 1, ${count}) n`)
  await db.execute(`insert into publications (user_id, vk_user_id, owner_id, title, state)
    select c.user_id, c.vk_user_id, c.vk_user_id, 'x', 'published'
    from user_credentials c, generate_series(1, ${count / 1000}) where c.id in ${DUE_IDS}`)
  await db.execute('vacuum analyze user_credentials, users, publications')
}

/** Milliseconds to find and tell what is due, and to find that nothing more is. */
async function measure(): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    await db.execute(`update user_credentials set expires_at = now() + interval '6 hours', renewed_at = now() - interval '1 hour',
      notices_told_until = null, fingerprint = sha256((${round} || ' ' || id || now())::bytea)
      where id in ${DUE_IDS}`)
    const now = new Date(Date.now() + 1000)
    const start = performance.now()
    let told = 0
    for (let taken = -1; taken !== 0; told += taken) taken = await tellDueExpiries({ db, now: () => now })
    if (told !== DUE) throw new Error(`${told} were due, not ${DUE}`)
    if (round > 0) times.push(performance.now() - start) // the first warms up
  }
  return times
}

try {
  await fillUpTo(FEW)
  const few = await measure()
  await fillUpTo(MANY)
  const many = await measure()
  report(
    `finding and telling ${DUE} due notices among 1 000 000 credentials ÷ among 10 000`,
    median(many) / median(few),
    { atMost: 1.5 },
    `${spread(many, 1)} against ${spread(few, 1)} ms`,
  )
} finally {
  await db.$client.end()
  await server.stop()
  fs.rmSync(dataDir, { recursive: true, force: true })
}
