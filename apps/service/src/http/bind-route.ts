import { type AnswerOf, type ErrorType, Problem, problems, type RequestOf, type RouteDefinition } from '@vkast/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../refusal.ts'
import { type Authenticate, bearerOf, type Caller } from './caller.ts'
import { runForRequest } from './origin.ts'
import type { LimitRate } from './rate-limits.ts'

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller
  }
}

export interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
}

/** What a handler gets: validated input, and the caller where the route asks for one. */
export type Handled<R extends RouteDefinition> = RequestOf<R> &
  Exchange & { caller: R['access'] extends 'none' ? undefined : Caller }

export type Handler<R extends RouteDefinition> = (input: Handled<R>) => Promise<AnswerOf<R>>

/** Binds one route of the contract, under its path and its aliases; the schemas validate both ways. */
export type Bind = <R extends RouteDefinition>(route: R, handler: Handler<R>) => void

const ALWAYS: ErrorType[] = ['invalid_input', 'rate_limited', 'internal']

export function createBind(app: FastifyInstance, authenticate: Authenticate, limitRate: LimitRate): Bind {
  return (route, handler) => {
    for (const [index, path] of [route.path, ...(route.aliases ?? [])].entries())
      app.route({
        method: route.method,
        url: `/api/v1${path}`,
        schema: schemaOf(route, index > 0),
        ...(route.bodyMaxBytes !== undefined && { bodyLimit: route.bodyMaxBytes }),
        // Before the input is read: who is not known, or asks too often, learns nothing of what a route wants.
        onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
          limitRate(route.name, request, reply)
          if (route.access !== 'none') request.caller = await callerOf(request, authenticate, route)
        },
        handler: async (request, reply) => {
          const { params, query, body, caller } = request
          const given = { params, query, body, caller, request, reply } as never
          const answer = await runForRequest(request, () => handler(given))
          if (reply.sent || reply.raw.headersSent) return reply
          return reply.code(route.status).send(answer)
        },
      })
  }
}

async function callerOf(request: FastifyRequest, authenticate: Authenticate, route: RouteDefinition): Promise<Caller> {
  const bearer = bearerOf(request)
  const caller = bearer && (await authenticate(bearer))
  // An agent's key opens an agent's routes and no others, and nothing else opens those.
  if (!caller || (caller.by.via === 'agent') !== (route.access === 'agent')) throw new Refusal('unauthorized')
  if (route.access === 'operator' && caller.role !== 'operator') throw new Refusal('not_found')
  return caller
}

function schemaOf(route: RouteDefinition, isAlias: boolean): Record<string, unknown> {
  const refusals = new Set<ErrorType>([
    ...route.refusals,
    ...ALWAYS,
    ...(route.access === 'none' ? [] : (['unauthorized'] as const)),
  ])
  const byStatus = new Map<number, ErrorType[]>()
  for (const type of refusals)
    byStatus.set(problems[type].status, [...(byStatus.get(problems[type].status) ?? []), type])
  const answers = [...byStatus].map(([status, types]) => [
    status,
    Problem.describe(types.map((type) => `\`${type}\``).join(', ')),
  ])
  return {
    summary: route.summary,
    operationId: isAlias ? undefined : route.name,
    hide: isAlias,
    tags: [route.tag],
    ...(route.access !== 'none' && { security: [{ bearer: [] }] }),
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    response: { ...(route.answer && { [route.status]: route.answer }), ...Object.fromEntries(answers) },
  }
}
