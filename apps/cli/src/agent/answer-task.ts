import { agents } from '@vkast/contract'
import { askService, type ServicePlace } from './ask-service.ts'
import { backOffMs } from './back-off.ts'
import type { TakenTask } from './take-tasks.ts'
import type { Outcome } from './task-outcome.ts'

export interface AnswerDeps {
  place: ServicePlace
  /** Resolves after so long, or when the agent is to leave. */
  pause(ms: number): Promise<void>
  /** The agent is to leave soon. */
  signal: AbortSignal
  random(): number
}

const PATIENCE_MS = 15_000
/** With the pauses between them about two minutes: longer no service waits. */
const TRIES = 8
const TRIES_WHEN_LEAVING = 2

/**
 * Tells the service how a task ended, again until it is heard. False where the service never heard it, or has given the
 * task up: it finds out by itself then what VK has done.
 */
export async function answerTask(deps: AnswerDeps, { id, lease }: TakenTask, outcome: Outcome): Promise<boolean> {
  let result = outcome
  for (let attempt = 1; attempt <= (deps.signal.aborted ? TRIES_WHEN_LEAVING : TRIES); attempt += 1) {
    if (attempt > 1) await deps.pause(backOffMs(attempt - 1, deps.random()))
    const { status } = await askService(deps.place, {
      path: agents.answerTask.path.replace(':id', String(id)),
      body: { lease, result },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (status === 204) return true
    if (status === 401 || status === 404) return false
    // It does not take the answer as it is: what matters is that VK may have acted.
    if (status === 413 || status === 422) result = { outcome: 'no_answer', effect: 'unknown', reason: 'bad_answer' }
  }
  return false
}
