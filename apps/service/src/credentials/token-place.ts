import type { Place } from '../vault/vault.ts'

/** Where a credential's token is sealed: it opens in its own row, for its own user only. */
export const tokenPlace = ({ id, userId }: { id: number; userId: number }): Place => ({
  table: 'user_credentials',
  column: 'token_sealed',
  row: id,
  userId,
})
