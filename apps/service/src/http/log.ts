import { type Logger, pino, type StreamEntry } from 'pino'

export type Log = Logger

/**
 * What a token looks like, wherever it stands in a line: VK's `vk1.a.…`, the old 85 hex digits, ours
 * (`vkast_…`, JWTs), and whatever follows `access_token=` and its like.
 */
const SECRETS =
  /\bvk[12]\.[a-z]\.[\w.-]{8,}|\b[0-9a-f]{85}\b|\bvkast_[\w-]{8,}|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]+|((?:access_token|refresh_token|success_token|password|sig|code|setup_code)(?:\\?"?\s*[=:]\s*\\?"?))[^\s&"'\\,}]+/gi

export const withoutSecrets = (line: string): string =>
  line.replace(SECRETS, (_match, name: string | undefined) => `${name ?? ''}[secret]`)

/** JSON lines with request ids. The last thing before the stream takes out what looks like a secret. */
export function createLog(level: string, destination?: StreamEntry['stream']): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError, req: describeRequest, res: ({ statusCode }) => ({ status: statusCode }) },
      hooks: { streamWrite: withoutSecrets },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  )
}

/** An address is logged without its query: people paste tokens there. */
const describeRequest = (request: { method: string; url: string; id?: string }) => ({
  id: request.id,
  method: request.method,
  path: request.url.split('?', 1)[0],
})

/**
 * Name, code, text and stack of an error and its causes; no other property, which could hold a request or its body.
 *
 * The code is called `kind`: what is called `code` is taken for one of OAuth's, and hidden.
 */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error)
  const { name, message, stack, cause } = error
  const kind = 'code' in error ? String(error.code) : undefined
  return {
    name,
    message,
    kind,
    stack,
    ...(cause !== undefined && depth < 4 && { cause: describeError(cause, depth + 1) }),
  }
}
