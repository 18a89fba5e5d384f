import { VkApiError } from '@vkast/vk'
import { isHeldHere } from '../agents/agent-away.ts'
import type { Database, Queryable, Transaction } from '../db/database.ts'
import { and, eq, inArray, notInArray, sql } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import type { Vault } from '../vault/vault.ts'
import { recordCredentialEvent } from './record-credential-event.ts'
import { NEEDED_RIGHTS } from './rights.ts'
import { tokenPlace } from './token-place.ts'
import { type StoredState, storedTokenFailure } from './vk-failure.ts'

export type StoredCredential = typeof userCredentials.$inferSelect

/** Kinds of credentials that may publish. */
export const publishingKinds: StoredCredential['kind'][] = ['implicit', 'vk_id', 'agent']

/** The same for statements by hand. */
export const publishingKindsList = sql.raw(`(${publishingKinds.map((kind) => `'${kind}'`).join(', ')})`)

/**
 * A credential with which this user may publish as that VK user; undefined when there is none.
 *
 * Where an agent holds the token, that agent is there. First the preferred one, then those whose date has not passed, the default, and what was renewed last. A date that
 * has passed does not exclude: it says when to ask, and VK's answer is the verdict.
 */
export const findUsableCredential = (
  db: Queryable,
  {
    userId,
    vkUserId,
    now,
    preferredId = 0,
    without = [],
  }: {
    userId: number
    vkUserId: number
    now: Date
    preferredId?: number | undefined
    /** Ids of those that were of no use a moment ago. */
    without?: readonly number[]
  },
): Promise<StoredCredential | undefined> =>
  db
    .select()
    .from(userCredentials)
    .where(
      and(
        eq(userCredentials.userId, userId),
        eq(userCredentials.vkUserId, vkUserId),
        eq(userCredentials.state, 'active'),
        inArray(userCredentials.kind, publishingKinds),
        isHeldHere(sql.raw('user_credentials'), now),
        without.length > 0 ? notInArray(userCredentials.id, [...without]) : undefined,
      ),
    )
    .orderBy(
      sql`${userCredentials.id} = ${preferredId} desc, coalesce(${userCredentials.expiresAt} > now(), true) desc,
        ${userCredentials.isDefault} desc, ${userCredentials.renewedAt} desc, ${userCredentials.id} desc`,
    )
    .limit(1)
    .then((rows) => rows[0])

/** The token itself, for a client of VK and nothing else. */
export function openToken(vault: Vault, row: Pick<StoredCredential, 'id' | 'userId' | 'tokenSealed'>): string {
  if (row.tokenSealed === null) throw new Error('the token is not here: an agent holds it')
  return vault.open(row.tokenSealed, tokenPlace(row))
}

/**
 * Notes that VK refused a credential's token; safe to repeat. Faults of the network and refusals of anything else
 * change nothing, and neither does an old token's failure after the credential was renewed: the update expects the
 * fingerprint of the token that failed. A token that can be renewed is due for it from now on.
 */
export async function reportTokenFailure(
  deps: { db: Database; now(): Date },
  failed: {
    credentialId: number
    fingerprint: Buffer
    error: unknown
    /** What else is to be written with it, whether it changes anything or not. */
    inSameTransaction?: (tx: Transaction) => Promise<void>
  },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await failed.inSameTransaction?.(tx)
    const row = await lockTokenOf(tx, failed)
    const change = row && changeFor(row, failed.error, deps.now())
    if (!row || !change) return
    await tx
      .update(userCredentials)
      .set({ ...change, ...dueFor(row, change.state, deps.now()), checkedAt: deps.now() })
      .where(eq(userCredentials.id, row.id))
    if (change.state !== row.state)
      await recordCredentialEvent(tx, {
        userId: row.userId,
        credentialId: row.id,
        state: change.state,
        at: deps.now(),
      })
  })
}

/** States that a new token can mend: VK ID's are bound to the address that fetched them, too (vk-facts 6.5). */
const MENDED_BY_REFRESH = new Set<StoredState>(['expired', 'revoked', 'ip_mismatch', 'reauthorization_required'])
/** What VK refuses so soon after it gave it is not mended by another one. */
const TOO_YOUNG_MS = 60_000

function dueFor(row: StoredCredential, state: StoredState, now: Date): { refreshDueAt?: Date } {
  if (row.refreshSealed === null || !MENDED_BY_REFRESH.has(state)) return {}
  const isDueAlready = row.refreshDueAt !== null && row.refreshDueAt <= now
  return isDueAlready || now.getTime() - row.renewedAt.getTime() < TOO_YOUNG_MS ? {} : { refreshDueAt: now }
}

/** Notes that a token worked. A date that has passed was wrong, then: there is no known expiry, and VK is asked daily. */
export async function touchCredential(
  db: Queryable,
  { credentialId, fingerprint, usedAt }: { credentialId: number; fingerprint: Buffer; usedAt: Date },
): Promise<void> {
  const disproved = sql`${userCredentials.expiresAt} <= ${usedAt.toISOString()}::timestamptz`
  await db
    .update(userCredentials)
    .set({
      lastUsedAt: usedAt,
      expirySource: sql`case when ${disproved} then 'none' else ${userCredentials.expirySource} end`,
      expiresAt: sql`case when ${disproved} then null else ${userCredentials.expiresAt} end`,
      recheckAt: sql`case when ${disproved} then coalesce(${userCredentials.recheckAt}, ${usedAt.toISOString()}::timestamptz)
        else ${userCredentials.recheckAt} end`,
    })
    .where(and(eq(userCredentials.id, credentialId), eq(userCredentials.fingerprint, fingerprint)))
}

/** The row of a credential until the transaction ends; undefined when it is gone or has another token by now. */
export const lockTokenOf = (
  tx: Queryable,
  { credentialId, fingerprint }: { credentialId: number; fingerprint: Buffer },
): Promise<StoredCredential | undefined> =>
  tx
    .select()
    .from(userCredentials)
    .where(and(eq(userCredentials.id, credentialId), eq(userCredentials.fingerprint, fingerprint)))
    .for('update')
    .then((rows) => rows[0])

/** What a failure changes in a row; undefined where the token is not to blame. */
function changeFor(
  row: StoredCredential,
  error: unknown,
  now: Date,
): Pick<StoredCredential, 'state' | 'missingScopes' | 'lastError'> | undefined {
  const failure = storedTokenFailure(error, row.expiresAt, now)
  if (failure?.tokenState) {
    const { errorType, vkErrorCode, vkErrorSubcode } = failure
    return {
      state: failure.tokenState,
      missingScopes: row.missingScopes,
      lastError: {
        errorType,
        ...(vkErrorCode !== undefined && { vkErrorCode }),
        ...(vkErrorSubcode !== undefined && { vkErrorSubcode }),
      },
    }
  }
  const right = missingRightOf(error)
  if (!right || row.state !== 'active') return undefined
  return {
    state: right === 'video' ? 'limited' : (row.state as StoredState),
    missingScopes: [...new Set([...row.missingScopes, right])],
    lastError: right === 'video' ? { errorType: 'token_kind_unfit', ...codesOf(error) } : row.lastError,
  }
}

/**
 * The right whose lack VK names: error 15 with subcode 1133, or 1051 for tokens of VK ID (vk-facts 1.6). A plain 15
 * speaks of one object, not of the token.
 */
function missingRightOf(error: unknown): string | undefined {
  if (!(error instanceof VkApiError)) return undefined
  if (error.code !== 1051 && !(error.code === 15 && error.subcode === 1133)) return undefined
  return NEEDED_RIGHTS.find((name) => error.method.startsWith(`${name}.`))
}

const codesOf = (error: unknown): { vkErrorCode?: number; vkErrorSubcode?: number } =>
  error instanceof VkApiError
    ? { vkErrorCode: error.code, ...(error.subcode !== undefined && { vkErrorSubcode: error.subcode }) }
    : {}
