import { recordAudit } from '../audit/record-audit.ts'
import { Refusal } from '../refusal.ts'
import type { AccountDeps } from './deps.ts'
import { deleteApiKey } from './queries.ts'

/** Revokes an API key: it stops working at once here, within a second in other processes. Throws `not_found`. */
export async function removeApiKey(
  deps: Pick<AccountDeps, 'db' | 'recentCallers'>,
  { userId, id }: { userId: number; id: number },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    if (!(await deleteApiKey(tx, userId, id))) throw new Refusal('not_found')
    await recordAudit(tx, { action: 'api_key_removed', userId, details: { key: id } })
  })
  deps.recentCallers.forgetAll()
}
