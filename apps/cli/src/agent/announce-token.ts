import { ProblemError, type VkastClient } from '@vkast/contract'
import type { HeldToken } from './held-tokens.ts'

export interface Announcement {
  /** Absent: the service names the credential after the account. */
  name: string | undefined
  token: string
  fingerprint: string
  vkUserId: number
  vkName: string
  rights: number | null
  /** Counts seconds from now; 0: no known end; undefined: nobody has said. */
  expiresInSeconds: number | undefined
}

/**
 * Tells the service that an agent holds a token, and gives what is to be kept of it. The token itself is not sent.
 *
 * Safe to repeat: a token that the service knows from here already is as good as announced. Throws `ProblemError`.
 */
export async function announceToken(
  client: VkastClient,
  agentId: number,
  { name, token, expiresInSeconds, ...told }: Announcement,
): Promise<HeldToken> {
  const body = {
    user_id: told.vkUserId,
    fingerprint: told.fingerprint,
    rights: told.rights,
    ...(name !== undefined && { account_name: name }),
    ...(told.vkName !== '' && { vk_name: told.vkName.slice(0, 200) }),
    ...(expiresInSeconds !== undefined && { expires_in: expiresInSeconds }),
  }
  const credential = await client
    .announceToken({ params: { id: agentId }, body })
    .catch((error: unknown) => knownCredential(client, { agentId, error }))
  const { fingerprint, vkUserId, vkName, rights } = told
  const { account_name, expires_at: endsAt, id: credentialId } = credential
  return { name: account_name, token, fingerprint, vkUserId, vkName, rights, endsAt, credentialId, agentId }
}

/** An earlier answer was lost, or somebody adds the same token twice. */
async function knownCredential(client: VkastClient, { agentId, error }: { agentId: number; error: unknown }) {
  const id = error instanceof ProblemError && error.detail?.error_type === 'token_exists' && error.detail.credential_id
  if (!id) throw error
  const credential = await client.getCredential({ params: { id } })
  // Another agent of this person's holds it: that one is to be asked, and not this machine.
  if (credential.agent_id !== agentId) throw error
  return credential
}

/** A token that is kept already, to be announced once more. */
export const announcementOf = (
  { endsAt, credentialId: _, agentId: __, ...held }: HeldToken,
  now: Date,
): Announcement => ({
  ...held,
  expiresInSeconds: endsAt ? Math.max(1, Math.floor((Date.parse(endsAt) - now.getTime()) / 1000)) : 0,
})
