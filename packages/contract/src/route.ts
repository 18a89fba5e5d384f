import type { z } from 'zod'
import type { ErrorType } from './problem.ts'

export interface RouteDefinition {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, parameters as `:name`. */
  path: string
  /** Also answered at these paths. */
  aliases?: readonly string[]
  /** Name of the call in the typed client and in OpenAPI. */
  name: string
  summary: string
  tag: string
  /** `none`: no login needed; `operator`: others get 404; `agent`: the key of an agent, which opens nothing else. */
  access: 'none' | 'user' | 'operator' | 'agent'
  /** Each call makes a new thing, so that it honours `Idempotency-Key`. */
  creates?: true
  params?: z.ZodObject
  query?: z.ZodObject
  /** JSON body; absent where there is none or where bytes are streamed. */
  body?: z.ZodType
  /** Of the JSON body, where it may be larger than the service's bound for all. */
  bodyMaxBytes?: number
  status: 200 | 201 | 202 | 204
  /** Absent: no body. */
  answer?: z.ZodType
  /** The refusals that belong to this route, besides `invalid_input`, `unauthorized`, `rate_limited`, `internal`. */
  refusals: readonly ErrorType[]
}

/** Keeps the literal types, so that the service's handlers and the client are checked against the schemas. */
export const defineRoute = <const R extends RouteDefinition>(route: R): R => route

type Input<T> = T extends z.ZodType ? z.input<T> : undefined
type Output<T> = T extends z.ZodType ? z.output<T> : undefined

/** What a caller gives. */
export type CallOf<R extends RouteDefinition> = {
  params: Input<R['params']>
  query: Input<R['query']>
  body: Input<R['body']>
}
/** What a handler gets, after validation. */
export type RequestOf<R extends RouteDefinition> = {
  params: Output<R['params']>
  query: Output<R['query']>
  body: Output<R['body']>
}
/** What a handler gives and a caller gets. */
export type AnswerOf<R extends RouteDefinition> = R['answer'] extends z.ZodType ? z.input<R['answer']> : undefined
