import type pg from 'pg'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Transaction } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'

/**
 * Every job there is. A payload holds ids, never a token. A job may run twice, late, or for nothing: it begins
 * by claiming its row and leaves quietly if it cannot, so that a second one for the same row does no harm.
 *
 * `attempts` counts runs of a job whose worker died or threw; a publication's own tries stand in its row.
 */
export const jobs = {
  /** Takes one publication as far as it can go with calls of VK, and schedules what follows. */
  'advance-publication': { attempts: 1000, delayMs: 1000, timeoutMs: 20 * 60_000, concurrency: 4 },
  /** The same while its bytes are sent: hours of them must not hold up what takes a moment. */
  'transfer-publication': { attempts: 1000, delayMs: 1000, timeoutMs: 20 * 3_600_000, concurrency: 3 },
  /** A VK user has a working token: wakes what was parked for him, and removes leftovers. */
  'wake-publications': { attempts: 5, delayMs: 1000, timeoutMs: 60_000, concurrency: 1 },
  /** Mails a code for a new password. A mail server that is away for ten minutes is waited for; the codes are good for an hour. */
  'send-password-reset': { attempts: 10, delayMs: 60_000, timeoutMs: 3 * 60_000, concurrency: 2 },
} as const

export interface JobPayloads {
  'advance-publication': { publicationId: number }
  'transfer-publication': { publicationId: number }
  'wake-publications': { vkUserId: number }
  'send-password-reset': { userId: number }
}
export type JobName = keyof JobPayloads

export interface Queue {
  /** Part of the caller's transaction: no commit, no job. */
  enqueue<N extends JobName>(
    tx: Transaction,
    name: N,
    payload: JobPayloads[N],
    options?: { startAfter?: Date },
  ): Promise<void>
  /** Takes jobs until the function it answers is called; what runs then is let run. */
  work<N extends JobName>(
    name: N,
    run: (payload: JobPayloads[N], signal: AbortSignal) => Promise<void>,
  ): Promise<() => Promise<void>>
  /** Stops taking jobs and waits for those that run, at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>
}

/** Every wait below is a default of 30 or 60 s otherwise, and a dead worker's job then waits up to 85 s. */
const WAITS = {
  boss: { superviseIntervalSeconds: 2, monitorIntervalSeconds: 2 },
}
const POLLING_SECONDS = 2

export async function openQueue(
  connection: pg.PoolConfig,
  options: { onError(error: Error): void; pollingSeconds?: number },
): Promise<Queue> {
  const { pollingSeconds = POLLING_SECONDS } = options
  const waits = { pollingIntervalSeconds: pollingSeconds, notifyPollingIntervalSeconds: pollingSeconds }
  const boss = new PgBoss({ ...(connection as Record<string, unknown>), max: 4, useListenNotify: true, ...WAITS.boss })
  boss.on('error', options.onError) // without a listener it would end the process
  await boss.start()
  for (const [name, row] of Object.entries(jobs)) {
    await boss.createQueue(name, {
      notify: true,
      heartbeatSeconds: 10,
      expireInSeconds: row.timeoutMs / 1000,
      retryLimit: row.attempts,
      retryDelay: Math.ceil(row.delayMs / 1000),
    })
  }
  return {
    async enqueue(tx, name, payload, { startAfter } = {}) {
      await boss.send(name, payload, { db: fromDrizzle(tx, sql), ...(startAfter && { startAfter }) })
    },
    async work(name, run) {
      const id = await boss.work(name, { ...waits, localConcurrency: jobs[name].concurrency }, async (batch) => {
        for (const job of batch) await run(job.data as never, job.signal)
      })
      return () => boss.offWork(name, { id, wait: false })
    },
    stop: (timeoutMs) => boss.stop({ graceful: true, timeout: timeoutMs }),
  }
}
