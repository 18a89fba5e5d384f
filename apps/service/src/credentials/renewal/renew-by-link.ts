import { type ParsedToken, parseTokenRedirect } from '@vkast/authorization'
import { Refusal } from '../../refusal.ts'
import { findSameToken, isSameAccount } from '../choose-credential.ts'
import type { CredentialDeps } from '../deps.ts'
import { probeToken } from '../probe-token.ts'
import { openProxy } from '../proxy/proxy-place.ts'
import { findCredential, listCredentials, lockCredentialsOf } from '../queries.ts'
import { statusOf } from '../status.ts'
import { type CheckedToken, replaceToken } from '../store-tokens.ts'
import type { StoredCredential } from '../use-credential.ts'
import { refuseFor } from '../vk-failure.ts'
import { hashLink } from './create-renewal-link.ts'
import { findRenewalLink, markLinkUsed } from './renewal-links.ts'

type RenewDeps = Pick<CredentialDeps, 'db' | 'queue' | 'vault' | 'vk' | 'now'>

/**
 * Gives the credential of a renewal link its new token, after VK was asked about it, and uses the link up.
 *
 * Whatever is wrong with the token, the link stays good. It gives nothing else away: what was sent is read before the
 * link is looked at, and links that are unknown, used or out of time meet the same query and the same refusal.
 * Throws {@link Refusal} `renewal_link_invalid`, `renewal_other_account`, `token_exists`, and every way in which a token
 * cannot be taken.
 */
export async function renewByLink(
  deps: RenewDeps,
  { link, text }: { link: string; text: string },
): Promise<StoredCredential> {
  const parsed = parseTokenRedirect(text)
  if (parsed.kind === 'refused') throw new Refusal(parsed.errorType)
  const found = await findRenewalLink(deps.db, { secretHash: hashLink(link), now: deps.now() })
  if (!found) throw new Refusal('renewal_link_invalid')
  const token = ownTokenOf(parsed.tokens, found.credential)
  const fingerprint = deps.vault.fingerprint(token.token)
  refuseKnown(await listCredentials(deps.db, found.credential.userId), { fingerprint, now: deps.now() })
  const checked = await check(deps, found.credential, { ...token, fingerprint })
  return keep(deps, found, checked)
}

function ownTokenOf(tokens: readonly ParsedToken[], { vkGroupId }: StoredCredential): ParsedToken {
  const own = tokens.find(({ groupId }) => groupId === undefined || groupId === vkGroupId)
  if (!own) throw new Refusal('renewal_other_account')
  return own
}

/** Without the id that the refusal has elsewhere: a link tells of no other credential. */
function refuseKnown(
  rows: readonly StoredCredential[],
  { fingerprint, now }: { fingerprint: Buffer; now: Date },
): void {
  const same = findSameToken(rows, fingerprint)
  if (same && statusOf(same, now).isActive) throw new Refusal('token_exists')
}

async function check(
  { vk, vault }: RenewDeps,
  credential: StoredCredential,
  token: ParsedToken & { fingerprint: Buffer },
): Promise<CheckedToken> {
  const probed = await probeToken(vk.forToken(token.token, { proxyUrl: openProxy(vault, credential) })).catch(refuseFor)
  if (!isSameAccount(credential, probed)) throw new Refusal('renewal_other_account')
  return { ...token, probed, expiry: { inAddress: token.expiresInSeconds }, isByLink: true }
}

/** Both or neither: the link is used up, and the credential has its token. */
const keep = (
  deps: RenewDeps,
  { linkId, credential: { id, userId, fingerprint } }: { linkId: number; credential: StoredCredential },
  checked: CheckedToken,
): Promise<StoredCredential> =>
  deps.db.transaction(async (tx) => {
    await lockCredentialsOf(tx, userId)
    const row = await findCredential(tx, userId, id)
    const isAsItWas = row?.fingerprint.equals(fingerprint) // else another link, or its owner, was faster
    if (!row || !isAsItWas || !(await markLinkUsed(tx, { linkId, now: deps.now() })))
      throw new Refusal('renewal_link_invalid')
    const same = findSameToken(await listCredentials(tx, userId), checked.fingerprint)
    if (same && same.id !== id) throw new Refusal('token_exists')
    return replaceToken(deps, tx, row, checked)
  })
