import { setTimeout as pause } from 'node:timers/promises'
import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import { listKeysIn } from '../vault/keys-in-use.ts'
import { type SealedColumn, sealedColumns } from '../vault/sealed-columns.ts'
import { countKeys, isAnyRowOtherThan, rowsOtherThan } from './count-keys.ts'
import type { RotationDeps } from './deps.ts'
import { type Batch, resealBatch } from './reseal-batch.ts'
import { findRotation, storeRotation, tryLockRotation } from './rotation-fact.ts'

export interface RotationPace {
  /** Rows in one transaction; their writers wait for it. */
  batchRows: number
  /** Before rows that somebody held are tried again. */
  againMs: number
}
const PACE: RotationPace = { batchRows: 100, againMs: 200 }

/** Somebody else is at it, or the wish has changed. */
class NotOurs extends Error {
  override readonly name = 'NotOurs'
}

/**
 * Goes on with a rotation of keys until no row needs another key than the first, and proves it by counting.
 *
 * One runner at a time over all processes, batch by batch; what is left to do stands in the rows alone, so that a runner
 * which dies at any point loses at most the batch it was at. Rows that do not open are left, named in the log, and block
 * the end. A process whose first key is another leaves the work to those that have it. Safe to run at any time; also
 * finds what a process wrote with the old key after the end.
 */
export async function rotateKeys(
  deps: RotationDeps,
  signal: AbortSignal,
  pace: RotationPace = PACE,
): Promise<'nothing' | 'finished' | 'blocked' | 'busy'> {
  const fact = await findRotation(deps.db)
  if (!fact || fact.isBlocked) return 'nothing'
  if (deps.keys.reread().keys[0].id !== fact.to) return 'busy'
  if (fact.finishedAt && !(await isAnyRowOtherThan(deps.db, fact.to))) return 'nothing'
  try {
    while (!signal.aborted) {
      const unreadable = await pass(deps, { to: fact.to, batchRows: pace.batchRows, signal })
      signal.throwIfAborted()
      const left = await conclude(deps, fact.to, unreadable)
      if (left === 0) return 'finished'
      if (left <= unreadable) return 'blocked'
      await pause(pace.againMs, undefined, { signal })
    }
  } catch (error) {
    if (!(error instanceof NotOurs || signal.aborted)) throw error
  }
  return 'busy'
}

interface Pass {
  to: string
  batchRows: number
  signal: AbortSignal
}

/** Every column once from its first row to its last; answers how many rows do not open. */
async function pass(deps: RotationDeps, { to, batchRows: limit, signal }: Pass): Promise<number> {
  let unreadable = 0
  for (const entry of sealedColumns)
    for (const keyId of (await listKeysIn(deps.db, entry)).filter((id) => id !== to)) {
      for (let after: number | undefined = 0; after !== undefined && !signal.aborted; ) {
        const batch = await takeBatch(deps, to, { entry, keyId, after, limit })
        unreadable += batch.unreadable.length
        for (const reason of batch.unreadable) deps.log.error({ reason }, 'a secret cannot be encrypted anew')
        after = batch.last
      }
    }
  return unreadable
}

const takeBatch = (
  deps: RotationDeps,
  to: string,
  batch: { entry: SealedColumn; keyId: string; after: number; limit: number },
): Promise<Batch> =>
  deps.db.transaction(async (tx) => {
    await requireOurs(deps, tx, to)
    return resealBatch(tx, deps.vault, batch)
  })

/** The proof: counted under the lock, written with it. */
const conclude = (deps: RotationDeps, to: string, unreadable: number): Promise<number> =>
  deps.db.transaction(async (tx) => {
    const fact = await requireOurs(deps, tx, to)
    const left = rowsOtherThan(await countKeys(tx), to)
    if (left > 0 && left <= unreadable) await storeRotation(tx, { ...fact, isBlocked: true })
    if (left > 0 || fact.finishedAt) return left
    await storeRotation(tx, { ...fact, finishedAt: deps.now().toISOString() })
    await recordAudit(tx, { action: 'key_rotation_finished', userId: fact.requestedBy, details: { to } })
    deps.log.info({ to }, 'keys are rotated: no row needs another one')
    return left
  })

async function requireOurs(deps: RotationDeps, tx: Transaction, to: string) {
  if (!(await tryLockRotation(tx))) throw new NotOurs()
  const fact = await findRotation(tx)
  // What seals is the first key at that moment: were it another by now, the batch would go nowhere.
  if (fact?.to !== to || deps.keys.reread().keys[0].id !== to) throw new NotOurs()
  return fact
}
