import { audit } from '@vkast/contract'
import type { Database } from '../db/database.ts'
import type { Bind } from '../http/bind-route.ts'
import { idOfCursor, nextPageLink, pageOf } from '../http/page-link.ts'
import { toAuditEntry, toInstanceAuditEntry } from './audit-views.ts'
import { listAudit, listInstanceAudit } from './queries.ts'

/** Who did what: one's own trail, and the operator's view of all. */
export function auditRoutes(bind: Bind, { db }: { db: Database }): void {
  bind(audit.readAudit, async ({ caller: { userId }, query, request, reply }) => {
    const rows = await listAudit(db, { userId, ...filterOf(query) })
    const { page, cursor } = pageOf(rows, query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map(toAuditEntry)
  })
  bind(audit.readInstanceAudit, async ({ query, request, reply }) => {
    const rows = await listInstanceAudit(db, { userId: query.user_id, ...filterOf(query) })
    const { page, cursor } = pageOf(rows, query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map(toInstanceAuditEntry)
  })
}

interface Query {
  limit: number
  cursor?: string | undefined
  action?: audit.AuditAction | undefined
  credential_id?: number | undefined
}

const filterOf = ({ limit, cursor, action, credential_id: credentialId }: Query) => ({
  limit: limit + 1,
  before: idOfCursor(cursor),
  action,
  credentialId,
})
