import { recordAudit } from '../../audit/record-audit.ts'
import type { Transaction } from '../../db/database.ts'
import { eq } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import type { RemovalServices } from '../deps.ts'
import { keepAnOperator } from '../people/operators.ts'
import { findUser } from '../queries.ts'
import {
  deleteUnusedLeases,
  listMediaKeysOfUser,
  listUncleanedIds,
  listUnpublishedIds,
  listVkUserIds,
} from './removal-queries.ts'

const CLEAN_UP_MS = 10_000
const LOOK_EVERY_MS = 100

/**
 * Removes a user with everything that is stored of them: rows, ciphertexts, media. False when there is no such user.
 *
 * Publications are cancelled first, and a worker is given ten seconds to remove at VK what it had reserved there for
 * them, where a token still works; what no worker removes in that time stays at VK, without words and visible to the owner
 * only. What is published stays. Bytes that cannot be removed now are swept away within a day.
 * Safe to repeat. Throws `last_operator`.
 */
export async function removeAccount(
  deps: RemovalServices,
  { userId, byUserId }: { userId: number; byUserId: number },
): Promise<boolean> {
  const isThere = await deps.db.transaction(async (tx) => {
    if (!(await findUser(tx, userId))) return false
    await keepAnOperator(tx, { id: userId })
    await cancelAll(deps, tx, userId)
    return true
  })
  if (!isThere) return false
  await awaitCleanUp(deps, userId)
  const keys = await deps.db.transaction((tx) => deleteRows(deps, tx, { userId, byUserId }))
  deps.recentCallers.forgetAll()
  for (const key of keys) await removeBytes(deps, key)
  return true
}

async function cancelAll(deps: RemovalServices, tx: Transaction, userId: number): Promise<void> {
  const ids = await listUnpublishedIds(tx, userId)
  if (ids.length > 0) await deps.cancelPublications(tx, { userId, ids })
}

/** By the wall clock: what is waited for is another process. */
async function awaitCleanUp({ db }: RemovalServices, userId: number): Promise<void> {
  const end = performance.now() + CLEAN_UP_MS
  while ((await listUncleanedIds(db, userId)).length > 0 && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
}

/** Everything else hangs on the user's row and goes with it. Answers the keys of the bytes. */
async function deleteRows(
  deps: RemovalServices,
  tx: Transaction,
  { userId, byUserId }: { userId: number; byUserId: number },
): Promise<string[]> {
  await keepAnOperator(tx, { id: userId })
  await cancelAll(deps, tx, userId) // what came in while we waited
  const keys = await listMediaKeysOfUser(tx, userId)
  const vkUserIds = await listVkUserIds(tx, userId)
  await tx.delete(users).where(eq(users.id, userId))
  await deleteUnusedLeases(tx, vkUserIds)
  // In the trail of the operator who did it; of one's own removal nobody is left to read.
  await recordAudit(tx, { action: 'user_removed', userId: byUserId, details: { user_id: userId } })
  return keys
}

async function removeBytes({ media, log }: RemovalServices, key: string): Promise<void> {
  try {
    await media.remove(key)
  } catch (err) {
    log.error({ err, key }, 'the bytes of a removed account could not be removed')
  }
}
