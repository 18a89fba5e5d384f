import type { Queryable, Transaction } from '../../db/database.ts'
import { and, eq, gt, isNull, lt } from '../../db/drizzle.ts'
import { userCredentials } from '../../db/schema/credentials.ts'
import { renewalLinks } from '../../db/schema/renewal.ts'
import type { StoredCredential } from '../use-credential.ts'

type NewLink = Omit<typeof renewalLinks.$inferInsert, 'id' | 'usedAt'> & { createdAt: Date }

/** Keeps a link; those that have run out are forgotten. */
export async function insertRenewalLink(tx: Transaction, link: NewLink): Promise<void> {
  await tx.delete(renewalLinks).where(lt(renewalLinks.expiresAt, link.createdAt))
  await tx.insert(renewalLinks).values(link)
}

/**
 * A usable link with its credential as it is now. Undefined for one that is unknown, used, out of time, or whose token
 * was replaced meanwhile: one and the same query for all of them.
 */
export const findRenewalLink = (
  db: Queryable,
  { secretHash, now }: { secretHash: Buffer; now: Date },
): Promise<{ linkId: number; credential: StoredCredential } | undefined> =>
  db
    .select({ linkId: renewalLinks.id, credential: userCredentials })
    .from(renewalLinks)
    .innerJoin(
      userCredentials,
      and(
        eq(userCredentials.id, renewalLinks.credentialId),
        eq(userCredentials.userId, renewalLinks.userId),
        eq(userCredentials.fingerprint, renewalLinks.fingerprint),
      ),
    )
    .where(and(eq(renewalLinks.secretHash, secretHash), isNull(renewalLinks.usedAt), gt(renewalLinks.expiresAt, now)))
    .then((rows) => rows[0])

/** Uses a link up in the transaction of the renewal. False when somebody was faster. */
export const markLinkUsed = (tx: Transaction, { linkId, now }: { linkId: number; now: Date }): Promise<boolean> =>
  tx
    .update(renewalLinks)
    .set({ usedAt: now })
    .where(and(eq(renewalLinks.id, linkId), isNull(renewalLinks.usedAt), gt(renewalLinks.expiresAt, now)))
    .then(({ rowCount }) => rowCount === 1)
