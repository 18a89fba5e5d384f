import type { Queryable, Transaction } from '../../db/database.ts'
import { and, desc, eq, gt, isNull, lt } from '../../db/drizzle.ts'
import { invites } from '../../db/schema/people.ts'
import { hashTypedCode } from '../typed-code.ts'

export type InviteRow = typeof invites.$inferSelect

const isOpen = (code: string, now: Date) =>
  and(eq(invites.codeHash, hashTypedCode(code)), isNull(invites.usedAt), gt(invites.expiresAt, now))

/** Whether this code would let somebody register now; only {@link claimInvite} decides. */
export const inviteIsOpen = ({ db, now }: { db: Queryable; now(): Date }, code: string): Promise<boolean> =>
  db
    .select({ id: invites.id })
    .from(invites)
    .where(isOpen(code, now()))
    .then((rows) => rows.length > 0)

/** Uses the invitation up and answers its id; undefined for one that is used, expired, revoked or never was. */
export const claimInvite = (tx: Transaction, code: string, now: Date): Promise<number | undefined> =>
  tx
    .update(invites)
    .set({ usedAt: now })
    .where(isOpen(code, now))
    .returning({ id: invites.id })
    .then((rows) => rows[0]?.id)

export const noteInvited = async (tx: Transaction, inviteId: number, userId: number): Promise<void> => {
  await tx.update(invites).set({ usedBy: userId }).where(eq(invites.id, inviteId))
}

export const insertInvite = (db: Queryable, invite: typeof invites.$inferInsert): Promise<InviteRow> =>
  db
    .insert(invites)
    .values(invite)
    .returning()
    .then(([row]) => row as InviteRow)

/** Newest first; one more than `limit` where there are more. */
export const listInvites = (
  db: Queryable,
  { limit, before }: { limit: number; before: number | undefined },
): Promise<InviteRow[]> =>
  db
    .select()
    .from(invites)
    .where(before === undefined ? undefined : lt(invites.id, before))
    .orderBy(desc(invites.id))
    .limit(limit + 1)

/** False when there is none of this id. */
export const deleteInvite = (db: Queryable, id: number): Promise<boolean> =>
  db
    .delete(invites)
    .where(eq(invites.id, id))
    .returning({ id: invites.id })
    .then((rows) => rows.length > 0)
