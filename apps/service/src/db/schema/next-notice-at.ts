/** So long before a token ends its owner is told; 0: it has ended. Minutes, longest first. */
export const EXPIRY_THRESHOLDS = [360, 120, 30, 0] as const

/** VK takes no such token any more, or its owner must sign in again. */
export const DEAD_STATES = ['expired', 'revoked', 'blocked', 'ip_mismatch', 'reauthorization_required'] as const

/** By the clock of UTC: PostgreSQL computes a column only from what no setting can change. */
const before = (minutes: number): string =>
  `((expires_at at time zone 'UTC') - interval '${minutes} minutes') at time zone 'UTC'`
const ahead = (minutes: number): string =>
  `case when ${before(minutes)} > greatest(renewed_at, notices_told_until) then ${before(minutes)} end`

/**
 * When the owner of a credential is to be told something of its end, from the row alone, so that no change of a
 * credential can forget it: at the next threshold that was still ahead at intake and has not been told; for a token that
 * VK refuses at once, unless that was told of this very token; never for what renews itself.
 */
export const nextNoticeAt = `case
  when refresh_sealed is not null then null
  when state in (${DEAD_STATES.map((state) => `'${state}'`).join(', ')}) then
    case when death_told_of is distinct from fingerprint then coalesce(checked_at, renewed_at) end
  else least(${EXPIRY_THRESHOLDS.map(ahead).join(', ')})
end`
