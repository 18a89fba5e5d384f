import { setTimeout as pause } from 'node:timers/promises'
import { type OutgoingCall, type VkAnswer, VkTransportError } from '@vkast/vk'
import { AgentAway, isAgentAway } from './agent-away.ts'
import type { AskDeps } from './deps.ts'
import type { HeldCredential } from './held-credential.ts'
import { readOutcome } from './read-outcome.ts'
import { TASK_PACE } from './task-pace.ts'
import { wireParameters } from './task-parameters.ts'
import { deleteAnswered, findTask, giveUpTask, insertTask, taskPlace, withdrawTask } from './task-queries.ts'

/**
 * Has a call of VK made by the agent that holds the credential's token, and gives what came of it as if it had been made
 * here: VK's answer, its error, or that there was none. Never asks twice.
 *
 * Throws {@link AgentAway} where nobody has begun it, the errors of `@vkast/vk` otherwise: `effect` is `unknown` when the
 * agent took it and has not answered by the time at which the call must be over.
 */
export async function askAgent(
  deps: AskDeps,
  credential: HeldCredential,
  { method, params }: Pick<OutgoingCall, 'method' | 'params'>,
  signal?: AbortSignal,
): Promise<VkAnswer> {
  const parameters = JSON.stringify(wireParameters(params))
  if (isAgentAway(credential, deps.now())) throw new AgentAway()
  const { userId, agentId, vkUserId, fingerprint } = credential
  if (vkUserId === null) throw new Error('an agent holds the tokens of VK users only')
  const task = {
    userId,
    agentId,
    credentialId: credential.id,
    vkUserId,
    fingerprint,
    method,
    isChange: !isRead(method),
  }
  const id = await insertTask(deps.db, task, (taskId) =>
    deps.vault.seal(parameters, taskPlace({ id: taskId, userId }, 'parameters_sealed')),
  )
  return readOutcome(await awaitAnswer(deps, id, signal), { method, apiUrl: deps.config.vk.apiUrl })
}

/** So begin all methods of the closed list that only read, and no other. */
const isRead = (method: string): boolean => /^[a-z]+\.get/.test(method)

/** What the agent answered, once. */
async function awaitAnswer(deps: AskDeps, id: number, signal: AbortSignal | undefined): Promise<unknown> {
  const { db, vault, taskPace: { patienceMs, lookMs } = TASK_PACE } = deps
  const until = performance.now() + patienceMs
  for (;;) {
    const task = await findTask(db, id)
    if (!task) throw withoutAnswer('unknown')
    if (task.answerSealed) {
      await deleteAnswered(db, id)
      return JSON.parse(vault.open(task.answerSealed, taskPlace(task, 'answer_sealed')))
    }
    const mayStillCome = task.takenAt !== null && !task.isOver
    if (signal?.aborted) await leave(db, id)
    else if (task.isOver && (await giveUpTask(db, id))) throw withoutAnswer('unknown')
    else if (!mayStillCome && performance.now() > until && (await withdrawTask(db, id))) throw new AgentAway()
    await pause(lookMs, undefined, signal && { signal }).catch(() => {})
  }
}

/** This process stops: what nobody has taken is nobody's; what was taken may reach VK, and whoever comes next waits for it. */
async function leave(db: AskDeps['db'], id: number): Promise<never> {
  const effect = (await withdrawTask(db, id)) ? 'none' : 'unknown'
  throw new VkTransportError({ code: 'aborted', effect, message: 'The service stops' })
}

const withoutAnswer = (effect: 'none' | 'unknown'): VkTransportError =>
  new VkTransportError({ code: 'timeout', effect, message: 'The agent did not answer' })
