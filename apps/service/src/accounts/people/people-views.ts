import { type people, toInstant } from '@vkast/contract'
import type { z } from 'zod'
import { toUser } from '../account-views.ts'
import type { UserRow } from '../queries.ts'
import type { InviteRow } from './invite-queries.ts'

export const toPerson = (row: UserRow): z.input<typeof people.Person> => ({
  ...toUser(row),
  disabled_at: row.disabledAt && toInstant(row.disabledAt),
})

export const toInvite = (row: InviteRow, now: Date): z.input<typeof people.Invite> => ({
  id: row.id,
  note: row.note,
  state: row.usedAt ? 'used' : row.expiresAt > now ? 'open' : 'expired',
  created_at: toInstant(row.createdAt),
  expires_at: toInstant(row.expiresAt),
  used_at: row.usedAt && toInstant(row.usedAt),
  used_by: row.usedBy,
})
