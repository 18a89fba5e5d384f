import { agents } from '@vkast/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { createEventBell } from '../events/listen-for-events.ts'
import type { Bind } from '../http/bind-route.ts'
import type { Caller } from '../http/caller.ts'
import { answerOnce } from '../http/idempotency.ts'
import { idOfCursor, nextPageLink, pageOf } from '../http/page-link.ts'
import { Refusal } from '../refusal.ts'
import { agentView } from './agent-view.ts'
import { answerTask } from './answer-task.ts'
import { createAgent } from './create-agent.ts'
import { deleteAgent } from './delete-agent.ts'
import type { AgentDeps } from './deps.ts'
import { listAgents } from './queries.ts'
import { takeTasks } from './take-tasks.ts'
import { TASKS_CHANNEL } from './task-queries.ts'

/** Agents: people make them; the agents themselves take tasks and answer them. What they hold is said to the room of credentials. */
export function agentRoutes(app: FastifyInstance, bind: Bind, deps: AgentDeps): void {
  bindOwn(bind, deps)
  bindTasks(app, bind, deps)
}

function bindOwn(bind: Bind, deps: AgentDeps): void {
  const { db, vault, now } = deps
  bind(agents.listAgents, async ({ caller: { userId }, query: { limit, cursor: from }, request, reply }) => {
    const rows = await listAgents(db, { userId, after: idOfCursor(from), limit: limit + 1 })
    const { page, cursor } = pageOf(rows, limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map((row) => agentView(row, now()))
  })
  bind(agents.createAgent, ({ caller: { userId }, body, request }) =>
    answerOnce(db, { userId, route: 'createAgent', now: now(), request, input: body, vault }, async (tx) => {
      const { row, key } = await createAgent(tx, deps, { userId, name: body.name })
      return { ...agentView(row, now()), key }
    }),
  )
  bind(agents.deleteAgent, async ({ caller: { userId }, params: { id } }) => {
    await deleteAgent(deps, { userId, id })
    return undefined
  })
}

/** Requests that wait for work end when the agent leaves and when the server closes. */
function bindTasks(app: FastifyInstance, bind: Bind, deps: AgentDeps): void {
  const bell = createEventBell(deps.db, deps.log, TASKS_CHANNEL)
  const closing = new AbortController()
  app.addHook('preClose', async () => {
    closing.abort()
    await bell.close()
  })
  bind(agents.takeTasks, ({ caller, body, reply }) =>
    takeTasks(
      { ...deps, bell },
      {
        ...agentOf(caller),
        waitSeconds: body.wait_seconds,
        limit: body.limit,
        gone: AbortSignal.any([closing.signal, whenLeft(reply)]),
      },
    ),
  )
  bind(agents.answerTask, async ({ caller, params: { id }, body }) => {
    await answerTask(deps, { id, ...agentOf(caller) }, body)
    return undefined
  })
}

/** Its key opens these routes and no others. */
function agentOf({ userId, by }: Caller): { agentId: number; userId: number } {
  if (by.via !== 'agent') throw new Refusal('unauthorized')
  return { agentId: by.agentId, userId }
}

function whenLeft({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController()
  raw.once('close', () => left.abort())
  return left.signal
}
