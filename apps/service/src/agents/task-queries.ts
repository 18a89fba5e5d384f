import type { Database, Queryable } from '../db/database.ts'
import { and, eq, isNotNull, isNull, sql } from '../db/drizzle.ts'
import { agentTasks } from '../db/schema/agents.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import type { Place } from '../vault/vault.ts'

export type TaskRow = typeof agentTasks.$inferSelect
export type NewTask = Pick<
  TaskRow,
  'userId' | 'agentId' | 'credentialId' | 'vkUserId' | 'fingerprint' | 'method' | 'isChange'
>

export const TASKS_CHANNEL = 'vkast_agent_tasks'

/** Where a task's secret stands: it opens there only. */
export const taskPlace = (
  { id, userId }: { id: number; userId: number },
  column: 'parameters_sealed' | 'answer_sealed',
): Place => ({ table: 'agent_tasks', column, row: id, userId })

const inMs = (ms: number) => sql`make_interval(secs => ${ms / 1000})`

/** Puts a task down for an agent, and rings for it; `seal` gets the id that it will have. */
export const insertTask = (db: Database, task: NewTask, seal: (id: number) => Buffer): Promise<number> =>
  db.transaction(async (tx) => {
    const { rows } = await tx.execute(sql`select nextval(pg_get_serial_sequence('agent_tasks', 'id')) as id`)
    const id = Number(rows[0]?.id)
    const values = { id, ...task, parametersSealed: seal(id) } as typeof agentTasks.$inferInsert
    await tx.insert(agentTasks).overridingSystemValue().values(values)
    await tx.execute(sql`select pg_notify(${TASKS_CHANNEL}, ${String(task.userId)})`)
    return id
  })

/**
 * Takes the oldest tasks that wait for this agent, each for one taker; none that has waited for longer than anybody
 * waits for it, and none for a token that has been replaced. With `ends_at` they say until when VK may see their calls.
 */
export const takeWaiting = async (
  db: Queryable,
  who: { agentId: number; userId: number },
  bounds: { limit: number; patienceMs: number; withinMs: number },
): Promise<TaskRow[]> => {
  const waiting = db
    .select({ id: agentTasks.id })
    .from(agentTasks)
    .innerJoin(
      userCredentials,
      and(
        eq(userCredentials.id, agentTasks.credentialId),
        eq(userCredentials.userId, agentTasks.userId),
        eq(userCredentials.agentId, agentTasks.agentId),
        eq(userCredentials.fingerprint, agentTasks.fingerprint),
      ),
    )
    .where(
      and(
        eq(agentTasks.agentId, who.agentId),
        eq(agentTasks.userId, who.userId),
        isNull(agentTasks.takenAt),
        sql`${agentTasks.askedAt} > now() - ${inMs(bounds.patienceMs)}`,
      ),
    )
    .orderBy(agentTasks.id)
    .limit(bounds.limit)
    .for('update', { of: agentTasks, skipLocked: true })
  const rows = await db
    .update(agentTasks)
    .set({
      lease: sql`gen_random_uuid()` as unknown as string,
      takenAt: sql`now()` as unknown as Date,
      endsAt: sql`now() + ${inMs(bounds.withinMs)}` as unknown as Date,
    })
    .where(sql`${agentTasks.id} in (select id from (${waiting}) as waiting)`)
    .returning()
  return rows.sort((a, b) => a.id - b.id)
}

/** Keeps an answer for whoever asked; false when the task is not this agent's, has another lease, an answer, or has been given up. */
export const markAnswered = (
  db: Queryable,
  task: { id: number; agentId: number; userId: number; lease: string },
  answerSealed: Buffer,
): Promise<boolean> =>
  db
    .update(agentTasks)
    .set({ answerSealed, parametersSealed: null, answeredAt: sql`now()` as unknown as Date })
    .where(
      and(
        eq(agentTasks.id, task.id),
        eq(agentTasks.agentId, task.agentId),
        eq(agentTasks.userId, task.userId),
        eq(agentTasks.lease, task.lease),
        isNull(agentTasks.answeredAt),
        sql`${agentTasks.endsAt} > now()`,
      ),
    )
    .then(({ rowCount }) => rowCount === 1)

/** How a task stands; undefined when it is gone. */
export const findTask = (
  db: Queryable,
  id: number,
): Promise<(Pick<TaskRow, 'id' | 'userId' | 'takenAt' | 'answerSealed'> & { isOver: boolean }) | undefined> =>
  db
    .select({
      id: agentTasks.id,
      userId: agentTasks.userId,
      takenAt: agentTasks.takenAt,
      answerSealed: agentTasks.answerSealed,
      isOver: sql<boolean>`coalesce(${agentTasks.endsAt} <= now(), false)`,
    })
    .from(agentTasks)
    .where(eq(agentTasks.id, id))
    .then((rows) => rows[0])

/** Takes a task back that nobody has taken; false when somebody has. */
export const withdrawTask = (db: Queryable, id: number): Promise<boolean> =>
  db
    .delete(agentTasks)
    .where(and(eq(agentTasks.id, id), isNull(agentTasks.takenAt)))
    .then(({ rowCount }) => rowCount === 1)

/** Gives a task up whose time is over; false when its answer has come. */
export const giveUpTask = (db: Queryable, id: number): Promise<boolean> =>
  db
    .delete(agentTasks)
    .where(and(eq(agentTasks.id, id), isNull(agentTasks.answeredAt), sql`${agentTasks.endsAt} <= now()`))
    .then(({ rowCount }) => rowCount === 1)

/** An answer is read once. */
export const deleteAnswered = async (db: Queryable, id: number): Promise<void> => {
  await db.delete(agentTasks).where(and(eq(agentTasks.id, id), isNotNull(agentTasks.answeredAt)))
}

/** Tasks that nobody waits for any more, and whose calls cannot reach VK any more. */
export const deleteForgottenTasks = async (db: Queryable): Promise<void> => {
  await db
    .delete(agentTasks)
    .where(sql`coalesce(${agentTasks.endsAt}, ${agentTasks.askedAt}) < now() - interval '5 minutes'`)
}
