import { type ParsedToken, parseTokenRedirect } from '@vkast/authorization'
import type { Database, Transaction } from '../db/database.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import { type Choice, chooseCredential, findSameToken } from './choose-credential.ts'
import type { CredentialDeps } from './deps.ts'
import { type ProbedToken, probeToken } from './probe-token.ts'
import {
  insertCredential,
  listCredentials,
  lockCredentialsOf,
  nextCredentialId,
  updateCredentialRow,
} from './queries.ts'
import { recordCredentialEvent } from './record-credential-event.ts'
import { statusOf } from './status.ts'
import { type Expiry, expiryAfterProbe, expiryOf } from './token-expiry.ts'
import { tokenPlace } from './token-place.ts'
import type { StoredCredential } from './use-credential.ts'
import { refuseFor } from './vk-failure.ts'

/** What was sent, in either of its two forms. */
export interface GivenToken {
  userId: number
  text: string
  vkUserId?: number | undefined
  expiresInSeconds?: number | undefined
  accountName?: string | undefined
}

type SubmitDeps = Pick<CredentialDeps, 'db' | 'queue' | 'vault' | 'vk' | 'now'>
type Probed = ParsedToken & { fingerprint: Buffer; probed: ProbedToken }

/**
 * Takes what a person pasted: its tokens are checked at VK and stored, encrypted. What waited for a token of that VK
 * user goes on.
 *
 * Gives the credentials in the order of the tokens, those first that were stored now. VK is asked before anything is
 * written and while no transaction is open, so that a fault leaves everything as it was; several tokens are stored all
 * or none. Of two equal submissions at once one stores, the other meets `token_exists`.
 * Throws {@link Refusal} for every way in which a token cannot be taken.
 */
export async function submitToken(
  deps: SubmitDeps,
  given: GivenToken,
): Promise<[StoredCredential, ...StoredCredential[]]> {
  const tokens = readTokens(deps, given)
  const { fresh, known } = await withoutKnown(deps, given, tokens)
  const probed = await Promise.all(fresh.map((token) => probe(deps, given, token)))
  const stored = await deps.db.transaction(async (tx) => {
    await lockCredentialsOf(tx, given.userId)
    const rows: StoredCredential[] = []
    for (const token of probed) rows.push(await storeToken(deps, tx, given, token))
    await announce(deps, tx, rows)
    return rows
  })
  return [...stored, ...known] as [StoredCredential, ...StoredCredential[]]
}

function readTokens({ vault }: SubmitDeps, given: GivenToken): (ParsedToken & { fingerprint: Buffer })[] {
  const parsed = parseTokenRedirect(given.text)
  if (parsed.kind === 'refused') throw new Refusal(parsed.errorType)
  if (parsed.tokens.length > 1 && given.accountName !== undefined)
    throw invalidInput('account_name', 'one name for several tokens: leave it out, each is called after its community')
  return parsed.tokens.map((token) => ({ ...token, fingerprint: vault.fingerprint(token.token) }))
}

/** Tokens that are stored and work need no question to VK. Throws `token_exists` when there are no others. */
async function withoutKnown<T extends { fingerprint: Buffer }>(
  { db, now }: { db: Database; now(): Date },
  { userId }: GivenToken,
  tokens: T[],
): Promise<{ fresh: T[]; known: StoredCredential[] }> {
  const rows = await listCredentials(db, userId)
  const fresh: T[] = []
  const known: StoredCredential[] = []
  for (const token of tokens) {
    const same = findSameToken(rows, token.fingerprint)
    if (same && statusOf(same, now()).isActive) known.push(same)
    else fresh.push(token)
  }
  if (fresh.length === 0) throw new Refusal('token_exists', known[0] ? { credential_id: known[0].id } : {})
  return { fresh, known }
}

async function probe(
  { vk }: SubmitDeps,
  given: GivenToken,
  token: ParsedToken & { fingerprint: Buffer },
): Promise<Probed> {
  const probed = await probeToken(vk.forToken(token.token)).catch(refuseFor)
  const namedUser = given.vkUserId ?? token.userId
  const isOther =
    token.groupId === undefined
      ? namedUser !== undefined && probed.vkUserId !== namedUser
      : probed.vkGroupId !== token.groupId
  if (isOther) throw new Refusal('user_mismatch')
  return { ...token, probed }
}

async function storeToken(
  deps: SubmitDeps,
  tx: Transaction,
  given: GivenToken,
  incoming: Probed,
): Promise<StoredCredential> {
  const { token, fingerprint, probed } = incoming
  const now = deps.now()
  const { userId, accountName } = given
  const choice = chooseCredential(await listCredentials(tx, userId), { fingerprint, probed, accountName }, now)
  const id = choice.do === 'renew' ? choice.row.id : await nextCredentialId(tx)
  const facts = {
    kind: probed.kind,
    vkUserId: probed.vkUserId,
    vkGroupId: probed.vkGroupId,
    state: probed.state,
    tokenSealed: deps.vault.seal(token, tokenPlace({ id, userId })),
    fingerprint,
    rights: probed.rights,
    missingScopes: probed.missingScopes,
    ...expiryFor(choice, given, incoming, now),
    lastError: probed.state === 'limited' ? { errorType: 'token_kind_unfit' } : null,
    checkedAt: now,
    renewedAt: now,
  }
  if (choice.do === 'create')
    return insertCredential(tx, { id, userId, accountName: choice.accountName, createdAt: now, ...facts })
  const renewed = await updateCredentialRow(tx, { userId, id }, facts)
  if (!renewed) throw new Error('a credential vanished under its lock')
  return renewed
}

/** An address that is pasted once more says how long its token lived when it was new. */
function expiryFor(choice: Choice, given: GivenToken, incoming: Probed, now: Date): Expiry {
  const { isWithoutEnd } = incoming.probed
  const isSameToken = choice.do === 'renew' && choice.row.fingerprint.equals(incoming.fingerprint)
  if (isSameToken && given.expiresInSeconds === undefined) return expiryAfterProbe(choice.row, isWithoutEnd, now)
  const { expiresInSeconds: inRequest } = given
  return expiryOf({ inRequest, inAddress: incoming.expiresInSeconds, isWithoutEnd }, now)
}

/** Events for listeners, and the job that wakes what waited for this VK user. */
async function announce({ queue, now }: SubmitDeps, tx: Transaction, rows: StoredCredential[]): Promise<void> {
  for (const row of rows) {
    await recordCredentialEvent(tx, { userId: row.userId, credentialId: row.id, state: row.state, at: now() })
    if (row.state === 'active' && row.vkUserId !== null)
      await queue.enqueue(tx, 'wake-publications', { vkUserId: row.vkUserId })
  }
}
