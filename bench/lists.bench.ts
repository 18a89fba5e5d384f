/**
 * A page of publications and of recordings beside its bare SQL through `pg`: milliseconds a page, as a ratio; and page
 * 1000 beside page 1. 10 000 recordings, every second with a thumbnail, and 100 000 publications of one user.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@vkast/contract'
import { startSandbox } from '@vkast/sandbox'
import pg from 'pg'
import { request } from 'undici'
import { openDatabase } from '../apps/service/src/db/database.ts'
import { inArray, sql } from '../apps/service/src/db/drizzle.ts'
import { type Supervised, supervise } from '../apps/service/src/db/supervisor.ts'
import { listOutlooks } from '../apps/service/src/publications/token-outlook.ts'
import { freePort, isReady, spawnService, until } from '../e2e/service-process.ts'
import { median, report, spread } from './measure.ts'

const PAGES = 150
const WARM_UP = 20
const LIMIT = 50
const PAGE_1000 = 1000 * LIMIT
/** So few that the recordings have a thousand pages too. */
const FEW = 10

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-bench-lists-'))
const sandbox = await startSandbox()
const port = await freePort()
const service = spawnService({
  VKAST_DATA_DIR: dataDir,
  PORT: String(port),
  VKAST_LOG_LEVEL: 'warn',
  VKAST_VK_API_URL: sandbox.apiUrl,
  VKAST_REQUESTS_PER_MINUTE: '100000000',
})
const url = `http://127.0.0.1:${port}`
let pool: pg.Pool | undefined
let database: Supervised | undefined
try {
  await until('the service', () => isReady(url))
  const { access_token: token } = await createClient({ baseUrl: url }).register({
    body: { email: 'bench@example.org', password: 'correct horse battery' },
  })
  database = await supervise({ dataDir: path.join(dataDir, 'postgres') })
  pool = new pg.Pool({ ...database.connection, database: 'vkast', max: 1 })
  await fill(pool)
  const newest = await newestIds(pool)
  const page = (address: string) => async () => {
    const { statusCode, body } = await request(`${url}/api/v1${address}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const text = await body.text()
    if (statusCode !== 200 || text.length < FEW * 100) throw new Error(`${address} answered ${statusCode} ${text}`)
  }
  const bare = (table: string, and: string, before: number) => async () => {
    const text = `select * from ${table} where user_id = 1 and id < $1 ${and} order by id desc limit ${LIMIT + 1}`
    const { rows } = await (pool as pg.Pool).query(text, [before])
    if (rows.length !== LIMIT + 1) throw new Error(`${text} answered ${rows.length} rows`)
    return rows as { id: string; state: string }[]
  }
  const barePage = (before: number) => async () => {
    const { rows } = await (pool as pg.Pool).query(
      `select *, (select json_agg(t order by t.id) from thumbnails t where t.recording_id = r.id) as thumbnails
        from recordings r where user_id = 1 and id < $1 order by id desc limit ${LIMIT + 1}`,
      [before],
    )
    if (rows.length !== LIMIT + 1) throw new Error(`the list of recordings answered ${rows.length} rows`)
  }
  const db = openDatabase({ ...database.connection, database: 'vkast', max: 1 })
  const withOutlooks = (list: () => Promise<{ id: string; state: string }[]>) => async () => {
    const live = (await list()).filter(({ state }) => state === 'scheduled').map(({ id }) => Number(id))
    const outlooks = await listOutlooks(db, { now: new Date(), where: inArray(sql`p.id`, live) })
    if (outlooks.length < LIMIT / 10) throw new Error(`only ${outlooks.length} publications are on their way`)
  }
  const { publications, recordings } = newest
  const deep = publications - PAGE_1000
  await compare('publications', page(`/publications?limit=${LIMIT}`), bare('publications', '', publications + 1))
  await compare(
    'publications of a state, page 200',
    page(`/publications?limit=${LIMIT}&state=failed&cursor=${deep}`),
    bare('publications', "and state = 'failed'", deep),
  )
  await schedule(pool)
  await compare(
    'publications, a tenth scheduled, with whether their tokens will live',
    page(`/publications?limit=${LIMIT}`),
    withOutlooks(bare('publications', '', publications + 1)),
  )
  await db.$client.end()
  await compare('recordings', page(`/recordings?limit=${LIMIT}`), barePage(recordings + 1))
  for (const filter of ['', '&state=failed', '&state=failed,cancelled', '&group_id=3', '&credential_id=1'])
    await level(`publications${filter.replace('&', ', ')}: a page 50 000 rows down ÷ the first`, {
      first: page(`/publications?limit=${LIMIT}${filter}&cursor=${publications + 1}`),
      deep: page(`/publications?limit=${LIMIT}${filter}&cursor=${deep}`),
    })
  await level('recordings: page 1000 ÷ the first', {
    first: page(`/recordings?limit=${FEW}&cursor=${recordings + 1}`),
    deep: page(`/recordings?limit=${FEW}&cursor=${recordings + 1 - 999 * FEW}`),
  })
} finally {
  await pool?.end()
  await service.end('SIGTERM')
  await database?.stop()
  await sandbox.close()
  fs.rmSync(dataDir, { recursive: true, force: true })
}

/** A tenth of the publications has failed, a hundredth is cancelled, the rest is published; on ten pages. */
async function fill(db: pg.Pool): Promise<void> {
  await db.query(`insert into user_credentials
      (user_id, kind, account_name, vk_user_id, state, token_sealed, fingerprint, expiry_source)
    values (1, 'implicit', 'bench', 101, 'active', '\\x01016b00', '\\x00', 'none')`)
  await db.query(`insert into recordings (user_id, title, file_name, media_key, container, content_type, size, sha256)
    select 1, 'Lecture ' || n, 'x.mp4', 'x' || n, 'mp4', 'video/mp4', 1000, sha256('x') from generate_series(1, 10000) n`)
  await db.query(`insert into thumbnails (user_id, recording_id, media_key, format, size, sha256)
    select 1, n * 2, 't' || n, 'png', 1000, sha256('x') from generate_series(1, 5000) n`)
  await db.query(`insert into publications (user_id, recording_id, credential_id, vk_user_id, owner_id, title, state)
    select 1, 1 + (n - 1) / 10, 1, 101, -1 - n % 10, 'Lecture ' || n,
      case when n % 10 = 7 then 'failed' when n % 100 = 1 then 'cancelled' else 'published' end
    from generate_series(1, 100000) n`)
  await db.query('vacuum analyze')
}

async function schedule(db: pg.Pool): Promise<void> {
  await db.query(`update publications set state = 'scheduled', publish_mode = 'at_time', publish_at = now() + interval '1 day',
    next_attempt_at = now() + interval '1 day' where id % 10 = 0 and id > 90000`)
  await db.query('vacuum analyze publications')
}

async function newestIds(db: pg.Pool): Promise<{ publications: number; recordings: number }> {
  const { rows } = await db.query(
    'select (select max(id) from publications) as publications, (select max(id) from recordings) as recordings',
  )
  return { publications: Number(rows[0].publications), recordings: Number(rows[0].recordings) }
}

async function compare(name: string, ours: () => Promise<unknown>, theirs: () => Promise<unknown>): Promise<void> {
  const [our, their] = await alternate(ours, theirs)
  const detail = `${spread(our, 2)} against ${spread(their, 2)} ms`
  report(`a page of ${name} ÷ its bare SQL through pg`, median(our) / median(their), { atMost: 3 }, detail)
}

async function level(name: string, { first, deep }: { first: () => Promise<void>; deep: () => Promise<void> }) {
  const [deeps, firsts] = await alternate(deep, first)
  const detail = `${spread(deeps, 2)} against ${spread(firsts, 2)} ms`
  report(name, median(deeps) / median(firsts), { atMost: 1.2 }, detail)
}

/** Page by page in turn, so that what else the machine does meets both. Milliseconds each. */
async function alternate(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<[number[], number[]]> {
  const ones: number[] = []
  const others: number[] = []
  for (let turn = -WARM_UP; turn < PAGES; turn += 1) {
    const [a, b] = [await timeOf(one), await timeOf(other)]
    if (turn < 0) continue
    ones.push(a)
    others.push(b)
  }
  return [ones, others]
}

async function timeOf(page: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await page()
  return performance.now() - begun
}
