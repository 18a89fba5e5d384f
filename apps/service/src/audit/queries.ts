import type { audit } from '@vkast/contract'
import type { Queryable } from '../db/database.ts'
import { and, desc, eq, lt } from '../db/drizzle.ts'
import { auditLog } from '../db/schema/audit.ts'

export type AuditRow = typeof auditLog.$inferSelect

export interface AuditFilter {
  limit: number
  before?: number | undefined
  action?: audit.AuditAction | undefined
  credentialId?: number | undefined
}

/** A user's own trail, newest first; with smaller ids than `before`. What the export of the user's data holds, too. */
export const listAudit = (
  db: Queryable,
  { userId, ...filter }: AuditFilter & { userId: number },
): Promise<AuditRow[]> => list(db, { userId, ...filter })

/** The trail of the whole instance, for its operator. */
export const listInstanceAudit = (db: Queryable, filter: AuditFilter & { userId?: number | undefined }) =>
  list(db, filter)

const list = (
  db: Queryable,
  { userId, limit, before, action, credentialId }: AuditFilter & { userId?: number | undefined },
): Promise<AuditRow[]> =>
  db
    .select()
    .from(auditLog)
    .where(
      and(
        userId === undefined ? undefined : eq(auditLog.userId, userId),
        before === undefined ? undefined : lt(auditLog.id, before),
        action && eq(auditLog.action, action),
        credentialId === undefined ? undefined : eq(auditLog.credentialId, credentialId),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit)
