import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyRequest } from 'fastify'

/** From where the work that runs now was asked for. */
export type Origin =
  | { via: 'session'; sessionId: string; address: string; userAgent: string | undefined }
  | { via: 'api_key'; apiKeyId: number; address: string; userAgent: string | undefined }
  | { via: 'anonymous' | 'link'; address: string; userAgent: string | undefined }
  | { via: 'system' }

const running = new AsyncLocalStorage<Origin>()
const USER_AGENT_MAX = 200

/** Runs a request's handler so that whatever it calls knows who asked; see ADR 14. */
export const runForRequest = <T>(request: FastifyRequest, handle: () => T): T =>
  running.run(originOfRequest(request), handle)

/** Outside of requests it is the service itself. */
export const currentOrigin = (): Origin => running.getStore() ?? { via: 'system' }

function originOfRequest({ caller, ip: address, headers }: FastifyRequest): Origin {
  const userAgent = headers['user-agent']?.slice(0, USER_AGENT_MAX)
  // An agent does nothing that is written down.
  const by = caller === undefined || caller.by.via === 'agent' ? ({ via: 'anonymous' } as const) : caller.by
  return { ...by, address, userAgent }
}
