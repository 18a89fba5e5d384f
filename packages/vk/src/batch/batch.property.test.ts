import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VkOptions } from '../client-options.ts'
import { createVkWith } from '../create-vk.ts'
import type { VkApiError } from '../errors/api-error.ts'
import { createLimiters } from '../limiters.ts'
import { createEagerClock } from '../test/fake-clock.ts'
import { startFakeVk } from '../test/fake-vk.ts'
import type { ScriptedCall, ScriptedEnding } from '../test/run-script.ts'

const METHODS = ['users.get', 'video.get', 'groups.isMember', 'wall.post', 'video.edit', 'likes.add'] as const
const isWrite = (method: string) => !/get|is/.test(method)

const endings = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(1, 'text', { id: 7 }, [1, 2]).map((value) => ({ value })) },
  { weight: 4, arbitrary: fc.constant({ value: false as unknown }) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, 0, '', '0', [], {}, true).map((value) => ({ value })) },
  { weight: 4, arbitrary: fc.constantFrom(15, 100, 800).map((code) => ({ error: { code } })) },
)
const plans = fc.array(fc.record({ method: fc.constantFrom(...METHODS), ending: endings }), { maxLength: 60 })
type Plan = readonly { method: (typeof METHODS)[number]; ending: ScriptedEnding }[]

/** What a caller sees of an ending, in a form that can be compared. */
const seen = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === 'fulfilled'
    ? { value: outcome.value }
    : { code: (outcome.reason as VkApiError).code, method: (outcome.reason as VkApiError).method }

async function world(plan: Plan, options: Partial<VkOptions> = {}) {
  const answer = ({ params }: ScriptedCall) => plan[Number(params.n)]?.ending ?? { error: { code: 113 } }
  const server = await startFakeVk({ answer })
  const clock = createEagerClock()
  const seams = { clock, limiters: createLimiters(clock), random: () => 0 }
  const vk = createVkWith(seams, { token: 'token', apiUrl: server.url, limits: { perSecond: 1_000 }, ...options })
  const call = (n: number) => vk.callUnlisted(plan[n]?.method ?? '', { n })
  return {
    server,
    vk,
    call,
    writes: () => server.made.filter(({ method }) => isWrite(method)).map(({ params }) => params.n),
  }
}

async function sequentially(plan: Plan) {
  const { server, call, writes } = await world(plan)
  await using _ = server
  const outcomes: object[] = []
  for (const n of plan.keys()) outcomes.push(seen((await Promise.allSettled([call(n)]))[0]))
  return { outcomes, writes: writes() }
}

describe('any mix of answers, false, null and errors', () => {
  it('gives each caller of a batch what it gets from calls one after another, and writes as often and in that order', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const wanted = await sequentially(plan)
        const { server, vk, writes } = await world(plan)
        await using _ = server
        const outcomes = await vk.batch.settled((b) => plan.map(({ method }, n) => b.callUnlisted(method, { n })))
        expect(outcomes.map(seen)).toEqual(wanted.outcomes)
        expect(writes()).toEqual(wanted.writes)
      }),
      { numRuns: 150 },
    )
  })

  it('gives each caller its own when calls are batched by themselves, and makes each write once', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const wanted = await sequentially(plan)
        const { server, call, writes } = await world(plan, { batching: 'auto' })
        await using _ = server
        const outcomes = await Promise.allSettled([...plan.keys()].map(call))
        expect(outcomes.map(seen)).toEqual(wanted.outcomes)
        expect(writes().toSorted()).toEqual(wanted.writes.toSorted())
      }),
      { numRuns: 100 },
    )
  })
})
