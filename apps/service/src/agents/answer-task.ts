import type { agents, RequestOf } from '@vkast/contract'
import { invalidInput, Refusal } from '../refusal.ts'
import type { AgentDeps } from './deps.ts'
import { markAnswered, taskPlace } from './task-queries.ts'

/** VK's answers are a few levels deep; what nests without end would end the writer's stack. */
const DEEPEST = 40

/**
 * Keeps what an agent says came of a task, encrypted, for whoever asked.
 *
 * Throws {@link Refusal} `not_found` for a task that is not this agent's, is answered, or is given up.
 */
export async function answerTask(
  { db, vault }: Pick<AgentDeps, 'db' | 'vault'>,
  task: { id: number; agentId: number; userId: number },
  { lease, result }: RequestOf<typeof agents.answerTask>['body'],
): Promise<void> {
  if (isDeeperThan(result, DEEPEST)) throw invalidInput('result', 'nests too deeply')
  const sealed = vault.seal(JSON.stringify(result), taskPlace(task, 'answer_sealed'))
  if (!(await markAnswered(db, { ...task, lease }, sealed))) throw new Refusal('not_found')
}

/** Level by level: no recursion, however deep it is. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  }
  return false
}
