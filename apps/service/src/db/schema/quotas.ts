import { integer, pgTable, primaryKey, text } from '../drizzle.ts'

/** How often a thing was done on a day, over all processes. `day` is `2026-01-15`, in UTC. */
export const dailyQuotas = pgTable(
  'daily_quotas',
  { name: text().notNull(), day: text().notNull(), used: integer().notNull() },
  (table) => [primaryKey({ columns: [table.name, table.day] })],
)
