import { isAgentAway } from '../agents/agent-away.ts'
import { publishingKinds, type StoredCredential } from '../credentials/use-credential.ts'
import type { Queryable } from '../db/database.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import { listCredentialsByPreference } from './queries.ts'

/** Who publishes: the credential that was named or chosen, and its VK user. */
export interface Publishing {
  /** Null once it was deleted; any of the same VK user will do. */
  credentialId: number | null
  vkUserId: number
  /** A token of this VK user works now, as far as is known. */
  isUsable: boolean
  /** There is one that would, and the agent that holds it is away. */
  isAgentAway: boolean
  /** What publishing needs and the chosen token lacks. */
  missingRights: readonly string[]
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
  { userId, credentialId, now }: { userId: number; credentialId?: number | undefined; now: Date },
): Promise<Publishing> {
  const all = await listCredentialsByPreference(db, userId)
  const named = credentialId === undefined ? all : all.filter(({ id }) => id === credentialId)
  if (credentialId !== undefined && named.length === 0) throw new Refusal('not_found')
  if (named.length === 0) throw invalidInput('credential_id', 'there is no VK credential yet: submit a token first')
  const fit = named.find(canUpload)
  if (!fit || fit.vkUserId === null) throw new Refusal('token_kind_unfit')
  const { vkUserId } = fit
  const working = all.filter((other) => canUpload(other) && other.vkUserId === vkUserId && other.state === 'active')
  const isUsable = working.some((other) => !isAgentAway(other, now))
  return {
    ...{ credentialId: fit.id, vkUserId, isUsable, isAgentAway: working.length > 0 && !isUsable },
    missingRights: fit.missingScopes,
  }
}

const canUpload = ({ kind, vkUserId }: StoredCredential): boolean => publishingKinds.includes(kind) && vkUserId !== null
