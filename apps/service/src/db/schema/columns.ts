import { bigint, customType, index, isNotNull, type PgColumn, sql, timestamp } from '../drizzle.ts'

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
export const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
export const reference = (name: string) => bigint(name, { mode: 'number' })
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
export const createdAt = () => instant('created_at').notNull().defaultNow()

/**
 * The index of a column that the vault seals, `<table>_<column>_key`: by the id of the key that each ciphertext needs
 * (its second byte is the length of that id), then by row. Rotation finds and counts by it what still has an old key.
 */
export const sealedIndex = (name: string, column: PgColumn, rowId: PgColumn) =>
  index(name).on(sql`substr(${column}, 3, get_byte(${column}, 1))`, rowId).where(isNotNull(column))
