import type { Text } from '../command.ts'

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/
const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/
const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)$/
const DAYS_AHEAD: Record<string, number> = { today: 0, сегодня: 0, tomorrow: 1, завтра: 1 }

export type Time = { at: Date } | { mistake: Text }

/**
 * The instant that a person means, on the clock of this machine: `2026-11-22T10:00`, `2026-11-22 10:00`, `22:30` (the next
 * time it is), `tomorrow 9:00`. With an offset it is taken as it stands.
 *
 * A mistake: what is no time, is over, or is left out when the clocks go forward.
 */
export function readTime(text: string, now: Date): Time {
  const given = text.trim().toLowerCase()
  const time = WITH_OFFSET.test(text.trim()) ? { at: new Date(text.trim()) } : onOwnClock(given, now)
  if ('mistake' in time) return time
  if (Number.isNaN(time.at.getTime())) return NO_TIME
  return time.at > now ? time : mistake('is over', 'уже прошло')
}

const mistake = (en: string, ru: string): Time => ({ mistake: { en, ru } })
const NO_TIME = mistake(
  'is no time: 2026-11-22T10:00, 22:30 or "tomorrow 9:00"',
  '— не время: 2026-11-22T10:00, 22:30 или «завтра 9:00»',
)

function onOwnClock(given: string, now: Date): Time {
  const [first = '', second, ...more] = given.split(/[t\s]+(?=\d{1,2}:)/)
  const [, hours, minutes, seconds] = CLOCK.exec(second ?? first) ?? []
  const day = second === undefined ? ownDay(now) : dayOf(first, now)
  if (hours === undefined || !day || more.length > 0) return NO_TIME
  const clock = [Number(hours), Number(minutes), Number(seconds ?? 0)] as const
  const time = atClock(day, clock)
  const isOverToday = second === undefined && 'at' in time && time.at <= now
  return isOverToday ? atClock([day[0], day[1], day[2] + 1], clock) : time
}

type Day = readonly [year: number, month: number, day: number]

const ownDay = (now: Date, ahead = 0): Day => [now.getFullYear(), now.getMonth(), now.getDate() + ahead]

function dayOf(text: string, now: Date): Day | undefined {
  const ahead = DAYS_AHEAD[text]
  if (ahead !== undefined) return ownDay(now, ahead)
  const [, year, month, day] = DAY.exec(text) ?? []
  if (year === undefined) return undefined
  const found = new Date(Number(year), Number(month) - 1, Number(day))
  const isReal = found.getMonth() === Number(month) - 1 && found.getDate() === Number(day)
  return isReal ? [Number(year), Number(month) - 1, Number(day)] : undefined
}

function atClock([year, month, day]: Day, [hours, minutes, seconds]: readonly [number, number, number]): Time {
  if (hours > 23 || minutes > 59 || seconds > 59) return NO_TIME
  const at = new Date(year, month, day, hours, minutes, seconds)
  if (at.getHours() === hours && at.getMinutes() === minutes) return { at }
  return mistake('is left out there: the clocks go forward', '— такого времени там нет: часы переводят вперёд')
}
