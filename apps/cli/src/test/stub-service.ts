import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { ownVersion } from '../commands/version.ts'
import * as answers from './stub-answers.ts'

export interface StubService {
  url: string
  /** `method path` of every request so far. */
  requests: string[]
  /** Resolves with the first request. */
  asked: Promise<unknown>
}

export interface StubOptions {
  /** `refusing`: 401 to everything; `silent`: takes requests and never answers. */
  mood?: 'refusing' | 'silent'
  /** Answers before the usual ones; undefined leaves it to them. */
  answer?(request: {
    method: string
    path: string
    body: unknown
    authorization: string | undefined
  }): StubAnswer | undefined
}

export interface StubAnswer {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** Something on loopback that speaks the contract's routes with one of each thing; gone after the test. */
export async function startStubService(options: StubOptions = {}): Promise<StubService> {
  const requests: string[] = []
  const asked = Promise.withResolvers<void>()
  const server = http.createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const method = request.method ?? ''
    let text = ''
    for await (const chunk of request) text += chunk
    requests.push(`${method} ${path}`)
    asked.resolve()
    if (options.mood === 'silent') return
    const { authorization } = request.headers
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    const answer = options.answer?.({ method, path, body, authorization }) ?? usual(options, method, path)
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, asked: asked.promise }
}

function usual({ mood }: StubOptions, method: string, path: string): StubAnswer {
  if (path === '/readyz') return { status: 200, body: { status: 'ok', database: 'ok', disk: 'ok' } }
  if (path === '/healthz') return { status: 200, body: { status: 'ok', service: 'vkast', version: ownVersion() } }
  if (mood === 'refusing') return { status: 401, body: answers.problem('unauthorized') }
  const body = byRoute[`${method} ${path.replace('/api/v1', '').replace(/\/\d+/, '/:id')}`]
  return body === undefined ? { status: 404, body: answers.problem('not_found') } : { status: 200, body }
}

const byRoute: Record<string, unknown> = {
  'POST /auth/login': answers.session,
  'POST /auth/refresh': answers.session,
  'POST /auth/logout': {},
  'GET /auth/me': answers.user,
  'GET /credentials': answers.credentials,
  'POST /credentials/:id/probe': { ...answers.credentials[1], diagnosis: answers.diagnosis },
  'DELETE /credentials/:id': { credential_id: 1, message: 'Forgotten here', revoke_url: 'https://vk.com/settings' },
  'GET /credentials/:id/targets': answers.targets,
  'POST /oauth/vk/token/submit': answers.submitted,
  'GET /recordings': answers.recordings,
  'GET /presets': [],
  'GET /publications': [answers.publication],
  'GET /publications/:id': answers.publication,
  'POST /publications/:id/retry': answers.publication,
  'POST /publications/:id/cancel': answers.publication,
  'POST /publications/:id/continue': answers.publication,
}
