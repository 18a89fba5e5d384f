import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { type Config, ConfigError } from '../config.ts'
import type { Database } from '../db/database.ts'
import { checkKeys } from './check-keys.ts'
import { ensureInstanceSecret } from './instance-secrets.ts'
import { makeKeys, parseKeys } from './key-ring.ts'
import { fixedKeys, type KeySource, keyFile } from './key-source.ts'
import { listKeysIn } from './keys-in-use.ts'
import { ownSecret, readSecret } from './own-secret.ts'
import { sealedColumns } from './sealed-columns.ts'
import { createSealer, createVault, type Sealer, type Vault, VaultError } from './vault.ts'

export interface OpenVault {
  vault: Vault
  keys: KeySource
}

const CANARY = 'vkast canary'

/**
 * The vault with the keys of `VKAST_KEYS`, else with those of the instance's own file, made on the first start (0600).
 *
 * Before anything else is opened it makes sure that the keys are those of this database: every key in use is there and
 * opens a row. The first start stores the key of fingerprints, sealed, and each new first key a canary, so that two
 * processes with different keys of one name do not both begin to write. Safe with several starts at once.
 * Throws {@link ConfigError}, which says what is wrong and what to do.
 */
export async function openVault(db: Database, config: Pick<Config, 'keys' | 'dataDir'>): Promise<OpenVault> {
  const keys = config.keys ? fixedKeys(parseKeys(config.keys)) : await openKeyFile(db, config.dataDir)
  const sealer = createSealer(keys)
  await checkKeys(db, keys, sealer)
  const fingerprintKey = await ours(db, sealer, 'fingerprint_key', () => randomBytes(32).toString('base64'))
  const [current] = keys.ring().keys
  await ours(db, sealer, `canary ${current.id}`, () => CANARY)
  return { vault: createVault(keys, Buffer.from(fingerprintKey, 'base64')), keys }
}

/** Lost keys are not made anew: what they have sealed would be lost without a word. */
async function openKeyFile(db: Database, dataDir: string): Promise<KeySource> {
  const file = path.join(dataDir, 'keys')
  const hasSecrets = readSecret(file) === undefined && (await isInUse(db))
  if (hasSecrets && readSecret(file) === undefined)
    throw new ConfigError(
      'The file "keys" is missing from VKAST_DATA_DIR, and the database holds what it has sealed. Put it back from your backup',
    )
  ownSecret(dataDir, 'keys', makeKeys)
  return keyFile(file)
}

async function isInUse(db: Database): Promise<boolean> {
  for (const column of sealedColumns) if ((await listKeysIn(db, column)).length > 0) return true
  return false
}

/** Another start was first, with keys that are not ours. */
async function ours(db: Database, sealer: Sealer, name: string, make: () => string): Promise<string> {
  try {
    return await ensureInstanceSecret(db, sealer, { name, make })
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    throw new ConfigError(
      `Another process with this database has other keys (${error.message}): all must have the same VKAST_KEYS`,
    )
  }
}
