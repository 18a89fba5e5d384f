import { type AnswerOf, type audit, toInstant } from '@vkast/contract'
import type { AuditRow } from './queries.ts'

const common = (row: AuditRow) => ({
  id: row.id,
  at: toInstant(row.createdAt),
  action: row.action,
  result: row.result,
  via: row.via,
  api_key_id: row.apiKeyId,
  credential_id: row.credentialId,
  publication_id: row.publicationId,
})

/** For the person whose trail it is. */
export const toAuditEntry = (row: AuditRow): AnswerOf<typeof audit.readAudit>[number] => ({
  ...common(row),
  session_id: row.sessionId,
  details: row.details,
  address: row.address,
  user_agent: row.userAgent,
})

/** For the operator: where a user was is that user's own affair; where a stranger was is not. */
export const toInstanceAuditEntry = (row: AuditRow): AnswerOf<typeof audit.readInstanceAudit>[number] => ({
  ...common(row),
  user_id: row.userId,
  address: row.userId === null ? row.address : null,
})
