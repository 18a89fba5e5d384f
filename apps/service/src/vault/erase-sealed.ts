import type { Transaction } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'
import { type SealedColumn, sealedColumns } from './sealed-columns.ts'

/**
 * Erases what was sealed in other rows for the sake of a credential: upload addresses, access keys, answers to VK. To be
 * called in the transaction that deletes the credential, before its row goes.
 */
export async function eraseSealedFor(tx: Transaction, credentialId: number): Promise<void> {
  for (const { table, column, credential } of sealedColumns as readonly SealedColumn[])
    if (credential)
      await tx.execute(sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null
        where ${sql.identifier(credential)} = ${credentialId} and ${sql.identifier(column)} is not null`)
}
