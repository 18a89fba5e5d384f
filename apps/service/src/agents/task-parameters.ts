import { agents } from '@vkast/contract'
import { type OutgoingCall, writtenParam } from '@vkast/vk'
import type { z } from 'zod'

/**
 * Parameters as a task has them: each a text or a number, written as `@vkast/vk` would write it into a request. Throws for what
 * no agent would take: before there is a task.
 */
export function wireParameters(params: OutgoingCall['params']): z.output<typeof agents.TaskParameters> {
  const given = Object.entries(params).filter(([, value]) => value !== undefined)
  const written = Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === 'number' ? value : writtenParam(name, value)]),
  )
  return agents.TaskParameters.parse(written)
}
