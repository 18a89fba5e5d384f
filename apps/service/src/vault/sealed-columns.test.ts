import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getTableConfig, is, PgTable } from '../db/drizzle.ts'
import * as schema from '../db/schema.ts'
import { startWorld } from '../test/world.ts'
import { parseKeys } from './key-ring.ts'
import { fixedKeys } from './key-source.ts'
import { type Place, type SealedColumn, sealedColumns } from './sealed-columns.ts'
import { createVault, VaultError } from './vault.ts'

const nameOf = ({ table, column }: { table: string; column: string }): string => `${table}.${column}`
const registered = sealedColumns.map(nameOf).sort()

test('every bytea column of the schema that ends in _sealed is in the registry, and nothing else is', () => {
  const tables = Object.values(schema).filter((entry) => is(entry, PgTable))
  const found = tables.flatMap((table) => {
    const { name, columns } = getTableConfig(table)
    return columns
      .filter((column) => column.getSQLType() === 'bytea' && column.name.endsWith('_sealed'))
      .map((column) => nameOf({ table: name, column: column.name }))
  })
  expect(found.sort()).toEqual(registered)
})

test('the live database agrees: columns, their keys, and an index by key id for each', async () => {
  const { db } = await startWorld()
  const { rows } = await db.execute(`select table_name as table, column_name as column, data_type as type
    from information_schema.columns where table_schema = 'public' and column_name like '%\\_sealed'`)
  expect(rows.map((row) => nameOf(row as never)).sort()).toEqual(registered)
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['bytea']))
  const { rows: indexes } = await db.execute(`select indexname, indexdef from pg_indexes where schemaname = 'public'`)
  for (const entry of sealedColumns as readonly SealedColumn[]) {
    const index = indexes.find(({ indexname }) => indexname === `${entry.table}_${entry.column}_key`)
    expect(index?.indexdef, nameOf(entry)).toContain(
      `(substr(${entry.column}, 3, get_byte(${entry.column}, 1)), ${entry.row})`,
    )
    const named = [entry.row, entry.user, entry.credential].filter((name) => name !== undefined)
    await db.execute(`select ${named.join(', ')} from ${entry.table} limit 0`)
  }
})

const place = (): fc.Arbitrary<Place> =>
  fc
    .record({ entry: fc.constantFrom(...sealedColumns), row: fc.nat({ max: 1000 }), userId: fc.nat({ max: 1000 }) })
    .map(({ entry: { table, column }, row, userId }) => ({ table, column, row, userId }) as Place)

test('a ciphertext opens in its own place, and moved to any other row, user or column it does not', () => {
  const vault = createVault(fixedKeys(parseKeys(`k1:${randomBytes(32).toString('base64')}`)), randomBytes(32))
  fc.assert(
    fc.property(place(), place(), fc.string({ unit: 'grapheme' }), (home, other, secret) => {
      const sealed = vault.seal(secret, home)
      expect(vault.open(sealed, home)).toBe(secret.toWellFormed())
      for (const away of [other, { ...home, row: home.row + 1 }, { ...home, userId: home.userId + 1 }])
        if (JSON.stringify(away) !== JSON.stringify(home)) expect(() => vault.open(sealed, away)).toThrow(VaultError)
      for (const { table, column } of sealedColumns)
        if (nameOf({ table, column }) !== nameOf(home))
          expect(() => vault.open(sealed, { ...home, table, column } as Place)).toThrow(VaultError)
    }),
    { numRuns: 300 },
  )
})
