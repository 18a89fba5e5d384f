import type { accounts, RequestOf } from '@vkast/contract'
import { recordAudit } from '../audit/record-audit.ts'
import type { Queryable } from '../db/database.ts'
import { invalidInput } from '../refusal.ts'
import { type ApiKeyRow, insertApiKey } from './queries.ts'
import { hashSecret, makeSecret } from './secret.ts'

const PREFIX_LENGTH = 12
/** RFC 3339 has four digits for a year. */
const LAST_INSTANT = new Date('9999-12-31T23:59:59Z')

/**
 * Makes an API key that acts as the user until it expires or is revoked. `key` is the key in clear: it is stored
 * only as a hash and cannot be shown again. Throws `invalid_input` for an expiry that is not ahead.
 */
export async function createApiKey(
  deps: { db: Queryable; now(): Date },
  userId: number,
  { name, expires_at }: RequestOf<typeof accounts.createApiKey>['body'],
): Promise<{ row: ApiKeyRow; key: string }> {
  const now = deps.now()
  const expiresAt = expires_at === undefined ? null : new Date(expires_at)
  if (expiresAt && !(expiresAt > now && expiresAt <= LAST_INSTANT)) throw invalidInput('expires_at', 'must be ahead')
  if (name.includes('\0')) throw invalidInput('name', 'must not hold a NUL') // PostgreSQL's text cannot
  const key = `vkast_${makeSecret()}`
  const prefix = key.slice(0, PREFIX_LENGTH)
  const row = await deps.db.transaction(async (tx) => {
    const made = await insertApiKey(tx, { userId, name, prefix, keyHash: hashSecret(key), createdAt: now, expiresAt })
    await recordAudit(tx, { action: 'api_key_created', userId, details: { key: made.id, name } })
    return made
  })
  return { row, key }
}
