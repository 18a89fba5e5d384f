import type { audit } from '@vkast/contract'
import { check, index, jsonb, pgTable, sql, text, uuid } from '../drizzle.ts'
import { users } from './accounts.ts'
import { createdAt, id, reference } from './columns.ts'

/**
 * Who did what, with what, from where. Written by the transaction that did it, never changed; a trigger refuses
 * everything but the removal of the whole account. Things are named by their ids without references: the row outlives them.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    /** Whose trail it is: the user who did it, or for whom the service did it. Absent: somebody who is not known. */
    userId: reference('user_id').references(() => users.id, { onDelete: 'cascade' }),
    via: text().$type<audit.AuditVia>().notNull(),
    /** With `via: session`. */
    sessionId: uuid('session_id'),
    /** With `via: api_key`; of a key that is made or removed it stands in `details`. */
    apiKeyId: reference('api_key_id'),
    action: text().$type<audit.AuditAction>().notNull(),
    result: text({ enum: ['done', 'refused'] }).notNull(),
    credentialId: reference('credential_id'),
    publicationId: reference('publication_id'),
    /** Names and ids that say what it was; never a secret. */
    details: jsonb().$type<Record<string, string | number | boolean>>().notNull().default({}),
    address: text(),
    /** At most 200 characters of it. */
    userAgent: text('user_agent'),
    createdAt: createdAt(),
  },
  (table) => [
    index('audit_log_user').on(table.userId, table.id),
    index('audit_log_credential').on(table.credentialId, table.id).where(sql`${table.credentialId} is not null`),
    check('audit_log_session', sql`(${table.via} = 'session') = (${table.sessionId} is not null)`),
    check('audit_log_api_key', sql`(${table.via} = 'api_key') = (${table.apiKeyId} is not null)`),
  ],
)
