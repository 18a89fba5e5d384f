import type { Place, Vault } from '../../vault/vault.ts'
import type { StoredCredential } from '../use-credential.ts'

/** What VK ID gives beside an access token. */
export interface VkIdGrant {
  refreshToken: string
  /** Belongs to the refresh token: VK ID takes neither without the other. */
  deviceId: string
  expiresInSeconds: number
}

/** VK ID's access tokens live an hour (vk-facts 6.3); this long before their end they are renewed. */
const AHEAD_MS = 15 * 60_000

/** The columns of a credential that can renew itself, as they are when a new pair has come. */
export function refreshableFacts(
  vault: Vault,
  row: { id: number; userId: number },
  { refreshToken, deviceId, expiresInSeconds }: VkIdGrant,
  now: Date,
) {
  const expiresAt = new Date(now.getTime() + expiresInSeconds * 1000)
  return {
    refreshSealed: vault.seal(JSON.stringify({ refreshToken, deviceId }), refreshPlace(row)),
    refreshDueAt: new Date(expiresAt.getTime() - AHEAD_MS),
    refreshingUntil: null,
    refreshIntendedAt: null,
    expiresAt,
    expirySource: 'vk' as const,
  }
}

/** What a refresh needs; throws `VaultError`. */
export function openRefresh(
  vault: Vault,
  row: Pick<StoredCredential, 'id' | 'userId'> & { refreshSealed: Buffer },
): { refreshToken: string; deviceId: string } {
  return JSON.parse(vault.open(row.refreshSealed, refreshPlace(row)))
}

const refreshPlace = ({ id, userId }: { id: number; userId: number }): Place => ({
  table: 'user_credentials',
  column: 'refresh_sealed',
  row: id,
  userId,
})
