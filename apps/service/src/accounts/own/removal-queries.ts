import type { Queryable, Transaction } from '../../db/database.ts'
import { and, eq, inArray, isNull, notInArray } from '../../db/drizzle.ts'
import { userCredentials, vkAccountLeases } from '../../db/schema/credentials.ts'
import { leftovers, publications } from '../../db/schema/publications.ts'
import { recordings, thumbnails } from '../../db/schema/recordings.ts'

/** What can still be cancelled, lowest id first. */
export const listUnpublishedIds = (db: Queryable, userId: number): Promise<number[]> =>
  db
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.userId, userId), notInArray(publications.state, ['published', 'mismatch', 'cancelled'])))
    .orderBy(publications.id)
    .then((rows) => rows.map(({ id }) => id))

/** What must still be removed at VK and can be, because a credential of the user works for that VK account. */
export const listUncleanedIds = (db: Queryable, userId: number): Promise<number[]> =>
  db
    .select({ id: leftovers.id })
    .from(leftovers)
    .innerJoin(
      userCredentials,
      and(
        eq(userCredentials.userId, leftovers.userId),
        eq(userCredentials.vkUserId, leftovers.vkUserId),
        eq(userCredentials.state, 'active'),
      ),
    )
    .where(and(eq(leftovers.userId, userId), isNull(leftovers.removedAt)))
    .then((rows) => rows.map(({ id }) => id))

/** Recordings' and thumbnails'. */
export async function listMediaKeysOfUser(tx: Transaction, userId: number): Promise<string[]> {
  const videos = await tx.select({ key: recordings.mediaKey }).from(recordings).where(eq(recordings.userId, userId))
  const images = await tx.select({ key: thumbnails.mediaKey }).from(thumbnails).where(eq(thumbnails.userId, userId))
  return [...videos, ...images].map(({ key }) => key)
}

/** The VK accounts that the user's credentials and publications name. */
export async function listVkUserIds(tx: Transaction, userId: number): Promise<number[]> {
  const owned = await tx
    .select({ id: userCredentials.vkUserId })
    .from(userCredentials)
    .where(eq(userCredentials.userId, userId))
  const used = await tx.select({ id: publications.vkUserId }).from(publications).where(eq(publications.userId, userId))
  return [...new Set([...owned, ...used].flatMap(({ id }) => (id === null ? [] : [id])))]
}

/** Leases name a VK account: they go with the last credential for it. */
export async function deleteUnusedLeases(tx: Transaction, vkUserIds: number[]): Promise<void> {
  if (vkUserIds.length === 0) return
  const kept = await tx
    .select({ id: userCredentials.vkUserId })
    .from(userCredentials)
    .where(inArray(userCredentials.vkUserId, vkUserIds))
  const gone = vkUserIds.filter((id) => !kept.some((row) => row.id === id))
  if (gone.length > 0) await tx.delete(vkAccountLeases).where(inArray(vkAccountLeases.vkUserId, gone))
}
