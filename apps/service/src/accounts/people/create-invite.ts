import type { people, RequestOf } from '@vkast/contract'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Queryable } from '../../db/database.ts'
import { invalidInput } from '../../refusal.ts'
import { hashTypedCode, makeTypedCode } from '../typed-code.ts'
import { type InviteRow, insertInvite } from './invite-queries.ts'

/** Makes an invitation for one person. `code` is the code in clear: it is stored only as a hash and cannot be shown again. */
export async function createInvite(
  { db, now: clock }: { db: Queryable; now(): Date },
  operatorId: number,
  { note, expires_in_hours }: RequestOf<typeof people.createInvite>['body'],
): Promise<{ row: InviteRow; code: string }> {
  if (note.includes('\0')) throw invalidInput('note', 'must not hold a NUL') // PostgreSQL's text cannot
  const now = clock()
  const code = makeTypedCode()
  const row = await insertInvite(db, {
    note,
    codeHash: hashTypedCode(code),
    createdBy: operatorId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + expires_in_hours * 3_600_000),
  })
  await recordAudit(db, { action: 'invite_created', userId: operatorId, details: { invite_id: row.id } })
  return { row, code }
}
