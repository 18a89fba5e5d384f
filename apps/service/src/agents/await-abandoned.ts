import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { and, eq, isNull, sql } from '../db/drizzle.ts'
import { agentTasks } from '../db/schema/agents.ts'
import { TASK_PACE, type TaskPace } from './task-pace.ts'

/**
 * Waits until no changing call that was asked of an agent for this VK user can reach VK any more.
 *
 * A worker that dies leaves its task, and the agent may still be about to call. What is then read at VK, with
 * whatever token, would not show it. What waits too long, or has been answered, is removed; what an agent has taken, and has
 * not answered, is waited for until its time is over. Of a worker that lives it is waited for too: that is a moment.
 */
export async function awaitAbandoned(
  { db, taskPace: { patienceMs, lookMs } = TASK_PACE }: { db: Database; taskPace?: TaskPace | undefined },
  account: { userId: number; vkUserId: number },
  signal: AbortSignal,
): Promise<void> {
  const ofAccount = and(
    eq(agentTasks.vkUserId, account.vkUserId),
    eq(agentTasks.userId, account.userId),
    agentTasks.isChange,
    isNull(agentTasks.answeredAt),
  )
  const isOver = sql`(${agentTasks.endsAt} <= now() or ${agentTasks.takenAt} is null
    and ${agentTasks.askedAt} < now() - make_interval(secs => ${(2 * patienceMs) / 1000}))`
  for (;;) {
    const left = await db
      .select({ isOver: sql<boolean>`${isOver}` })
      .from(agentTasks)
      .where(ofAccount)
    if (left.length === 0) return
    if (left.some((task) => task.isOver)) await db.delete(agentTasks).where(and(ofAccount, isOver))
    else await pause(lookMs, undefined, { signal })
  }
}
