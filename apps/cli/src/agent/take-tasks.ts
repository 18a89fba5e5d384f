import { agents } from '@vkast/contract'
import { askService, type ServicePlace } from './ask-service.ts'
import { type BeginLimit, type Clocks, startBeginLimit } from './begin-limit.ts'
import type { GivenTask } from './work-on-task.ts'

/** A task with what it needs to be answered and until when it may begin. */
export interface TakenTask {
  id: number
  lease: string
  task: GivenTask
  limit: BeginLimit
}

export type Taken =
  | { kind: 'tasks'; tasks: TakenTask[] }
  /** The service does not know this agent any more. */
  | { kind: 'ended' }
  | { kind: 'no_answer'; reason: string }

const WAIT_SECONDS = 20
/** A service that waits longer than it was asked to has gone away. */
const PATIENCE_MS = (WAIT_SECONDS + 15) * 1000
/** Whatever the service allows. */
const MAX_BEGIN_WITHIN_MS = 60_000

/** Asks for work and waits for it. Of what comes, only what has the form of a task, and not more than was asked for. */
export async function takeTasks(
  deps: { place: ServicePlace; clocks: Clocks; signal: AbortSignal },
  limit: number,
): Promise<Taken> {
  const limitOf = startBeginLimit(deps.clocks)
  const answer = await askService(deps.place, {
    path: agents.takeTasks.path,
    body: { wait_seconds: WAIT_SECONDS, limit },
    signal: AbortSignal.any([deps.signal, AbortSignal.timeout(PATIENCE_MS)]),
  })
  if (answer.status === undefined) return { kind: 'no_answer', reason: answer.reason }
  if (answer.status === 401) return { kind: 'ended' }
  if (answer.status !== 200 || !Array.isArray(answer.body))
    return { kind: 'no_answer', reason: `HTTP ${answer.status}` }
  const tasks = answer.body.slice(0, limit).map((given: unknown) => readTask(given, limitOf))
  return { kind: 'tasks', tasks: tasks.filter((task) => task !== undefined) }
}

/** Its method and parameters are judged later: what is not allowed wants an answer too. */
function readTask(given: unknown, limitOf: (withinMs: number) => BeginLimit): TakenTask | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { id, lease, fingerprint, method, parameters, begin_within_ms: withinMs } = given as Record<string, unknown>
  if (!Number.isSafeInteger(id) || Number(id) <= 0) return undefined
  if (typeof lease !== 'string' || !/^[0-9a-f-]{36}$/i.test(lease)) return undefined
  if (typeof fingerprint !== 'string' || typeof method !== 'string') return undefined
  if (typeof withinMs !== 'number' || !(withinMs > 0)) return undefined
  return {
    id: Number(id),
    lease,
    task: { fingerprint, method, parameters },
    limit: limitOf(Math.min(withinMs, MAX_BEGIN_WITHIN_MS)),
  }
}
