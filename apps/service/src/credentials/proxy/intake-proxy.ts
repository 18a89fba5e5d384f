import type { Database } from '../../db/database.ts'
import type { Vault } from '../../vault/vault.ts'
import { listCredentials } from '../queries.ts'
import { openProxy } from './proxy-place.ts'

/**
 * Through which proxy a token that comes in is to be tried: that of the credential it will belong to, as far as its
 * name or the address it came with tell before VK is asked. A token bound to that proxy's address works from there only.
 */
export async function intakeProxy(
  { db, vault }: { db: Database; vault: Vault },
  about: { userId: number; accountName?: string | undefined; vkUserId?: number | undefined },
): Promise<string | undefined> {
  const rows = await listCredentials(db, about.userId)
  const named = rows.filter(({ accountName }) => accountName === about.accountName)
  const ofAccount = rows.filter(({ vkUserId }) => vkUserId !== null && vkUserId === about.vkUserId)
  const row = [...named, ...ofAccount.sort((a, b) => Number(b.isDefault) - Number(a.isDefault))].find(
    ({ proxySealed }) => proxySealed !== null,
  )
  return row && openProxy(vault, row)
}
