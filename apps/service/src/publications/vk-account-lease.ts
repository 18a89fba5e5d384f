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

const extendVkAccount = (db: Database, vkUserId: number, holder: string, ms: number) =>
  db
    .update(vkAccountLeases)
    .set({ heldUntil: inMs(ms) })
    .where(and(eq(vkAccountLeases.vkUserId, vkUserId), eq(vkAccountLeases.holder, holder)))

/**
 * Makes one call for a VK account, alone over all processes; the next may begin `gapMs` after it has ended.
 *
 * VK counts calls per token (vk-facts 1.8), and processes cannot see each other's. Throws {@link VkAccountBusy}
 * after `patienceMs`, and whatever the call throws. A holder that dies keeps the others out for `leaseMs`.
 */
export async function withVkAccount<T>(
  db: Database,
  account: { vkUserId: number; leaseMs: number; gapMs: number; patienceMs: number; signal: AbortSignal },
  call: () => Promise<T>,
): Promise<T> {
  const { vkUserId, leaseMs, gapMs, signal } = account
  const holder = randomUUID()
  const until = performance.now() + account.patienceMs
  while (!(await claimVkAccount(db, vkUserId, { holder, leaseMs }))) {
    if (performance.now() > until) throw new VkAccountBusy()
    await pause(ASK_AGAIN_MS, undefined, { signal })
  }
  const heartbeat = setInterval(() => {
    extendVkAccount(db, vkUserId, holder, leaseMs).catch(() => {}) // the lease then ends by itself
  }, leaseMs * 0.3)
  try {
    return await call()
  } finally {
    clearInterval(heartbeat)
    await extendVkAccount(db, vkUserId, holder, gapMs)
  }
}
