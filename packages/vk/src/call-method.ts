import type { Client } from './client.ts'
import type { OutgoingCall, VkAnswer } from './client-options.ts'
import { type ClientSettings, timeoutOf } from './client-settings.ts'
import { encodeParams } from './encode-params.ts'
import { VkError } from './errors/vk-error.ts'
import { exchange } from './http/exchange.ts'
import { readAnswer } from './read-answer.ts'
import { type Attempts, newAttempts, recover } from './recover.ts'

/**
 * Calls one of VK's methods and repeats it only where a repeat cannot do anything twice.
 *
 * Throws `VkApiError`, `VkTransportError` or `VkResponseError`; `TypeError` for parameters that cannot be sent.
 */
export async function callMethod(client: Client, call: OutgoingCall): Promise<VkAnswer> {
  const body = bodyOf(client.settings, call)
  const timeoutMs = timeoutOf(client.settings, call.options)
  const signal = eitherSignal(client.settings.signal, call.options.signal)
  const attempts = newAttempts(call.options.priority)
  for (;;) {
    const outcome = await attempt(client, { method: call.method, body, timeoutMs, signal, attempts })
    if (!(outcome instanceof VkError)) return outcome
    if (!(await recover(client, { method: call.method, error: outcome, attempts, signal }))) throw outcome
  }
}

interface Attempt {
  method: string
  body: string
  timeoutMs: number
  signal: AbortSignal | undefined
  attempts: Attempts
}

/** One request to VK when it is its turn; a failure is the result, everything else unexpected is thrown. */
async function attempt(client: Client, { method, body, timeoutMs, signal, attempts }: Attempt) {
  const { settings, credential } = client
  const limiter = client.limiters.of(credential.key, settings)
  let turn: ReturnType<typeof limiter.turn> = limiter.turn({ priority: attempts.priority, signal })
  if (turn instanceof Promise) turn = await turn
  const { started } = turn
  try {
    const answer = await exchange(
      { clock: client.clock, agents: settings.agents },
      {
        endpoint: settings.endpoint,
        path: settings.path + method,
        headers: headersOf(settings, credential.token, attempts.cookie),
        body: withExtra(body, attempts.extra),
        timeoutMs,
        maxBytes: settings.maxResponseBytes,
        signal,
        onSent: started,
      },
    )
    return readAnswer(answer, method, credential.token)
  } catch (error) {
    if (error instanceof VkError) return error
    throw error
  } finally {
    started()
  }
}

function headersOf(settings: ClientSettings, token: string, cookie: string | undefined): string[] {
  const headers = [
    'Authorization',
    `Bearer ${token}`,
    'Content-Type',
    'application/x-www-form-urlencoded',
    'User-Agent',
    settings.userAgent,
  ]
  return cookie === undefined ? headers : [...headers, 'Cookie', cookie]
}

function bodyOf(settings: ClientSettings, { method, params }: OutgoingCall): string {
  if (!/^[a-zA-Z]+(?:\.[a-zA-Z0-9_]+)?$/.test(method)) throw new TypeError('"method" must be section.name')
  if (Object.hasOwn(params, 'access_token')) {
    throw new TypeError('"access_token" is not a parameter: make a client for each token')
  }
  const own = encodeParams(params)
  const common =
    params.v === undefined && params.lang === undefined
      ? settings.commonBody
      : encodeParams({
          v: params.v === undefined ? settings.version : undefined,
          lang: params.lang === undefined ? settings.language : undefined,
        })
  return own === '' || common === '' ? own + common : `${own}&${common}`
}

const withExtra = (body: string, extra: Attempts['extra']) =>
  extra === undefined ? body : `${body}&${encodeParams(extra)}`

function eitherSignal(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  return one !== undefined && other !== undefined ? AbortSignal.any([one, other]) : (one ?? other)
}
