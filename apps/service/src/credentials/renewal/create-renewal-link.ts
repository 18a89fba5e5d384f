import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Config } from '../../config.ts'
import type { Transaction } from '../../db/database.ts'
import { Refusal } from '../../refusal.ts'
import { findCredential } from '../queries.ts'
import { insertRenewalLink } from './renewal-links.ts'

const LIFETIME_MS = 3_600_000

export interface RenewalLink {
  url: string
  expiresAt: Date
}

/**
 * Makes a link that gives one credential a new token of the same VK account: once, within an hour, without a login.
 *
 * Its secret is 256 random bits behind `#`, which browsers send to no server; here only the hash is kept. It dies with
 * the token it was made for. In the caller's transaction, so that a notice and its link are there together or not at all.
 * Throws {@link Refusal} `not_found`, and `token_kind_unfit` for service tokens, of which nobody can tell whose they are,
 * and for what an agent holds: its owner wanted the token to stay there.
 */
export async function createRenewalLink(
  tx: Transaction,
  { config, now }: { config: Pick<Config, 'baseUrl'>; now(): Date },
  { userId, credentialId }: { userId: number; credentialId: number },
): Promise<RenewalLink> {
  const credential = await findCredential(tx, userId, credentialId)
  if (!credential) throw new Refusal('not_found')
  if (credential.kind === 'service' || credential.kind === 'agent') throw new Refusal('token_kind_unfit')
  const secret = randomBytes(32).toString('base64url')
  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + LIFETIME_MS)
  const { fingerprint } = credential
  await insertRenewalLink(tx, { userId, credentialId, secretHash: hashLink(secret), fingerprint, createdAt, expiresAt })
  await recordAudit(tx, { action: 'renewal_link_created', userId, credentialId })
  return { url: `${config.baseUrl}/renew#${secret}`, expiresAt }
}

/** How the secret of a link stands in the database; it has 256 random bits, so that a fast hash cannot be searched. */
export const hashLink = (secret: string): Buffer => createHash('sha256').update(secret).digest()
