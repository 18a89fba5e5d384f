import type { Database } from '../db/database.ts'
import { and, eq, lt, sql } from '../db/drizzle.ts'
import { dailyQuotas } from '../db/schema/quotas.ts'

/** VK counts `video.save` by the day and by the app (vk-facts 1.8). *Assumed*: the day is a day of UTC. */
const DAY_MS = 86_400_000
const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** When the next day's share begins. */
export const nextDay = (at: Date): Date => new Date((Math.floor(at.getTime() / DAY_MS) + 1) * DAY_MS)

interface Quota {
  name: 'video.save'
  now: Date
}

/** Takes one of today's share, over all processes; false where none is left. */
export async function takeFromQuota(db: Database, { name, now, limit }: Quota & { limit: number }): Promise<boolean> {
  const { rowCount } = await db
    .insert(dailyQuotas)
    .values({ name, day: dayOf(now), used: 1 })
    .onConflictDoUpdate({
      target: [dailyQuotas.name, dailyQuotas.day],
      set: { used: sql`${dailyQuotas.used} + 1` },
      setWhere: lt(dailyQuotas.used, limit),
    })
  return rowCount === 1
}

/** Gives back what was taken for a call that never left. */
export async function returnToQuota(db: Database, { name, now }: Quota): Promise<void> {
  await db
    .update(dailyQuotas)
    .set({ used: sql`greatest(${dailyQuotas.used} - 1, 0)` })
    .where(and(eq(dailyQuotas.name, name), eq(dailyQuotas.day, dayOf(now))))
}
