import type { Queryable } from '../db/database.ts'
import { eq } from '../db/drizzle.ts'
import { instanceFacts } from '../db/schema/accounts.ts'
import { type Vault, VaultError } from './vault.ts'

const NAME = 'vault_canary'
const TEXT = 'vkast canary'
const PLACE = { table: 'instance_facts', column: 'value', row: 0, userId: 0 }

interface Canary {
  sealed: string
  fingerprint: string
}

/**
 * Makes sure, before anything else is opened, that the keys are those of this database. The first start stores a sealed
 * word; safe with several starts at once, and to repeat.
 *
 * Throws {@link VaultError} where the key is missing or another, and where the oldest key is not the last one any more:
 * with another oldest key the same token would no longer be known again.
 */
export async function checkCanary(db: Queryable, vault: Vault): Promise<void> {
  const fresh: Canary = {
    sealed: vault.seal(TEXT, PLACE).toString('base64'),
    fingerprint: vault.fingerprint(TEXT).toString('hex'),
  }
  await db.insert(instanceFacts).values({ name: NAME, value: fresh }).onConflictDoNothing()
  const [row] = await db.select().from(instanceFacts).where(eq(instanceFacts.name, NAME))
  const stored = (row?.value ?? fresh) as Canary
  openCanary(vault, Buffer.from(stored.sealed, 'base64'))
  if (stored.fingerprint !== fresh.fingerprint)
    throw new VaultError(
      'VKAST_KEYS: the key that was the last one at the first start must stay in the list, as the last',
    )
}

function openCanary(vault: Vault, sealed: Buffer): void {
  try {
    vault.open(sealed, PLACE)
  } catch (error) {
    throw new VaultError(
      `The keys are not those of this database: what it stores was sealed with the key "${vault.keyIdOf(sealed)}". ` +
        'Put that key back into VKAST_KEYS (or the file "keys" in VKAST_DATA_DIR)',
      { cause: error },
    )
  }
}
