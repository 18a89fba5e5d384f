import type { Queryable, Transaction } from '../db/database.ts'
import { and, asc, desc, eq, gt, isNull, lt, ne, or, sql } from '../db/drizzle.ts'
import { users } from '../db/schema/accounts.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import { presetRules, presets } from '../db/schema/presets.ts'
import { recordings, thumbnails } from '../db/schema/recordings.ts'
import { Refusal } from '../refusal.ts'
import type { Locale } from './format-instant.ts'

export type PresetRow = typeof presets.$inferSelect
export type RuleRow = typeof presetRules.$inferSelect
export type RecordingRow = typeof recordings.$inferSelect

const RULES_LOCK = 0x766b_7072
/** PostgreSQL's; a cursor may say more. */
const MAX_INTEGER = 2 ** 31 - 1

/** A preset of this user. Throws `not_found` for foreign ones too. */
export async function requirePreset(db: Queryable, userId: number, id: number): Promise<PresetRow> {
  const [row] = await db
    .select()
    .from(presets)
    .where(and(eq(presets.userId, userId), eq(presets.id, id)))
  return row ?? notFound()
}

/** Holds a preset until the transaction ends, against changes and against new references. Throws `not_found`. */
export async function lockPreset(tx: Transaction, userId: number, id: number): Promise<PresetRow> {
  const [row] = await tx
    .select()
    .from(presets)
    .where(and(eq(presets.userId, userId), eq(presets.id, id)))
    .for('update')
  return row ?? notFound()
}

/** Whether this user has the preset; if so it cannot be deleted until the transaction ends. */
export const keepPreset = (tx: Transaction, userId: number, id: number): Promise<boolean> =>
  tx
    .select({ id: presets.id })
    .from(presets)
    .where(and(eq(presets.userId, userId), eq(presets.id, id)))
    .for('key share')
    .then((rows) => rows.length > 0)

/** Newest first, those with smaller ids than `before`. */
export const listPresets = (
  db: Queryable,
  { userId, before, limit }: { userId: number; before: number | undefined; limit: number },
): Promise<PresetRow[]> =>
  db
    .select()
    .from(presets)
    .where(and(eq(presets.userId, userId), before === undefined ? undefined : lt(presets.id, before)))
    .orderBy(desc(presets.id))
    .limit(limit)

/** Whether this user has the credential. */
export const hasCredential = (db: Queryable, userId: number, id: number): Promise<boolean> =>
  db
    .select({ id: userCredentials.id })
    .from(userCredentials)
    .where(and(eq(userCredentials.userId, userId), eq(userCredentials.id, id)))
    .then((rows) => rows.length > 0)

/** The user's own language and time zone. */
export async function findLocale(db: Queryable, userId: number): Promise<Locale> {
  const [row] = await db
    .select({ language: users.language, timeZone: users.timeZone })
    .from(users)
    .where(eq(users.id, userId))
  return row ?? notFound()
}

/** A recording of this user. Throws `not_found` for foreign ones too. */
export async function requireRecording(db: Queryable, userId: number, id: number): Promise<RecordingRow> {
  const [row] = await db
    .select()
    .from(recordings)
    .where(and(eq(recordings.userId, userId), eq(recordings.id, id)))
  return row ?? notFound()
}

export const findNewestThumbnailId = (
  db: Queryable,
  userId: number,
  recordingId: number,
): Promise<number | undefined> =>
  db
    .select({ id: thumbnails.id })
    .from(thumbnails)
    .where(and(eq(thumbnails.userId, userId), eq(thumbnails.recordingId, recordingId)))
    .orderBy(desc(thumbnails.id))
    .limit(1)
    .then((rows) => rows[0]?.id)

/** Holds a user's rules until the transaction ends: their number, sizes and order are decided over all of them. */
export async function lockRules(tx: Transaction, userId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${RULES_LOCK}, ${userId}::int)`)
}

/** In the order in which they are tried; with `after` those behind this position. */
export const listRules = (
  db: Queryable,
  { userId, after = 0, limit = 1000 }: { userId: number; after?: number | undefined; limit?: number },
): Promise<RuleRow[]> =>
  db
    .select()
    .from(presetRules)
    .where(and(eq(presetRules.userId, userId), gt(presetRules.position, Math.min(after, MAX_INTEGER))))
    .orderBy(asc(presetRules.position))
    .limit(limit)

/** A rule of this user. Throws `not_found` for foreign ones too. */
export async function requireRule(db: Queryable, userId: number, id: number): Promise<RuleRow> {
  const [row] = await db
    .select()
    .from(presetRules)
    .where(and(eq(presetRules.userId, userId), eq(presetRules.id, id)))
  return row ?? notFound()
}

/** A page of recordings to match again, newest first. */
export const listRecordingsToMatch = (
  db: Queryable,
  { userId, before, limit }: { userId: number; before: number | undefined; limit: number },
): Promise<RecordingRow[]> =>
  db
    .select()
    .from(recordings)
    .where(and(eq(recordings.userId, userId), before === undefined ? undefined : lt(recordings.id, before)))
    .orderBy(desc(recordings.id))
    .limit(limit)

/** Gives a recording the preset of a rule, or none; false where a person has chosen meanwhile. Then leave it alone. */
export const markMatched = (
  tx: Transaction,
  { userId, id, presetId, now }: { userId: number; id: number; presetId: number | null; now: Date },
): Promise<boolean> =>
  tx
    .update(recordings)
    .set({ presetId, presetSetBy: presetId === null ? null : 'rule', updatedAt: now })
    .where(
      and(
        eq(recordings.userId, userId),
        eq(recordings.id, id),
        or(isNull(recordings.presetSetBy), ne(recordings.presetSetBy, 'person')),
      ),
    )
    .returning({ id: recordings.id })
    .then((rows) => rows.length > 0)

function notFound(): never {
  throw new Refusal('not_found')
}
