import type { audit } from '@vkast/contract'
import type { Queryable } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'
import { auditLog } from '../db/schema/audit.ts'
import { currentOrigin } from '../http/origin.ts'

export interface AuditedAct {
  action: audit.AuditAction
  /** `done` unless said otherwise. */
  result?: 'done' | 'refused'
  /** Whose trail it belongs to; absent: of nobody who is known. */
  userId: number | undefined
  credentialId?: number
  publicationId?: number
  /** Names and ids that say what it was; never a secret. */
  details?: Record<string, string | number | boolean>
  /** Somebody without login, but with a one-time address that only this user was given. */
  byLink?: boolean
}

/**
 * Writes down that something was done, in the transaction that does it: no commit, no entry. Who asked, and from where,
 * is the request that runs now; outside of requests it is the service itself. Call it before `recordEvent`, whose lock
 * is to be the last one.
 */
export async function recordAudit(tx: Queryable, act: AuditedAct): Promise<void> {
  const { userId, byLink, result = 'done', details = {}, ...subject } = act
  await tx.insert(auditLog).values({
    ...subject,
    ...columnsOf(byLink),
    result,
    details,
    // A user who is gone by now has no trail any more.
    userId: userId === undefined ? null : sql`(select id from users where id = ${userId})`,
  })
}

function columnsOf(byLink = false) {
  const origin = currentOrigin()
  if (origin.via === 'system') return { via: origin.via }
  const { via, address, userAgent, ...by } = origin
  return { ...(byLink ? { via: 'link' as const } : { via, ...by }), address, userAgent }
}
