import type pg from 'pg'
import { type ConstructorOptions, fromDrizzle, PgBoss } from 'pg-boss'
import type { Transaction } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'

/**
 * Every job there is. A payload holds ids, never a token. A job may run twice, late, or for nothing: it begins
 * by claiming its row and leaves quietly if it cannot, so that a second one for the same row does no harm.
 *
 * A process takes `batch` at once, one after the other, and that `concurrency` times over.
 * `attempts` counts runs of a job whose worker died or threw; a publication's own tries stand in its row.
 */
export const jobs = {
  /** A publication may be due for calls of VK: reminds a worker to look which one's turn it is. */
  'advance-publication': { attempts: 5, delayMs: 1000, timeoutMs: 60_000, batch: 50, concurrency: 1 },
  /** The same for its bytes. */
  'transfer-publication': { attempts: 5, delayMs: 1000, timeoutMs: 60_000, batch: 50, concurrency: 1 },
  /** A VK user has a working token: wakes what was parked for him, and removes leftovers. */
  'wake-publications': { attempts: 5, delayMs: 1000, timeoutMs: 60_000, batch: 1, concurrency: 1 },
  /** Reads a recording from an address or from the operator's folder; what breaks off is scheduled again by its row. */
  'run-import': { attempts: 1000, delayMs: 1000, timeoutMs: 20 * 3_600_000, batch: 1, concurrency: 3 },
  /** Takes a frame of a recording to be its thumbnail. */
  'make-cover': { attempts: 3, delayMs: 5000, timeoutMs: 120_000, batch: 1, concurrency: 1 },
  /** The operator wants everything encrypted with the first key. */
  'rotate-keys': { attempts: 1000, delayMs: 1000, timeoutMs: 20 * 3_600_000, batch: 1, concurrency: 1 },
  /** Asks whether VK still shows one publication; one after the other. */
  'check-publication': { attempts: 1, delayMs: 1000, timeoutMs: 60_000, batch: 1, concurrency: 1 },
  /** Mails a code for a new password. A mail server that is away for ten minutes is waited for; the codes are good for an hour. */
  'send-password-reset': { attempts: 10, delayMs: 60_000, timeoutMs: 3 * 60_000, batch: 1, concurrency: 2 },
} as const

export interface JobPayloads {
  'advance-publication': { publicationId: number }
  'transfer-publication': { publicationId: number }
  'wake-publications': { vkUserId: number }
  'run-import': { intakeId: number }
  'make-cover': { recordingId: number }
  'rotate-keys': Record<string, never>
  'check-publication': { publicationId: number }
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
const WAITS = { superviseIntervalSeconds: 2, monitorIntervalSeconds: 2 }
const POLLING_SECONDS = 2

/** One connection to send by; those that listen, take and look after the queues are opened with the first `work`. */
export async function openQueue(
  connection: pg.PoolConfig,
  options: { onError(error: Error): void; pollingSeconds?: number },
): Promise<Queue> {
  const { onError, pollingSeconds = POLLING_SECONDS } = options
  const open = (more: ConstructorOptions): Promise<PgBoss> => {
    const boss = new PgBoss({ ...(connection as Record<string, unknown>), schedule: false, ...more })
    boss.on('error', onError) // without a listener it would end the process
    return boss.start()
  }
  const sender = await open({ max: 1, supervise: false })
  await keepQueues(sender)
  let opening: Promise<PgBoss> | undefined
  const taker = () => {
    opening ??= open({ max: 4, migrate: false, useListenNotify: true, ...WAITS })
    return opening
  }
  const waits = { pollingIntervalSeconds: pollingSeconds, notifyPollingIntervalSeconds: pollingSeconds }
  return {
    async enqueue(tx, name, payload, { startAfter } = {}) {
      await sender.send(name, payload, { db: fromDrizzle(tx, sql), ...(startAfter && { startAfter }) })
    },
    async work(name, run) {
      const { batch, concurrency } = jobs[name]
      const taking = { ...waits, batchSize: batch, localConcurrency: concurrency, burstWhenBatchFull: batch > 1 }
      const boss = await taker()
      const id = await boss.work(name, taking, async (taken) => {
        for (const job of taken) await run(job.data as never, job.signal)
      })
      return () => boss.offWork(name, { id, wait: false })
    },
    async stop(timeout) {
      const boss = await opening?.catch(() => undefined)
      await Promise.all([boss, sender].map((it) => it?.stop({ graceful: true, timeout })))
    },
  }
}

/** Makes the queues that are not there yet, and gives those of an older Vkast their bounds of today. */
async function keepQueues(boss: PgBoss): Promise<void> {
  const kept = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  for (const [name, row] of Object.entries(jobs)) {
    const bounds = {
      notify: true,
      heartbeatSeconds: 10,
      expireInSeconds: row.timeoutMs / 1000,
      retryLimit: row.attempts,
      retryDelay: Math.ceil(row.delayMs / 1000),
    }
    const queue = kept.get(name)
    if (!queue) await boss.createQueue(name, bounds)
    else if (Object.entries(bounds).some(([key, value]) => queue[key as keyof typeof bounds] !== value))
      await boss.updateQueue(name, bounds)
  }
}
