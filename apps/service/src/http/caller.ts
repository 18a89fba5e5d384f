import type { FastifyRequest } from 'fastify'

/** Who sent a request. */
export interface Caller {
  userId: number
  role: 'operator' | 'member'
  by: { via: 'session'; sessionId: string } | { via: 'api_key'; apiKeyId: number } | { via: 'agent'; agentId: number }
}

/** Answers the caller for a Bearer token or API key, undefined if it is none that is good now. */
export type Authenticate = (bearer: string) => Promise<Caller | undefined>

export function bearerOf(request: FastifyRequest): string | undefined {
  const [, token] = /^Bearer ([\x21-\x7e]{1,4096})$/i.exec(request.headers.authorization ?? '') ?? []
  return token
}
