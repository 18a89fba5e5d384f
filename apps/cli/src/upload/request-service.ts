import type { Deps } from '../command.ts'
import { ConnectionLost } from './keep-trying.ts'
import { problemOf } from './problem-of.ts'

const SILENCE_MS = 60_000

/**
 * A request that the typed client has no call for, with the login of the person. The answer's body is read.
 *
 * Throws ProblemError for a refusal, {@link ConnectionLost} where nothing came back.
 */
export async function requestService(
  { session, signal, language }: Pick<Deps, 'session' | 'signal' | 'language'>,
  path: string,
  init: { method: string; headers?: Record<string, string>; silenceMs?: number },
): Promise<{ url: string; headers: Headers; body: string }> {
  const { baseUrl, authorization } = await session()
  const headers = {
    accept: 'application/json',
    'accept-language': language,
    ...init.headers,
    authorization: await authorization(),
  }
  const limited = AbortSignal.any([signal, AbortSignal.timeout(init.silenceMs ?? SILENCE_MS)])
  const url = new URL(path, baseUrl)
  const answer = await fetch(url, { method: init.method, headers, signal: limited, redirect: 'error' })
    .then(async (response) => ({ response, body: await response.text() }))
    .catch((cause: unknown) => {
      signal.throwIfAborted()
      throw new ConnectionLost('the service did not answer', { cause })
    })
  const { response, body } = answer
  if (!response.ok) throw problemOf(response.status, body)
  return { url: url.href, headers: response.headers, body }
}
