import type { StoredCredential } from './use-credential.ts'

export type Expiry = Pick<StoredCredential, 'expiresAt' | 'expirySource'>

/** VK's tokens of the implicit flow live a day (vk-facts 4.8); where nobody said it, it is assumed. */
const ASSUMED_SECONDS = 86_400

const WITHOUT_END: Expiry = { expiresAt: null, expirySource: 'none' }

/** When a token ends. What the sender says goes before what the address says; 0 means no known expiry (vk-facts 4.2). */
export function expiryOf(
  told: { inRequest?: number | undefined; inAddress?: number | undefined; isWithoutEnd: boolean },
  now: Date,
): Expiry {
  if (told.isWithoutEnd) return WITHOUT_END
  const seconds = told.inRequest ?? told.inAddress ?? ASSUMED_SECONDS
  if (seconds === 0) return WITHOUT_END
  const expirySource = told.inRequest !== undefined ? 'request' : told.inAddress !== undefined ? 'url' : 'assumed'
  return { expiresAt: new Date(now.getTime() + seconds * 1000), expirySource }
}

/** What a good answer of VK leaves of a date: one that has passed was wrong. */
export const expiryAfterProbe = (row: Expiry, isWithoutEnd: boolean, now: Date): Expiry =>
  isWithoutEnd || (row.expiresAt !== null && row.expiresAt <= now)
    ? WITHOUT_END
    : { expiresAt: row.expiresAt, expirySource: row.expirySource }
