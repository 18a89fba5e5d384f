import type { Transaction } from '../db/database.ts'
import { and, eq, inArray } from '../db/drizzle.ts'
import { type DeliveryChannel, noticeDeliveries } from '../db/schema/notices.ts'

/** What waits to be sent to a user on channels that are switched off is not sent. */
export const stopDeliveries = async (
  tx: Transaction,
  { userId, channels, at }: { userId: number; channels: DeliveryChannel[]; at: Date },
): Promise<void> => {
  await tx
    .update(noticeDeliveries)
    .set({ state: 'skipped', outcome: 'switched_off', endedAt: at })
    .where(
      and(
        eq(noticeDeliveries.userId, userId),
        inArray(noticeDeliveries.channel, channels),
        eq(noticeDeliveries.state, 'waiting'),
      ),
    )
}
