import type { z } from 'zod'
import { Problem, type ProblemDetail } from './problem.ts'
import type { CallOf, RouteDefinition } from './route.ts'
import { routes, type Sections } from './routes.ts'

/** The service's refusal: branch on `detail.error_type`. `detail` is absent where the answer was not the service's. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly detail: ProblemDetail | undefined

  constructor(status: number, detail: ProblemDetail | undefined) {
    super(
      detail ? `${detail.error}: ${detail.message}. ${detail.solution}` : `HTTP ${status} without an answer of Vkast`,
    )
    this.status = status
    this.detail = detail
  }
}

export interface ClientOptions {
  /** For example `http://localhost:8000`. */
  baseUrl: string
  /** An access token or an API key; asked for at each call, so that it can be renewed. */
  token?: () => string | undefined | Promise<string | undefined>
  language?: 'en' | 'ru'
}

type Routes = {
  [K in keyof Sections as Sections[K] extends RouteDefinition ? K : never]: Extract<Sections[K], RouteDefinition>
}
type Given<R extends RouteDefinition> = {
  [K in keyof CallOf<R> as CallOf<R>[K] extends undefined ? never : K]: CallOf<R>[K]
}
type Answer<R extends RouteDefinition> = R['answer'] extends z.ZodType ? z.output<R['answer']> : undefined

/** One function for each route, named as the route; throws {@link ProblemError}. */
export type VkastClient = {
  [K in keyof Routes]: (
    call: Given<Routes[K]>,
    init?: { signal?: AbortSignal; headers?: Record<string, string> },
  ) => Promise<Answer<Routes[K]>>
}

export function createClient(options: ClientOptions): VkastClient {
  const calls = routes.map((route) => [
    route.name,
    (call: Partial<CallOf<RouteDefinition>>, init?: { signal?: AbortSignal; headers?: Record<string, string> }) =>
      send(options, route, call, init),
  ])
  return Object.fromEntries(calls) as VkastClient
}

async function send(
  options: ClientOptions,
  route: RouteDefinition,
  call: Partial<CallOf<RouteDefinition>>,
  init: { signal?: AbortSignal; headers?: Record<string, string> } = {},
): Promise<unknown> {
  const token = await options.token?.()
  const response = await fetch(addressOf(options.baseUrl, route, call), {
    method: route.method,
    // This API sends nobody elsewhere; followed, a redirect would carry passwords and tokens to whoever it names.
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(options.language && { 'accept-language': options.language }),
      ...(call.body !== undefined && { 'content-type': 'application/json' }),
      ...init.headers,
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    ...(init.signal && { signal: init.signal }),
  })
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  if (!response.ok) throw new ProblemError(response.status, Problem.safeParse(body).data?.detail)
  return route.answer ? route.answer.parse(body) : body
}

function addressOf(baseUrl: string, route: RouteDefinition, call: Partial<CallOf<RouteDefinition>>): URL {
  const params = (call.params ?? {}) as Record<string, unknown>
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const url = new URL(`/api/v1${path}`, baseUrl)
  for (const [name, value] of Object.entries((call.query ?? {}) as Record<string, unknown>))
    if (value !== undefined) url.searchParams.set(name, String(value))
  return url
}
