import { recordAudit } from '../audit/record-audit.ts'
import type { Queryable, Transaction } from '../db/database.ts'
import { type Choice, chooseCredential } from './choose-credential.ts'
import { shortFingerprint } from './credential-view.ts'
import type { CredentialDeps } from './deps.ts'
import type { ProbedToken } from './probe-token.ts'
import {
  insertCredential,
  listCredentials,
  lockCredentialsOf,
  nextCredentialId,
  updateCredentialRow,
} from './queries.ts'
import { firstRecheck } from './recheck/next-recheck.ts'
import { recordCredentialEvent } from './record-credential-event.ts'
import { type Expiry, expiryAfterProbe, expiryOf } from './token-expiry.ts'
import { tokenPlace } from './token-place.ts'
import type { StoredCredential } from './use-credential.ts'
import { refreshableFacts, type VkIdGrant } from './vk-id/refreshable-facts.ts'

/** A token that VK has told about, here or on the machine of the agent that holds it. */
export type CheckedToken = TokenFacts & ({ token: string; heldBy?: never } | { token?: never; heldBy: Holder })

/** The agent that holds a token, and when it was here last. */
interface Holder {
  agentId: number
  seenAt: Date | null
}

interface TokenFacts {
  fingerprint: Buffer
  probed: ProbedToken
  /** What was said of its end, in seconds from now. */
  expiry: { inRequest?: number | undefined; inAddress?: number | undefined }
  /** Present where we got it from VK ID ourselves and can renew it. */
  vkId?: VkIdGrant
  /** It came by a renewal link, without a login. */
  isByLink?: true
}

/** `db` may be a transaction already: then all this is a part of it. */
type StoreDeps = Pick<CredentialDeps, 'queue' | 'vault' | 'now'> & { db: Queryable }
type Intake = { userId: number; accountName?: string | undefined }

/**
 * Stores checked tokens, all or none, each where it belongs among the user's credentials, and wakes what waited.
 *
 * Throws {@link Refusal} `token_exists` and `account_mismatch`.
 */
export const storeTokens = (
  deps: StoreDeps,
  { tokens, ...intake }: Intake & { tokens: readonly CheckedToken[] },
): Promise<StoredCredential[]> =>
  deps.db.transaction(async (tx) => {
    await lockCredentialsOf(tx, intake.userId)
    const rows: StoredCredential[] = []
    for (const token of tokens) rows.push(await storeToken(deps, tx, intake, token))
    await announce(deps, tx, rows)
    return rows
  })

async function storeToken(
  deps: StoreDeps,
  tx: Transaction,
  { userId, accountName }: Intake,
  incoming: CheckedToken,
): Promise<StoredCredential> {
  const rows = await listCredentials(tx, userId)
  return keepToken(deps, tx, userId, chooseCredential(rows, { ...incoming, accountName }, deps.now()), incoming)
}

/** Puts a checked token into the place of a credential's own one, under the user's lock, and wakes what waited. */
export async function replaceToken(
  deps: StoreDeps,
  tx: Transaction,
  row: StoredCredential,
  incoming: CheckedToken,
): Promise<StoredCredential> {
  const renewed = await keepToken(deps, tx, row.userId, { do: 'renew', row }, incoming)
  await announce(deps, tx, [renewed])
  return renewed
}

async function keepToken(
  deps: StoreDeps,
  tx: Transaction,
  userId: number,
  choice: Choice,
  incoming: CheckedToken,
): Promise<StoredCredential> {
  const { fingerprint, probed } = incoming
  const now = deps.now()
  const id = choice.do === 'renew' ? choice.row.id : await nextCredentialId(tx)
  const facts = {
    vkUserId: probed.vkUserId,
    vkGroupId: probed.vkGroupId,
    state: probed.state,
    ...placeFor(deps, incoming, { id, userId }),
    fingerprint,
    rights: probed.rights,
    missingScopes: probed.missingScopes,
    ...expiryFor(choice, incoming, now),
    ...kindFor(deps, choice, incoming, { id, userId }),
    lastError: probed.state === 'limited' ? { errorType: 'token_kind_unfit' } : null,
    checkedAt: now,
    recheckAt: firstRecheck(now),
    renewedAt: now,
  }
  await recordAudit(tx, {
    action: choice.do === 'create' ? 'token_submitted' : 'token_renewed',
    userId,
    credentialId: id,
    details: { fingerprint: shortFingerprint(fingerprint), state: probed.state },
    // VK ID's callback: no login, but a state that this user alone was given.
    byLink: incoming.vkId !== undefined || incoming.isByLink === true,
  })
  if (choice.do === 'create')
    return insertCredential(tx, { id, userId, accountName: choice.accountName, createdAt: now, ...facts })
  const renewed = await updateCredentialRow(tx, { userId, id }, facts)
  if (!renewed) throw new Error('a credential vanished under its lock')
  return renewed
}

/** Where the token is from now on. What an agent holds goes out from there: a proxy of ours is of no use to it. */
function placeFor({ vault }: StoreDeps, { token, heldBy }: CheckedToken, row: { id: number; userId: number }) {
  if (token !== undefined) return { tokenSealed: vault.seal(token, tokenPlace(row)), agentId: null, agentSeenAt: null }
  const { agentId, seenAt } = heldBy
  return { tokenSealed: null, agentId, agentSeenAt: seenAt, proxySealed: null, proxyShown: null }
}

/** A token of VK ID that is pasted once more is still the one that we can renew. */
function kindFor({ vault, now }: StoreDeps, choice: Choice, token: CheckedToken, row: { id: number; userId: number }) {
  if (token.vkId) return { kind: 'vk_id' as const, ...refreshableFacts(vault, row, token.vkId, now()) }
  if (!token.heldBy && isSameToken(choice, token) && choice.row.refreshSealed !== null) return { kind: choice.row.kind }
  const nothing = { refreshSealed: null, refreshDueAt: null, refreshingUntil: null, refreshIntendedAt: null }
  return { kind: token.probed.kind, ...nothing }
}

/** An address that is pasted once more says how long its token lived when it was new. */
function expiryFor(choice: Choice, { fingerprint, probed, expiry }: CheckedToken, now: Date): Expiry {
  const { isWithoutEnd } = probed
  if (isSameToken(choice, { fingerprint }) && expiry.inRequest === undefined)
    return expiryAfterProbe(choice.row, isWithoutEnd, now)
  return expiryOf({ ...expiry, isWithoutEnd }, now)
}

const isSameToken = (
  choice: Choice,
  { fingerprint }: { fingerprint: Buffer },
): choice is Extract<Choice, { do: 'renew' }> => choice.do === 'renew' && choice.row.fingerprint.equals(fingerprint)

/** Events for listeners, and the job that wakes what waited for this VK user. */
async function announce({ queue, now }: StoreDeps, tx: Transaction, rows: StoredCredential[]): Promise<void> {
  for (const row of rows) {
    await recordCredentialEvent(tx, { userId: row.userId, credentialId: row.id, state: row.state, at: now() })
    if (row.state === 'active' && row.vkUserId !== null)
      await queue.enqueue(tx, 'wake-publications', { vkUserId: row.vkUserId })
  }
}
