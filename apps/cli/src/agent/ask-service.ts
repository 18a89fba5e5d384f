import { text as readText } from 'node:stream/consumers'

/** One service, and the key by which it knows this agent. */
export interface ServicePlace {
  baseUrl: string
  key: string
}

/** What a service answered to an agent. */
export type ServiceAnswer = { status: number; body: unknown } | { status: undefined; reason: string }

const MAX_ANSWER_BYTES = 2_000_000

/**
 * Posts to one of the routes that an agent has. Never throws; without a status there was no answer.
 *
 * Follows no redirect: the key and what VK said are for that service alone. An answer that is too large or not JSON has no
 * body. The typed client is not used, for it refuses a list for one strange task, and each has to be judged here.
 */
export async function askService(
  { baseUrl, key }: ServicePlace,
  { path, body, signal }: { path: string; body: object; signal: AbortSignal },
): Promise<ServiceAnswer> {
  try {
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal,
    })
    return { status: response.status, body: await readJson(response) }
  } catch (error) {
    return { status: undefined, reason: reasonOf(error) }
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (!response.body) return undefined
  let size = 0
  const bounded = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length
        if (size > MAX_ANSWER_BYTES) controller.error(new Error('too large'))
        else controller.enqueue(chunk)
      },
    }),
  )
  try {
    return JSON.parse(await readText(bounded))
  } catch {
    return undefined
  }
}

/** The system's word for it, such as `ECONNREFUSED`: what else an error says may hold addresses. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return cause instanceof Error ? cause.name : 'unknown'
}
