import { allowedParameters, type CallParameters } from './allowed-calls.ts'
import type { BeginLimit } from './begin-limit.ts'
import { guardSending } from './guard-sending.ts'
import { openVk, type VkPlace } from './open-vk.ts'
import { failureOutcome, type Outcome, responseOutcome } from './task-outcome.ts'

/** What a service asks for; nothing of it has been checked. */
export interface GivenTask {
  fingerprint: string
  method: string
  parameters: unknown
}

export interface WorkDeps {
  vk: VkPlace
  /** The token with this fingerprint, if this machine holds it for the service that asks. */
  findToken(fingerprint: string): Promise<string | undefined>
}

/** Makes one call of VK for a service: only what the agent's own list allows, with a token it holds, and in time. Never throws. */
export async function workOnTask(
  deps: WorkDeps,
  { task, limit }: { task: GivenTask; limit: BeginLimit },
): Promise<Outcome> {
  const parameters = allowedParameters(task.method, task.parameters)
  if (!parameters) return { outcome: 'not_begun', reason: 'not_allowed' }
  // A store that cannot be read now holds no token now; `agent status` says why.
  const token = await deps.findToken(task.fingerprint).catch(() => undefined)
  if (token === undefined) return { outcome: 'not_begun', reason: 'no_such_token' }
  return call(deps.vk, { method: task.method, parameters, token, limit })
}

interface Call {
  method: string
  parameters: CallParameters
  token: string
  limit: BeginLimit
}

async function call(vk: VkPlace, { method, parameters, token, limit }: Call): Promise<Outcome> {
  const guard = guardSending(limit)
  try {
    const client = openVk(vk, token, guard.limiter)
    const response: unknown = await client.callUnlisted(method, parameters, { signal: guard.signal })
    return responseOutcome(response, { token, isRead: isRead(method) })
  } catch (error) {
    if (guard.wasTooLate()) return { outcome: 'not_begun', reason: 'too_late' }
    return failureOutcome(error, token) ?? { outcome: 'no_answer', effect: 'unknown', reason: 'bad_answer' }
  }
}

/** VK names what only reads so. */
const isRead = (method: string): boolean => /\.get/.test(method)
