import type { StoredCredential } from '../use-credential.ts'

const DAY_MS = 24 * 3_600_000
/** VK is reported to let a foreign address through for about a minute (peers 0, 2): one look at intake proves nothing. */
const AFTER_INTAKE_MS = 150_000
/** Knuth's multiplicative hash: neighbours in the table are far apart in the day. */
const SPREAD = 2_654_435_761n

export const firstRecheck = (now: Date): Date => new Date(now.getTime() + AFTER_INTAKE_MS)

/**
 * When a token that works is to be asked about again: where nobody knows its end, once a day, at a time of day that its
 * id gives it. Null where its date tells when to ask.
 */
export function nextRecheck(
  { id, expiresAt, renewedAt }: Pick<StoredCredential, 'id' | 'expiresAt' | 'renewedAt'>,
  now: Date,
): Date | null {
  const first = firstRecheck(renewedAt)
  if (first > now) return first // a look in the first minutes does not stand for the one after them
  if (expiresAt !== null) return null
  const slotMs = Number((BigInt(id) * SPREAD) % BigInt(DAY_MS))
  const today = now.getTime() - (now.getTime() % DAY_MS) + slotMs
  return new Date(today > now.getTime() ? today : today + DAY_MS)
}
