import { recordAudit } from '../audit/record-audit.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import type { CredentialDeps } from './deps.ts'
import { takeProxy } from './proxy/take-proxy.ts'
import { clearDefault, findCredential, listCredentials, lockCredentialsOf, updateCredentialRow } from './queries.ts'
import type { StoredCredential } from './use-credential.ts'

/**
 * Renames a credential, makes it the default, which the one before ceases to be, or gives it a proxy, with which VK is
 * soon asked again. Safe to repeat.
 *
 * Throws {@link Refusal} `not_found`, and `account_mismatch` when another credential has the name, `invalid_input` for a proxy.
 */
export async function updateCredential(
  deps: Pick<CredentialDeps, 'db' | 'vault' | 'config' | 'now'>,
  wish: {
    userId: number
    id: number
    accountName?: string | undefined
    isDefault?: true | undefined
    /** Null: its calls go out from here again. */
    proxyUrl?: string | null | undefined
  },
): Promise<StoredCredential> {
  const { userId, id, accountName, isDefault } = wish
  const proxy = await takeProxyOf(deps, wish)
  return deps.db.transaction(async (tx) => {
    await lockCredentialsOf(tx, userId)
    if (!(await findCredential(tx, userId, id))) throw new Refusal('not_found')
    const named = (await listCredentials(tx, userId)).find((row) => row.accountName === accountName)
    if (named && named.id !== id) throw new Refusal('account_mismatch', { credential_id: named.id })
    if (isDefault) await clearDefault(tx, userId)
    const wished = { ...(accountName !== undefined && { accountName }), ...(isDefault && { isDefault }) }
    const changes = { ...proxy, ...wished }
    const isChange = Object.keys(changes).length > 0
    // Where a proxy leads stays out of the trail: its address holds a password.
    const details = { ...wished, ...('proxySealed' in changes && { proxy: changes.proxySealed !== null }) }
    if (isChange) await recordAudit(tx, { action: 'credential_changed', userId, credentialId: id, details })
    const row = await (isChange ? updateCredentialRow(tx, { userId, id }, changes) : findCredential(tx, userId, id))
    if (!row) throw new Refusal('not_found')
    return row
  })
}

/** Before the transaction: its name is looked up. */
async function takeProxyOf(
  deps: Pick<CredentialDeps, 'db' | 'vault' | 'config' | 'now'>,
  { userId, id, proxyUrl }: { userId: number; id: number; proxyUrl?: string | null | undefined },
) {
  if (proxyUrl === undefined) return {}
  const row = await findCredential(deps.db, userId, id)
  if (!row) throw new Refusal('not_found')
  if (row.kind === 'agent' && proxyUrl !== null)
    throw invalidInput('proxy_url', 'an agent holds this token: its calls go out from there')
  return { ...(await takeProxy(deps, { userId, id, proxyUrl })), recheckAt: deps.now() }
}
