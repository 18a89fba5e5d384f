import type { Vk } from '@vkast/vk'
import type { Vault } from '../vault/vault.ts'
import { openProxy } from './proxy/proxy-place.ts'
import { openToken, type StoredCredential } from './use-credential.ts'
import type { VkClients } from './vk-clients.ts'

/** A client of VK with a stored credential's token, through its proxy where it has one. */
export const clientFor = ({ vk, vault }: { vk: VkClients; vault: Vault }, row: StoredCredential): Vk =>
  vk.forToken(openToken(vault, row), { kind: row.kind, proxyUrl: openProxy(vault, row) })
