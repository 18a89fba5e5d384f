import type { Place, Vault } from '../../vault/vault.ts'
import type { StoredCredential } from '../use-credential.ts'

/** Where a credential's proxy is sealed: it opens in its own row, for its own user only. */
export const proxyPlace = ({ id, userId }: { id: number; userId: number }): Place => ({
  table: 'user_credentials',
  column: 'proxy_sealed',
  row: id,
  userId,
})

/** The proxy itself, for a client of VK and nothing else; undefined for calls that go out from here. */
export const openProxy = (
  vault: Vault,
  row: Pick<StoredCredential, 'id' | 'userId' | 'proxySealed'>,
): string | undefined => (row.proxySealed === null ? undefined : vault.open(row.proxySealed, proxyPlace(row)))
