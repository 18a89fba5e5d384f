import { recordAudit } from '../audit/record-audit.ts'
import { Refusal } from '../refusal.ts'
import { clientFor } from './client-for.ts'
import type { CredentialDeps } from './deps.ts'
import { type ProbedToken, probeToken } from './probe-token.ts'
import { findCredential, updateWhileTokenIs } from './queries.ts'
import { nextRecheck } from './recheck/next-recheck.ts'
import { recordCredentialEvent } from './record-credential-event.ts'
import { expiryAfterProbe } from './token-expiry.ts'
import { lockTokenOf, reportTokenFailure, type StoredCredential } from './use-credential.ts'
import { refusalOf, storedTokenFailure } from './vk-failure.ts'
import { refreshIfDue } from './vk-id/refresh-if-due.ts'

/**
 * Asks VK now what a stored token is good for, and notes the answer; a token that works again wakes what waited.
 *
 * What VK says against the token is an answer, not a refusal: it stands in the credential's state. Faults of the network
 * and of VK change nothing, and neither does an answer about a token that was replaced meanwhile. A token of VK ID
 * that VK refuses is renewed at once.
 * Throws {@link Refusal} `not_found`, `network_error`, `http_error`, `api_error`, `agent_away`.
 */
export async function probeCredential(
  deps: Omit<CredentialDeps, 'cancelPublications'>,
  { userId, id }: { userId: number; id: number },
): Promise<StoredCredential> {
  let row = await findCredential(deps.db, userId, id)
  for (let asked = 1; row; asked += 1) {
    const before = row
    const probed = await probeToken(clientFor(deps, row)).catch((error: unknown) => noteFailure(deps, before, error))
    const isNoted = !probed || (await noteSuccess(deps, row, probed, { evenIfChanged: asked === MOST_ASKED }))
    row = await findCredential(deps.db, userId, id)
    if (row && isNoted) return row
  }
  throw new Refusal('not_found')
}

/** What a publication learnt of the token while VK answered may be newer than the answer: VK is asked again, so often. */
const MOST_ASKED = 3

async function noteFailure(
  deps: Omit<CredentialDeps, 'cancelPublications'>,
  row: StoredCredential,
  error: unknown,
): Promise<void> {
  const failure = storedTokenFailure(error, row.expiresAt, deps.now())
  if (!failure) throw error
  if (!failure.tokenState) throw refusalOf(failure)
  const failed = { credentialId: row.id, fingerprint: row.fingerprint }
  await reportTokenFailure(deps, {
    ...failed,
    error,
    inSameTransaction: (tx) =>
      recordAudit(tx, { ...auditedProbe(row), result: 'refused', details: { error: failure.errorType } }),
  })
  await refreshIfDue(deps, failed)
}

/** False where the credential has changed its state since it was read: nothing is noted then. */
async function noteSuccess(
  deps: Pick<CredentialDeps, 'db' | 'queue' | 'now'>,
  row: StoredCredential,
  probed: ProbedToken,
  { evenIfChanged }: { evenIfChanged: boolean },
): Promise<boolean> {
  const now = deps.now()
  const expiry = expiryAfterProbe(row, probed.isWithoutEnd, now)
  return deps.db.transaction(async (tx) => {
    const before = await lockTokenOf(tx, { credentialId: row.id, fingerprint: row.fingerprint })
    if (before && before.state !== row.state && !evenIfChanged) return false
    await recordAudit(tx, { ...auditedProbe(row), details: { state: probed.state } })
    const updated = await updateWhileTokenIs(tx, row, {
      // While its last token lives it works, but it cannot renew itself: the person must sign in all the same.
      state: row.kind === 'vk_id' && row.refreshSealed === null ? row.state : probed.state,
      rights: probed.rights,
      missingScopes: probed.missingScopes,
      lastError: probed.state === 'limited' ? { errorType: 'token_kind_unfit' } : null,
      checkedAt: now,
      ...expiry,
      recheckAt: nextRecheck({ ...row, ...expiry }, now),
    })
    if (!before || !updated || updated.state === before.state) return true
    await recordCredentialEvent(tx, { userId: row.userId, credentialId: row.id, state: updated.state, at: now })
    if (updated.state === 'active' && updated.vkUserId !== null)
      await deps.queue.enqueue(tx, 'wake-publications', { vkUserId: updated.vkUserId })
    return true
  })
}

const auditedProbe = ({ userId, id: credentialId }: StoredCredential) => ({
  action: 'token_probed' as const,
  userId,
  credentialId,
})
