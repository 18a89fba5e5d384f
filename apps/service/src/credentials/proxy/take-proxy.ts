import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from '@vkast/vk'
import type { Config } from '../../config.ts'
import type { Vault } from '../../vault/vault.ts'
import type { StoredCredential } from '../use-credential.ts'
import { proxyPlace } from './proxy-place.ts'
import { readProxyUrl, refused } from './read-proxy-url.ts'

export type ProxyColumns = Pick<StoredCredential, 'proxySealed' | 'proxyShown'>

/**
 * The columns of a credential whose calls go out through a proxy from now on, or directly (null).
 *
 * Throws {@link Refusal} `invalid_input` for what is no proxy, does not resolve, or lies in a private network while
 * `VKAST_ALLOW_PRIVATE_ADDRESSES` is off.
 */
export async function takeProxy(
  { vault, config }: { vault: Vault; config: Pick<Config, 'allowPrivateAddresses'> },
  { proxyUrl, ...row }: { id: number; userId: number; proxyUrl: string | null },
): Promise<ProxyColumns> {
  if (proxyUrl === null) return { proxySealed: null, proxyShown: null }
  const { url, hostname, shown } = readProxyUrl(proxyUrl)
  if (!config.allowPrivateAddresses) await refusePrivate(hostname)
  return { proxySealed: vault.seal(url, proxyPlace(row)), proxyShown: shown }
}

async function refusePrivate(hostname: string): Promise<void> {
  const addresses = isIP(hostname) ? [hostname] : await resolve(hostname)
  if (!addresses.every(isPublicAddress))
    throw refused('it lies in a private network, which the operator does not allow')
}

async function resolve(hostname: string): Promise<string[]> {
  try {
    return (await lookup(hostname, { all: true })).map(({ address }) => address)
  } catch {
    throw refused('its host name does not resolve')
  }
}
