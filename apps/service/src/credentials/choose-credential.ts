import { Refusal } from '../refusal.ts'
import { nameFor } from './account-name.ts'
import type { ProbedToken } from './probe-token.ts'
import { statusOf } from './status.ts'
import type { StoredCredential } from './use-credential.ts'

export interface IncomingToken {
  fingerprint: Buffer
  probed: ProbedToken
  accountName?: string | undefined
}

export type Choice = { do: 'renew'; row: StoredCredential } | { do: 'create'; accountName: string }

/**
 * Whose credential a token is, among all of one user's.
 *
 * The same token again: its own credential if that is not active, whatever name is given. A known name: that one. No
 * name: the one of the same VK account, the default before the one renewed last. Else a new one.
 * Throws {@link Refusal} `token_exists` for a token that is stored and works, `account_mismatch` for a name that belongs
 * to another VK account.
 */
export function chooseCredential(rows: readonly StoredCredential[], token: IncomingToken, now: Date): Choice {
  const same = findSameToken(rows, token.fingerprint)
  if (same) {
    if (statusOf(same, now).isActive) throw new Refusal('token_exists', { credential_id: same.id })
    return { do: 'renew', row: same }
  }
  const named = rows.find((row) => row.accountName === token.accountName)
  if (named && !isSameAccount(named, token.probed)) throw new Refusal('account_mismatch', { credential_id: named.id })
  const row = token.accountName === undefined ? findSameAccount(rows, token.probed) : named
  if (row) return { do: 'renew', row }
  const taken = new Set(rows.map(({ accountName }) => accountName))
  return { do: 'create', accountName: token.accountName ?? nameFor(token.probed.name, taken) }
}

export const findSameToken = (rows: readonly StoredCredential[], fingerprint: Buffer): StoredCredential | undefined =>
  rows.find((row) => row.fingerprint.equals(fingerprint))

function findSameAccount(rows: readonly StoredCredential[], probed: ProbedToken): StoredCredential | undefined {
  // A service token tells nothing of whose it is: without a name each is a new one.
  if (probed.kind === 'service') return undefined
  return rows
    .filter((row) => isSameAccount(row, probed))
    .sort(
      (a, b) =>
        Number(b.isDefault) - Number(a.isDefault) || b.renewedAt.getTime() - a.renewedAt.getTime() || b.id - a.id,
    )[0]
}

/** Of service tokens it cannot be told, and any two seem the same. */
export const isSameAccount = (row: StoredCredential, probed: ProbedToken): boolean =>
  row.vkUserId === probed.vkUserId && row.vkGroupId === probed.vkGroupId
