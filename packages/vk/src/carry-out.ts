import { type Attempts, newAttempts } from './attempts.ts'
import { type Client, type Credential, limiterOf } from './client.ts'
import type { SharedLimiter, VkAnswer } from './client-options.ts'
import type { ClientSettings } from './client-settings.ts'
import { encodeParams } from './encode-params.ts'
import { VkApiError } from './errors/api-error.ts'
import { VkError } from './errors/vk-error.ts'
import { exchange, type Post } from './http/exchange.ts'
import type { Turn, WaitOptions } from './limiter.ts'
import { readAnswer } from './read-answer.ts'
import { recover } from './recover.ts'

/** A request to VK as it is first sent. */
export interface Outgoing {
  readonly method: string
  readonly body: string
  /** Whether a repeat can change nothing at VK. */
  readonly isRead: boolean
}

/** Something to be carried out by one request, or by several if VK wants a repeat. */
export interface Job {
  /** What to send, or nothing any more; asked for once, when it is the job's turn, so that a batch can grow until then. */
  compose(): Outgoing | undefined
  readonly timeoutMs: number
  readonly signal: AbortSignal | undefined
  readonly priority: 'normal' | 'high' | undefined
}

/**
 * Sends a job's request, and again where that is safe; a job that has nothing to send any more has an empty answer.
 *
 * `failure` is how an earlier try outside ended. Throws `VkApiError`, `VkTransportError` or `VkResponseError`.
 */
export async function repeatSafely(client: Client, job: Job, failure?: VkError): Promise<VkAnswer> {
  const attempts = newAttempts(job.priority)
  let outgoing: Outgoing | undefined
  let outcome: VkAnswer | VkError | undefined = failure
  try {
    for (;;) {
      if (outcome !== undefined) {
        outgoing ??= job.compose()
        if (outgoing === undefined) throw outcome
        if (!(await recover(client, { ...outgoing, error: outcome, attempts, signal: job.signal }))) throw outcome
      }
      const waiting = takeTurn(client, job, attempts)
      const turn = waiting instanceof Promise ? await waiting : waiting
      try {
        outgoing ??= job.compose()
        const refusal = outgoing && limiterOf(client).stops.refusal(outgoing.method) // learnt while this call waited
        if (outgoing === undefined || refusal !== undefined) turn.unused()
        if (refusal !== undefined) throw refusal
        if (outgoing === undefined) return { response: undefined, errors: [] }
        const { credential } = client
        attempts.credential = credential
        const answer = await exchange(
          { clock: client.clock, agents: client.settings.agents },
          postOf(client.settings, outgoing, { job, attempts, turn, credential }),
        )
        outcome = readAnswer(answer, outgoing.method, credential.token)
      } catch (error) {
        if (!(error instanceof VkError)) throw error
        outcome = error
      } finally {
        turn.started()
      }
      if (!(outcome instanceof VkError)) return outcome
      if (!(outcome instanceof VkApiError && outcome.code === 14)) attempts.endPrompt?.(true)
    }
  } finally {
    // Whoever waits for this call's captcha asks for itself when this caller has only lost patience.
    attempts.endPrompt?.(!(outcome instanceof VkError) || job.signal?.aborted === true)
  }
}

/** The right to send: this process's, then that of the lease shared with others, if there is one. */
function takeTurn(client: Client, { signal }: Job, { priority }: Attempts): Turn | Promise<Turn> {
  const turn = limiterOf(client).turn({ priority, signal, caller: client })
  return client.settings.lease === undefined ? turn : leased(turn, client.settings.lease, { priority, signal })
}

async function leased(
  waiting: Turn | Promise<Turn>,
  lease: SharedLimiter,
  { priority = 'normal', signal }: WaitOptions,
) {
  const turn = await waiting
  try {
    const outer = await lease.acquire({ priority, signal })
    return {
      started() {
        turn.started()
        outer?.started()
      },
      unused() {
        turn.unused()
        outer?.started()
      },
    }
  } catch (error) {
    turn.unused()
    throw error
  }
}

interface Sending {
  job: Job
  attempts: Attempts
  credential: Credential
  turn: Turn
}

const postOf = (
  settings: ClientSettings,
  { method, body }: Outgoing,
  { job, attempts, credential, turn }: Sending,
): Post => ({
  endpoint: settings.endpoint,
  path: settings.path + method,
  headers: headersOf(settings, credential.token, attempts.cookie),
  body: attempts.extra === undefined ? body : `${body}&${encodeParams(attempts.extra)}`,
  timeoutMs: job.timeoutMs,
  maxBytes: settings.maxResponseBytes,
  signal: job.signal,
  onSent: turn.started,
})

function headersOf({ userAgent }: ClientSettings, token: string, cookie: string | undefined): string {
  const more = cookie === undefined ? '' : `Cookie: ${cookie}\r\n`
  return `Authorization: Bearer ${token}\r\nContent-Type: application/x-www-form-urlencoded\r\nUser-Agent: ${userAgent}\r\n${more}`
}
