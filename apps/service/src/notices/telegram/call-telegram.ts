import type { Config } from '../../config.ts'

export type Telegram = NonNullable<Config['telegram']>

/**
 * Telegram did not do what was asked. Says nothing of the address: the bot's token is in it.
 *
 * `effect`: `none` - it certainly did nothing; `unknown` - it may have, and only the answer was lost.
 */
export class TelegramError extends Error {
  override readonly name = 'TelegramError'
  readonly effect: 'none' | 'unknown'
  /** Telegram's `error_code`, an HTTP status; absent without an answer. */
  readonly code: number | undefined
  /** How long it wants to be left alone. */
  readonly retryAfterSeconds: number | undefined

  constructor(effect: TelegramError['effect'], code?: number, retryAfterSeconds?: number) {
    super(code === undefined ? 'Telegram was not reached, or did not answer' : `Telegram answered ${code}`)
    this.effect = effect
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const TIMEOUT_MS = 15_000
/** Failures before a byte has left. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

interface TelegramAnswer<T> {
  ok?: boolean
  result?: T
  error_code?: number
  parameters?: { retry_after?: number }
}

/**
 * Calls one method of Telegram's Bot API, once. Throws {@link TelegramError}.
 *
 * Source: core.telegram.org/bots/api, "Making requests": success is decided from `ok` of the body; 429 carries `retry_after`.
 */
export async function callTelegram<T>(
  { apiUrl, token }: Telegram,
  method: string,
  parameters: Record<string, unknown>,
  { signal, timeoutMs = TIMEOUT_MS }: { signal?: AbortSignal; timeoutMs?: number } = {},
): Promise<T> {
  const limit = AbortSignal.timeout(timeoutMs)
  const answer = await fetch(`${apiUrl}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
    redirect: 'error',
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  }).catch((error: unknown) => {
    throw new TelegramError(NOT_CONNECTED.has(codeOf(error)) ? 'none' : 'unknown')
  })
  const body = await answer.json().then(
    (value) => value as TelegramAnswer<T> | null,
    () => null,
  )
  if (body?.ok === true && body.result !== undefined) return body.result
  const isClear = body?.ok === false && answer.status >= 400 && answer.status < 500
  throw new TelegramError(isClear ? 'none' : 'unknown', answer.status, body?.parameters?.retry_after)
}

const codeOf = (error: unknown): string => {
  const { cause } = error as { cause?: { code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : ''
}
