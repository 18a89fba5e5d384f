import { DEAD_STATES, EXPIRY_THRESHOLDS } from '../../db/schema/next-notice-at.ts'

/** What of a credential says what its owner is to be told. */
export interface Lifetime {
  state: string
  expiresAt: Date | null
  renewedAt: Date
  noticesToldUntil: Date | null
}

/** What is to be told of a token, and up to when everything is told with it. */
export type DueTelling = { kind: 'refused' } | { kind: 'threshold'; minutesLeft: number; toldUntil: Date }

/**
 * The newest thing to tell of a credential that is due; what was missed before it is no longer true and is left out.
 * Undefined: nothing was due after all. The counterpart of `next_notice_at`, which says when to look.
 */
export function dueTelling(
  { state, expiresAt, renewedAt, noticesToldUntil }: Lifetime,
  now: Date,
): DueTelling | undefined {
  if ((DEAD_STATES as readonly string[]).includes(state)) return { kind: 'refused' }
  if (expiresAt === null) return undefined
  const told = Math.max(renewedAt.getTime(), noticesToldUntil?.getTime() ?? 0)
  const crossed = EXPIRY_THRESHOLDS.map((minutesLeft) => ({
    minutesLeft,
    toldUntil: new Date(expiresAt.getTime() - minutesLeft * 60_000),
  })).filter(({ toldUntil }) => toldUntil.getTime() > told && toldUntil <= now)
  const newest = crossed.at(-1)
  return newest && { kind: 'threshold', ...newest }
}
