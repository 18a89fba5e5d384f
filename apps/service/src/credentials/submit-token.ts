import { type ParsedToken, parseTokenRedirect } from '@vkast/authorization'
import type { Database } from '../db/database.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import { findSameToken } from './choose-credential.ts'
import type { CredentialDeps } from './deps.ts'
import { probeToken } from './probe-token.ts'
import { listCredentials } from './queries.ts'
import { statusOf } from './status.ts'
import { type CheckedToken, storeTokens } from './store-tokens.ts'
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

/**
 * Takes what a person pasted: its tokens are checked at VK and stored, encrypted. What waited for a token of that VK
 * user goes on.
 *
 * Gives the credentials in the order of the tokens, those first that were stored now. VK is asked before anything is
 * written and while no transaction is open, so that a fault leaves everything as it was; several tokens are stored all
 * or none. Of two equal submissions at once one stores, the other meets `token_exists`.
 * Throws {@link Refusal} for every way in which a token cannot be taken.
 */
export const submitToken = async (
  deps: SubmitDeps,
  given: GivenToken,
): Promise<[StoredCredential, ...StoredCredential[]]> => storeSubmitted(deps, given, await checkSubmitted(deps, given))

/** What VK says of the tokens that were sent; nothing is written yet. */
export interface CheckedSubmission {
  probed: CheckedToken[]
  /** Stored before, and working. */
  known: StoredCredential[]
}

/** The asking half of {@link submitToken}. */
export async function checkSubmitted(deps: SubmitDeps, given: GivenToken): Promise<CheckedSubmission> {
  const tokens = readTokens(deps, given)
  const { fresh, known } = await withoutKnown(deps, given, tokens)
  return { probed: await Promise.all(fresh.map((token) => probe(deps, given, token))), known }
}

/** The writing half of {@link submitToken}; `db` may be the caller's transaction. */
export async function storeSubmitted(
  deps: Parameters<typeof storeTokens>[0],
  { userId, accountName }: GivenToken,
  { probed, known }: CheckedSubmission,
): Promise<[StoredCredential, ...StoredCredential[]]> {
  const stored = await storeTokens(deps, { userId, accountName, tokens: probed })
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
): Promise<CheckedToken> {
  const probed = await probeToken(vk.forToken(token.token)).catch(refuseFor)
  const namedUser = given.vkUserId ?? token.userId
  const isOther =
    token.groupId === undefined
      ? namedUser !== undefined && probed.vkUserId !== namedUser
      : probed.vkGroupId !== token.groupId
  if (isOther) throw new Refusal('user_mismatch')
  const { expiresInSeconds: inRequest } = given
  return { ...token, probed, expiry: { inRequest, inAddress: token.expiresInSeconds } }
}
