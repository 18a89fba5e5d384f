import type { Queryable } from '../db/database.ts'
import { inArray, sql } from '../db/drizzle.ts'
import { endedStates } from '../db/schema/publications.ts'
import type { Language } from '../http/language.ts'
import type { ListedPublication } from './list-publications.ts'
import { type PublicationView, publicationView, type ViewedRow } from './publication-view.ts'
import { leftoversOf, sizesOf } from './queries.ts'
import { listOutlooks } from './token-outlook.ts'

const ended: ReadonlySet<string> = new Set(endedStates)

/** Publications as their owner sees them, in the order given: a few queries, however many there are. */
export async function viewPublications(
  db: Queryable,
  rows: (ViewedRow & Partial<ListedPublication>)[],
  { now, language }: { now: Date; language: Language },
): Promise<PublicationView[]> {
  if (rows.length === 0) return []
  const ids = rows.filter(({ state }) => !ended.has(state)).map(({ id }) => id)
  const unlisted = rows.filter(({ recordingSize }) => recordingSize === undefined)
  const sizes = await sizesOf(db, unlisted)
  const leftovers = await leftoversOf(db, unlisted)
  // What has ended needs no token, and most of a list has.
  const outlooks = ids.length === 0 ? [] : await listOutlooks(db, { now, where: inArray(sql`p.id`, ids) })
  const byId = new Map(outlooks.map((outlook) => [outlook.publicationId, outlook]))
  return rows.map((row) =>
    publicationView(
      row,
      {
        totalBytes: row.recordingSize ?? sizes.get(row.recordingId ?? 0) ?? 0,
        leftovers: row.leftovers ?? leftovers.get(row.id) ?? [],
        outlook: byId.get(row.id),
      },
      language,
    ),
  )
}
