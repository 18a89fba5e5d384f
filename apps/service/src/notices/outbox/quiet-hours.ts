/** A user's own clock and when it is to be quiet: `HH:MM`, from after to goes over midnight. */
export interface QuietHours {
  timeZone: string
  quietFrom: string | null
  quietTo: string | null
}

const MINUTE_MS = 60_000

/**
 * When the quiet hours that hold at an instant end; undefined outside of them. `from` equal to `to` is none.
 *
 * Told by the minutes of the user's clock, so that a day of 23 or 25 hours ends them when the clock says so; to the minute.
 */
export function quietUntil({ timeZone, quietFrom, quietTo }: QuietHours, at: Date): Date | undefined {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return undefined
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const isQuiet = (ms: number): boolean => isBetween(format.format(ms), quietFrom, quietTo)
  let end = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS
  if (!isQuiet(end)) return undefined
  while (isQuiet(end)) end += MINUTE_MS
  return new Date(end)
}

const isBetween = (time: string, from: string, to: string): boolean =>
  from < to ? time >= from && time < to : time >= from || time < to
