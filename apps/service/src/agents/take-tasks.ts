import type { AnswerOf, agents } from '@vkast/contract'
import type { EventBell } from '../events/listen-for-events.ts'
import type { AgentDeps } from './deps.ts'
import { listAwaited, markHeldSeen, markSeen } from './queries.ts'
import { TASK_PACE } from './task-pace.ts'
import { type TaskRow, takeWaiting, taskPlace } from './task-queries.ts'

/** A write for every request would be one for every call of VK. */
const SEEN_STEP_MS = 5000

export interface WorkWish {
  agentId: number
  userId: number
  waitSeconds: number
  limit: number
  /** The agent has gone, or the service stops: nothing more is taken for it. */
  gone: AbortSignal
}

/**
 * Takes for an agent what it is asked to do, waiting for it as long as it wishes; none twice, whoever else has its key.
 *
 * Also notes that the agent is here; what was parked because it was away goes on.
 */
export async function takeTasks(
  deps: AgentDeps & { bell: EventBell },
  wish: WorkWish,
): Promise<AnswerOf<typeof agents.takeTasks>> {
  const { patienceMs, beginMs, callMs } = deps.taskPace ?? TASK_PACE
  const begunWithinMs = wish.waitSeconds * 1000 + beginMs
  const bounds = { limit: wish.limit, patienceMs, withinMs: begunWithinMs + callMs }
  const until = performance.now() + wish.waitSeconds * 1000
  await noteSeen(deps, wish.agentId)
  let ring = () => {}
  const leave = await deps.bell.subscribe(wish.userId, () => ring())
  try {
    for (;;) {
      const rung = new Promise<void>((resolve) => {
        ring = resolve // before the look: what comes after it rings
      })
      if (wish.gone.aborted) return []
      const taken = await takeWaiting(deps.db, wish, bounds)
      if (taken.length > 0) return taken.map((task) => taskView(deps, task, begunWithinMs))
      const leftMs = until - performance.now()
      if (leftMs <= 0) return []
      await firstOf(rung, leftMs, wish.gone)
    }
  } finally {
    leave()
  }
}

/** Wakes in the same transaction in which the agent is seen: whoever parks later sees that it is here. */
async function noteSeen({ db, queue, now }: AgentDeps, agentId: number): Promise<void> {
  const at = now()
  await db.transaction(async (tx) => {
    if (!(await markSeen(tx, agentId, at, SEEN_STEP_MS))) return
    await markHeldSeen(tx, agentId, at)
    for (const vkUserId of await listAwaited(tx, agentId, at))
      await queue.enqueue(tx, 'wake-publications', { vkUserId })
  })
}

function taskView({ vault }: AgentDeps, task: TaskRow, begunWithinMs: number) {
  if (task.lease === null || task.parametersSealed === null) throw new Error('a task was taken without a lease')
  return {
    id: task.id,
    lease: task.lease,
    fingerprint: task.fingerprint.toString('hex'),
    method: task.method as AnswerOf<typeof agents.takeTasks>[number]['method'],
    parameters: JSON.parse(vault.open(task.parametersSealed, taskPlace(task, 'parameters_sealed'))),
    begin_within_ms: begunWithinMs,
  }
}

function firstOf(rung: Promise<void>, ms: number, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      gone.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    gone.addEventListener('abort', end, { once: true })
    if (gone.aborted) end() // while it looked for work: nobody will say so again
    void rung.then(end)
  })
}
