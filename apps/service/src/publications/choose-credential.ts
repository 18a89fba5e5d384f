import type { Queryable } from '../db/database.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import { listCredentialsByPreference } from './queries.ts'

/** Who publishes: the credential that was named or chosen, and its VK user. */
export interface Publishing {
  credentialId: number
  vkUserId: number
}

/**
 * The credential to publish with: the named one, else the default, else the one of a VK user that was renewed last.
 *
 * Whether its token works now does not matter: the publication waits for one that does.
 * Throws {@link Refusal}: `not_found` for an unknown id, `token_kind_unfit` where only service and community tokens are
 * there, `invalid_input` on `credential_id` where there is no credential at all.
 */
export async function chooseCredential(
  db: Queryable,
  { userId, credentialId }: { userId: number; credentialId?: number | undefined },
): Promise<Publishing> {
  const all = await listCredentialsByPreference(db, userId)
  const named = credentialId === undefined ? all : all.filter(({ id }) => id === credentialId)
  if (credentialId !== undefined && named.length === 0) throw new Refusal('not_found')
  if (named.length === 0) throw invalidInput('credential_id', 'there is no VK credential yet: submit a token first')
  const fit = named.find(({ kind, vkUserId }) => (kind === 'implicit' || kind === 'vk_id') && vkUserId !== null)
  if (!fit || fit.vkUserId === null) throw new Refusal('token_kind_unfit')
  return { credentialId: fit.id, vkUserId: fit.vkUserId }
}
