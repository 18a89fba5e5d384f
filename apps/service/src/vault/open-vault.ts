import type { Config } from '../config.ts'
import { makeKeys, ownSecret, parseKeys } from './key-ring.ts'
import { createVault, type Vault } from './vault.ts'

/** The vault with the keys of `VKAST_KEYS`, else with those of the instance's own file, made on first use (0600). */
export const openVault = (config: Pick<Config, 'keys' | 'dataDir'>): Vault =>
  createVault(parseKeys(config.keys ?? ownSecret(config.dataDir, 'keys', makeKeys)))
