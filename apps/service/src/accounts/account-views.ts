import { type accounts, toInstant } from '@vkast/contract'
import type { z } from 'zod'
import type { ApiKeyRow, UserRow } from './queries.ts'

export const toUser = (row: UserRow): z.input<typeof accounts.User> => ({
  id: row.id,
  email: row.email,
  role: row.role,
  language: row.language,
  time_zone: row.timeZone,
  quiet_hours: row.quietFrom !== null && row.quietTo !== null ? { from: row.quietFrom, to: row.quietTo } : null,
  channels: {
    email: row.emailNotices,
    telegram: row.telegramNotices,
    in_app: row.inAppNotices,
    webhook: row.webhookNotices,
  },
  telegram_linked: row.telegramChatId !== null,
  created_at: toInstant(row.createdAt),
})

export const toApiKey = (row: ApiKeyRow): z.input<typeof accounts.ApiKey> => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  created_at: toInstant(row.createdAt),
  last_used_at: row.lastUsedAt && toInstant(row.lastUsedAt),
  expires_at: row.expiresAt && toInstant(row.expiresAt),
})
