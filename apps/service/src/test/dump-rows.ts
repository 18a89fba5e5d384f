import { sql } from '../db/drizzle.ts'
import type { TestWorld } from './world.ts'

/** Every row of every table as text, the queue's too. */
export async function dumpRows({ db }: Pick<TestWorld, 'db'>): Promise<string> {
  const tables = await db.execute<{ name: string }>(
    sql`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { name } of tables.rows) {
    const rows = await db.execute<{ text: string }>(sql.raw(`select t::text as text from ${name} t`))
    texts.push(name, ...rows.rows.map((row) => row.text))
  }
  return texts.join('\n')
}
