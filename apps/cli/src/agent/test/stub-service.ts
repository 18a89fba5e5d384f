import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { type RecordingServer, sendJson, startRecordingServer } from './recording-server.ts'

export interface Answered {
  id: number
  lease: string
  result: Record<string, unknown>
}

export interface StubService extends RecordingServer {
  answers: Answered[]
  /** What the next request for work gets: tasks, or whatever the function makes of the request. */
  give(next: object[] | ((response: ServerResponse) => void)): void
  /** Resolves when there are so many answers. */
  answered(count: number): Promise<Answered[]>
  polls(): number
}

function* countUp(): Generator<number, number> {
  for (let id = 1; ; id += 1) yield id
}
const ids = countUp()

/** A task as a service would ask for it; anything in it can be another. */
export const task = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: ids.next().value,
  lease: randomUUID(),
  fingerprint: FINGERPRINT,
  method: 'users.get',
  parameters: {},
  begin_within_ms: 25_000,
  ...over,
})

export const FINGERPRINT = 'f'.repeat(64)
export const AGENT_KEY = 'vkast_agent_0123456789abcdef0123456789abcdef'

/** The two routes that an agent has; a request for work waits until there is some, or a moment. */
export async function startStubService(): Promise<StubService> {
  const answers: Answered[] = []
  const waiting: (object[] | ((response: ServerResponse) => void))[] = []
  let wake: (() => void) | undefined
  let polls = 0
  const server = await startRecordingServer(async (seen, response) => {
    const id = /\/agent\/tasks\/(\d+)\/answer$/.exec(seen.path)?.[1]
    if (id !== undefined) {
      answers.push({ id: Number(id), ...JSON.parse(seen.body) })
      response.writeHead(204).end()
      return
    }
    polls += 1
    if (waiting.length === 0) await new Promise<void>((resolve) => awaitWork(resolve, response))
    const next = waiting.shift() ?? []
    if (Array.isArray(next)) sendJson(response, next)
    else next(response)
  })
  const awaitWork = (resolve: () => void, response: ServerResponse) => {
    wake = resolve
    response.on('close', resolve)
  }
  return Object.assign(server, {
    answers,
    polls: () => polls,
    give(next: object[] | ((response: ServerResponse) => void)) {
      waiting.push(next)
      wake?.()
    },
    async answered(count: number) {
      while (answers.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
      return answers
    },
  })
}
