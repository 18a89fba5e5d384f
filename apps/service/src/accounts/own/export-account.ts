import { Readable } from 'node:stream'
import { toInstant } from '@vkast/contract'
import type { Database } from '../../db/database.ts'
import { sql } from '../../db/drizzle.ts'
import { type ExportPart, exportParts } from './export-parts.ts'

const ROWS_AT_ONCE = 200

/**
 * Everything that is stored about a user as one JSON object: a list for each kind of thing, oldest first.
 *
 * Streamed, a few hundred rows at a time, so that years of publications cost no memory. Each page is as it stands when it
 * is read: what changes meanwhile may be shown before or after its change.
 */
export const streamExport = (db: Database, about: { userId: number; now: Date }): Readable =>
  Readable.from(writeExport(db, about), { objectMode: false })

async function* writeExport(db: Database, { userId, now }: { userId: number; now: Date }): AsyncGenerator<string> {
  yield `{"exported_at":${JSON.stringify(toInstant(now))}`
  for (const part of exportParts) {
    yield `,\n${JSON.stringify(part.section)}:[`
    let isFirst = true
    for await (const row of readRows(db, part, userId)) {
      yield `${isFirst ? '' : ',\n'}${row}`
      isFirst = false
    }
    yield ']'
  }
  yield '}\n'
}

/** As JSON that PostgreSQL makes: instants with their offset, bytes as `\\x…`. */
async function* readRows(db: Database, part: ExportPart, userId: number): AsyncGenerator<string> {
  const columns = sql.join(
    part.columns.map((column) => sql.identifier(column)),
    sql`, `,
  )
  let after: number | string = part.before ?? 0
  for (;;) {
    const { rows } = await db.execute<{ id: number | string; row: string }>(
      sql`select id, row_to_json(r)::text as row from (
            select id as id, ${columns} from ${sql.identifier(part.table)}
            where ${part.owned(userId)} and id > ${after} order by id limit ${ROWS_AT_ONCE}) r`,
    )
    for (const { row } of rows) yield row
    if (rows.length < ROWS_AT_ONCE) return
    after = rows.at(-1)?.id ?? after
  }
}
