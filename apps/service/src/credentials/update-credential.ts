import { recordAudit } from '../audit/record-audit.ts'
import { Refusal } from '../refusal.ts'
import type { CredentialDeps } from './deps.ts'
import { clearDefault, findCredential, listCredentials, lockCredentialsOf, updateCredentialRow } from './queries.ts'
import type { StoredCredential } from './use-credential.ts'

/**
 * Renames a credential or makes it the default, which the one before ceases to be. Safe to repeat.
 *
 * Throws {@link Refusal} `not_found`, and `account_mismatch` when another credential has the name.
 */
export async function updateCredential(
  { db }: Pick<CredentialDeps, 'db'>,
  wish: { userId: number; id: number; accountName?: string | undefined; isDefault?: true | undefined },
): Promise<StoredCredential> {
  const { userId, id, accountName, isDefault } = wish
  return db.transaction(async (tx) => {
    await lockCredentialsOf(tx, userId)
    if (!(await findCredential(tx, userId, id))) throw new Refusal('not_found')
    const named = (await listCredentials(tx, userId)).find((row) => row.accountName === accountName)
    if (named && named.id !== id) throw new Refusal('account_mismatch', { credential_id: named.id })
    if (isDefault) await clearDefault(tx, userId)
    const changes = { ...(accountName !== undefined && { accountName }), ...(isDefault && { isDefault }) }
    const isChange = Object.keys(changes).length > 0
    if (isChange) await recordAudit(tx, { action: 'credential_changed', userId, credentialId: id, details: changes })
    const row = await (isChange ? updateCredentialRow(tx, { userId, id }, changes) : findCredential(tx, userId, id))
    if (!row) throw new Refusal('not_found')
    return row
  })
}
