import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import type { KeySource } from '../vault/key-source.ts'
import { countKeys } from './count-keys.ts'
import type { RotationDeps } from './deps.ts'
import { lockRotation, storeRotation } from './rotation-fact.ts'

/**
 * Wishes that everything be encrypted anew with the first key. Where the keys are in our own file and nothing is left of
 * an earlier rotation, a new key is put in front first; a wish repeated before its end makes no further key.
 */
export async function requestRotation(tx: Transaction, deps: RotationDeps, userId: number): Promise<void> {
  await lockRotation(tx)
  const inUse = new Set((await countKeys(tx)).map(({ keyId }) => keyId))
  const { keys } = deps
  const first = keys.reread().keys[0].id
  const isAtRest = [...inUse].every((id) => id === first)
  if (isAtRest) keys.addKey?.(freshId(keys, inUse))
  const to = keys.reread().keys[0].id
  await recordAudit(tx, { action: 'key_rotation_requested', userId, details: { to } })
  await storeRotation(tx, { to, requestedAt: deps.now().toISOString(), requestedBy: userId })
  await deps.queue.enqueue(tx, 'rotate-keys', {})
}

/** `k1`, `k2`, …: beyond all that are known or needed. */
function freshId(keys: KeySource, inUse: Set<string>): string {
  const ids = [...keys.ring().keys.map(({ id }) => id), ...inUse]
  const numbers = ids.map((id) => Number(/^k(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return `k${Math.max(0, ...numbers) + 1}`
}
