import type { people, RequestOf } from '@vkast/contract'
import { invalidInput } from '../../refusal.ts'
import type { AccountServices } from '../deps.ts'
import { hashTypedCode, makeTypedCode } from '../typed-code.ts'
import { type InviteRow, insertInvite } from './invite-queries.ts'

/**
 * Makes an invitation for one person. `code` is the code in clear: it is stored only as a hash and cannot be shown
 * again; for the same reason no `Idempotency-Key` keeps the answer. A lost answer costs an invitation that nobody has.
 */
export async function createInvite(
  deps: Pick<AccountServices, 'db' | 'now'>,
  operatorId: number,
  { note, expires_in_hours }: RequestOf<typeof people.createInvite>['body'],
): Promise<{ row: InviteRow; code: string }> {
  if (note.includes('\0')) throw invalidInput('note', 'must not hold a NUL') // PostgreSQL's text cannot
  const now = deps.now()
  const code = makeTypedCode()
  const row = await insertInvite(deps.db, {
    note,
    codeHash: hashTypedCode(code),
    createdBy: operatorId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + expires_in_hours * 3_600_000),
  })
  return { row, code }
}
