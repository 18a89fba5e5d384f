import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import { userCredentials } from '../../db/schema/credentials.ts'
import { SEALED } from '../../test/stored-credential.ts'
import { startWorld, type TestWorld } from '../../test/world.ts'
import { claimDigest, listDueRecipients } from '../outbox/claim-deliveries.ts'
import { quietUntil } from '../outbox/quiet-hours.ts'
import { releaseDeadClaims, settleDeliveries } from '../outbox/settle-deliveries.ts'
import { tellDueExpiries, WATCH_BATCH } from './tell-due-expiries.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const DAYS = 40
const CREDENTIALS = 5000
const USERS = 6
const WORKERS = 4
const MAILERS = 2
const THRESHOLDS = [6 * HOUR, 2 * HOUR, 30 * MINUTE, 0]
const QUIET = { timeZone: 'Asia/Kolkata', quietFrom: '22:00', quietTo: '07:10' }

/** The same dice each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

interface Token {
  id: number
  fingerprint: Buffer
  renewedAt: number
  expiresAt: number
}

/**
 * The intakes of all credentials: each gets one or two tokens in the forty days, the second in time or long after; tokens
 * live for two days to twenty-five minutes, so that all thresholds are ahead of some and the last alone of others.
 */
function plan(start: number, roll: (sides: number) => number): Token[] {
  const tokens: Token[] = []
  for (let id = 1; id <= CREDENTIALS; id += 1) {
    // Tokens come in when people begin to work: every second day, all within half a minute; the next ones an hour before
    // the second day is over, or a little after it.
    let day = roll(DAYS / 2)
    for (let n = 0; n < 2 && day < DAYS / 2; n += 1) {
      const offset = n === 0 ? 0 : ([-HOUR, 5 * MINUTE][roll(2)] as number)
      const renewedAt = start + day * 2 * DAY + offset + roll(30_000)
      const lives = [2 * DAY, DAY, 100 * MINUTE, 25 * MINUTE][roll(4)] as number
      tokens.push({ id, fingerprint: randomBytes(32), renewedAt, expiresAt: renewedAt + lives })
      day += 1 + roll(3)
    }
  }
  return tokens.sort((a, b) => a.renewedAt - b.renewedAt)
}

/** What must have been told: by token, each threshold that was ahead at intake and came before the next token did. */
function expectedTellings(tokens: Token[], end: number) {
  const expected = new Map<string, number>()
  /** Renewed before a watcher need have looked: may be told or not. */
  const optional = new Set<string>()
  const next = new Map<number, number>()
  for (const { id, fingerprint, renewedAt, expiresAt } of tokens.toReversed()) {
    const until = Math.min(next.get(id) ?? end, end)
    for (const before of THRESHOLDS) {
      const at = expiresAt - before
      const name = before === 0 ? 'expired' : `${before / MINUTE}m`
      const key = `token:${id}:${fingerprint.toString('hex').slice(0, 16)}:${name}`
      if (at > renewedAt && at < until) expected.set(key, at)
      if (at < until && at >= until - 2 * MINUTE) optional.add(key)
    }
    next.set(id, renewedAt)
  }
  return { expected, optional }
}

async function fill({ db }: TestWorld, tokens: Token[], start: number): Promise<void> {
  const people = await db
    .insert(users)
    .values(
      Array.from({ length: USERS }, (_, n) => ({
        ...{ email: `${n}@example.org`, passwordHash: 'x', role: 'member' as const },
        ...(n % 2 === 0 && QUIET),
      })),
    )
    .returning({ id: users.id })
  const ids = [...new Set(tokens.map(({ id }) => id))].sort((a, b) => a - b)
  for (let at = 0; at < ids.length; at += 500)
    await db
      .insert(userCredentials)
      .overridingSystemValue()
      .values(
        ids.slice(at, at + 500).map((id) => ({
          ...{ id, userId: people[id % USERS]!.id, accountName: `n${id}`, kind: 'implicit' as const, vkUserId: id },
          ...{
            state: 'active' as const,
            tokenSealed: SEALED,
            fingerprint: randomBytes(32),
            expirySource: 'none' as const,
          },
          renewedAt: new Date(start),
        })) as never,
      )
}

const takeIn = async ({ db }: TestWorld, tokens: Token[]): Promise<void> => {
  if (tokens.length === 0) return
  const rows = tokens.map(
    ({ id, fingerprint, renewedAt, expiresAt }) =>
      sql`(${id}::bigint, ${fingerprint}::bytea, ${new Date(renewedAt).toISOString()}::timestamptz, ${new Date(expiresAt).toISOString()}::timestamptz)`,
  )
  await db.execute(sql`update user_credentials c
    set fingerprint = v.f, renewed_at = v.r, expires_at = v.e, expiry_source = 'url', state = 'active'
    from (values ${sql.join(rows, sql`, `)}) as v(id, f, r, e) where c.id = v.id`)
}

type NoticeRow = { id: string; dedupe_key: string; created_at: string; user_id: string }

/** A message that left: when, and to which notices it led. */
interface Sent {
  at: number
  userId: number
  noticeIds: number[]
}

test(`${DAYS} days, ${CREDENTIALS} credentials, ${WORKERS} workers, deaths at random: each notice once, none early, late, or of what was renewed in time`, {
  timeout: 600_000, // under a minute on a machine that is at rest
}, async () => {
  const world = await startWorld()
  const { db } = world
  const roll = dice(7)
  const start = Math.ceil(Date.now() / DAY) * DAY
  const end = start + (DAYS + 2) * DAY
  let clock = start
  const now = () => new Date(clock)
  const tokens = plan(start, roll)
  const { expected, optional } = expectedTellings(tokens, end)
  expect(new Set(tokens.map(({ id }) => id)).size).toBe(CREDENTIALS)
  expect(expected.size).toBeGreaterThan(20_000)
  await fill(world, tokens, start)
  const sent: Sent[] = []
  let deaths = 0

  /** A worker looks; now and then it dies before its transaction ends, or between claiming a mail and saying that it was sent. */
  const watch = async () => {
    for (;;) {
      if (roll(20) === 0) {
        deaths += 1
        const dying = {
          transaction: (run: (tx: unknown) => unknown) =>
            db.transaction(async (tx) => {
              await run(tx)
              throw new Error('killed')
            }),
        }
        await tellDueExpiries({ db: dying as never, now }).catch(() => {})
        continue // and is started again
      }
      if ((await tellDueExpiries({ db, now })) < WATCH_BATCH) return
    }
  }
  const mail = async () => {
    await releaseDeadClaims({ db, now })
    const recipients = await listDueRecipients({ db, now }, { channel: 'email', limit: 100 })
    for (let userId = recipients.shift(); userId !== undefined; ) {
      const digest = await claimDigest({ db, now }, { userId, channel: 'email' })
      if (!digest) {
        userId = recipients.shift()
        continue
      }
      if (roll(20) === 0)
        deaths += 1 // killed: whether the mail left nobody knows
      else await settleDeliveries({ db, now }, digest.claim, { state: 'sent', outcome: 'taken' })
      sent.push({ at: clock, userId, noticeIds: digest.deliveries.map(({ noticeId }) => noticeId!) })
    }
  }
  const workers = (count: number, work: () => Promise<void>) => Promise.all(Array.from({ length: count }, work))

  // Minute by minute where something may be due, and not where nothing can be.
  const minutes = new Set<number>()
  const mark = (at: number) => {
    for (let n = 0; n < 3; n += 1) minutes.add(Math.floor(at / MINUTE) * MINUTE + (n + 1) * MINUTE)
  }
  for (const at of expected.values()) mark(at)
  for (let day = start; day < end; day += DAY) mark(quietUntil(QUIET, new Date(day + 18 * HOUR))!.getTime())
  for (const { renewedAt } of tokens) minutes.add(Math.ceil(renewedAt / MINUTE) * MINUTE)
  let taken = 0
  for (const minute of [...minutes].sort((a, b) => a - b)) {
    let upTo = taken
    while (upTo < tokens.length && tokens[upTo]!.renewedAt <= minute) upTo += 1
    await takeIn(world, tokens.slice(taken, upTo))
    taken = upTo
    clock = minute
    await workers(WORKERS, watch)
    await workers(MAILERS, mail)
  }

  const { rows } = await db.execute<NoticeRow>(sql`select id, dedupe_key, created_at, user_id from notices`)
  expect(deaths).toBeGreaterThan(100)
  const must = (keys: Iterable<string>) => [...keys].filter((key) => !optional.has(key)).sort()
  expect(must(rows.map((row) => row.dedupe_key))).toEqual(must(expected.keys()))
  expect(new Set(rows.map((row) => row.dedupe_key)).size).toBe(rows.length)
  const waits = rows.map((row) => new Date(row.created_at).getTime() - expected.get(row.dedupe_key)!)
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...waits)).toBeLessThanOrEqual(2 * MINUTE)
  await checkMails(world, { rows, sent, tokens })
})

async function checkMails(
  { db }: TestWorld,
  { rows, sent, tokens }: { rows: NoticeRow[]; sent: Sent[]; tokens: Token[] },
): Promise<void> {
  const ofCredential = Map.groupBy(rows, ({ dedupe_key }) => Number(dedupe_key.split(':')[1]))
  const tokensOf = Map.groupBy(tokens, ({ id }) => id)
  /** The newest that was written by then, and of the token that was there then. */
  const isStillTrue = ({ id, dedupe_key }: NoticeRow, at: number): boolean => {
    const [, credential, mark] = dedupe_key.split(':')
    const written = ofCredential.get(Number(credential))?.filter((row) => new Date(row.created_at).getTime() <= at)
    const current = tokensOf.get(Number(credential))?.findLast(({ renewedAt }) => renewedAt <= at)
    return (
      Math.max(...written!.map((row) => Number(row.id))) === Number(id) &&
      current?.fingerprint.toString('hex').slice(0, 16) === mark
    )
  }
  const byId = new Map(rows.map((row) => [Number(row.id), row]))
  const people = new Map((await db.select().from(users)).map((user) => [user.id, user]))
  const mailed = sent.flatMap(({ noticeIds }) => noticeIds)
  expect(new Set(mailed).size).toBe(mailed.length)
  for (const { at, userId, noticeIds } of sent) {
    const user = people.get(userId)!
    expect(quietUntil(user, new Date(at))).toBeUndefined()
    const credentials = noticeIds.map((id) => byId.get(id)!.dedupe_key.split(':')[1])
    expect(new Set(credentials).size).toBe(credentials.length) // the newest of each alone
    for (const id of noticeIds) {
      expect(isStillTrue(byId.get(id)!, at)).toBe(true)
      const written = new Date(byId.get(id)!.created_at)
      const due = quietUntil(user, written)?.getTime() ?? written.getTime()
      expect(at - due).toBeLessThanOrEqual(2 * MINUTE)
    }
  }
  const { rows: states } = await db.execute<{ state: string; count: string }>(
    sql`select state, count(*) from notice_deliveries group by state`,
  )
  const count = (state: string) => Number(states.find((row) => row.state === state)?.count ?? 0)
  expect(count('sent') + count('unknown')).toBe(mailed.length)
  expect([count('waiting'), count('sending')]).toEqual([0, 0])
  expect(count('superseded')).toBeGreaterThan(100)
  expect(count('unknown')).toBeGreaterThan(10)
}
