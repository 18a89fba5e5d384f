import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { and, eq, lt, sql } from '../db/drizzle.ts'
import { vkAccountLeases } from '../db/schema/credentials.ts'

const ASK_AGAIN_MS = 60

/** Others were calling VK for this account all the time. Nothing was sent. */
export class VkAccountBusy extends Error {
  override readonly name = 'VkAccountBusy'
}

const inMs = (ms: number) => sql`now() + make_interval(secs => ${ms / 1000})`

/** Takes the right to call VK for an account; false while somebody else has it, or had it a moment ago. */
async function claimVkAccount(
  db: Database,
  vkUserId: number,
  lease: { holder: string; leaseMs: number },
): Promise<boolean> {
  const { holder, leaseMs } = lease
  const { rowCount } = await db
    .insert(vkAccountLeases)
    .values({ vkUserId, holder, heldUntil: inMs(leaseMs) as unknown as Date })
    .onConflictDoUpdate({
      target: vkAccountLeases.vkUserId,
      set: { holder, heldUntil: inMs(leaseMs) },
      setWhere: lt(vkAccountLeases.heldUntil, sql`now()`),
    })
  return rowCount === 1
}

const isMine = (vkUserId: number, holder: string) =>
  and(eq(vkAccountLeases.vkUserId, vkUserId), eq(vkAccountLeases.holder, holder))

const extendVkAccount = (db: Database, vkUserId: number, holder: string, leaseMs: number) =>
  db
    .update(vkAccountLeases)
    .set({ heldUntil: inMs(leaseMs) })
    .where(isMine(vkUserId, holder))

/**
 * Gives the right back: at once while fewer than three calls have ended in a window of `windowMs`, else from when the
 * first of the last three has left it. VK received each call before it ended, so that it never sees four in a window.
 */
export const returnVkAccount = (db: Database, vkUserId: number, holder: string, windowMs: number) => {
  const { endedAt } = vkAccountLeases
  return db
    .update(vkAccountLeases)
    .set({
      endedAt: sql`(array_append(${endedAt}, now()))[greatest(cardinality(${endedAt}) - 1, 1):]`,
      heldUntil: sql`case when cardinality(${endedAt}) < 2 then now() else
        greatest(now(), ${endedAt}[cardinality(${endedAt}) - 1] + make_interval(secs => ${windowMs / 1000})) end`,
    })
    .where(isMine(vkUserId, holder))
}

/** How long to wait before asking again: until VK may be called, or, while somebody is calling, a moment. */
async function waitMs(db: Database, vkUserId: number, windowMs: number): Promise<number> {
  const { rows } = await db.execute<{ ms: number }>(sql`select
    ceil(extract(epoch from held_until - now()) * 1000)::int as ms from ${vkAccountLeases} where vk_user_id = ${vkUserId}`)
  const ms = rows[0]?.ms ?? 0
  return ms <= windowMs ? Math.max(ms, 1) : ASK_AGAIN_MS
}

/**
 * Makes one call for a VK account, alone over all processes, and never more than three in `windowMs`.
 *
 * VK counts calls per token (vk-facts 1.8), and processes cannot see each other's. Throws {@link VkAccountBusy}
 * after `patienceMs`, and whatever the call throws. A holder that dies keeps the others out for `leaseMs`.
 */
export async function withVkAccount<T>(
  db: Database,
  account: { vkUserId: number; leaseMs: number; windowMs: number; patienceMs: number; signal: AbortSignal },
  call: () => Promise<T>,
): Promise<T> {
  const { vkUserId, leaseMs, windowMs, signal } = account
  const holder = randomUUID()
  const until = performance.now() + account.patienceMs
  while (!(await claimVkAccount(db, vkUserId, { holder, leaseMs }))) {
    if (performance.now() > until) throw new VkAccountBusy()
    await pause(await waitMs(db, vkUserId, windowMs), undefined, { signal })
  }
  const heartbeat = setInterval(() => {
    extendVkAccount(db, vkUserId, holder, leaseMs).catch(() => {}) // the lease then ends by itself
  }, leaseMs * 0.3)
  try {
    return await call()
  } finally {
    clearInterval(heartbeat)
    await returnVkAccount(db, vkUserId, holder, windowMs)
  }
}
