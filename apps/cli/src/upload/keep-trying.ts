import { setTimeout as pause } from 'node:timers/promises'
import { ProblemError } from '@vkast/contract'
import { type Deps, NoAnswer } from '../command.ts'
import { say } from '../language.ts'

/** Nothing came back, or not for a long time: what became of the request is not known. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost'
}

const DELAYS_MS = [1000, 2000, 5000, 10_000, 20_000, 30_000]
const LONG_MS = 60_000
/** A service that runs and fails over and over does not heal by being asked. */
const MAX_FAULTS = 5

type Needs = Pick<Deps, 'terminal' | 'language' | 'signal' | 'now'>

/**
 * Does something that is safe to repeat until it is answered, however long the service or the network is away; a person
 * is told once that it is, and once that it is back. Ends with the signal, and with every answer that a repeat changes nothing about.
 */
export async function keepTrying<T>({ terminal, language, signal, now }: Needs, attempt: () => Promise<T>): Promise<T> {
  let failures = 0
  let faults = 0
  let isTold = false
  for (;;) {
    signal.throwIfAborted()
    const begun = now().getTime()
    try {
      const answer = await attempt()
      if (isTold) terminal.say(say(language, texts.back))
      return answer
    } catch (error) {
      signal.throwIfAborted()
      if (!isPassing(error)) throw error
      if (isFault(error)) faults += 1
      if (faults > MAX_FAULTS) throw error
      if (now().getTime() - begun > LONG_MS) failures = 0 // it worked for a while: this is a new trouble
    }
    if (failures === 1) {
      isTold = true
      terminal.say(say(language, texts.away))
    }
    await pause(DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)], undefined, { signal })
    failures += 1
  }
}

/** Refusals that say "not now". `upload_conflict`: bytes arrived that nobody was told of; a look shows where to go on. */
const PASSING = new Set(['upload_locked', 'upload_conflict', 'idempotency_conflict', 'rate_limited', 'internal'])

const isFault = (error: unknown): boolean => error instanceof ProblemError && error.detail?.error_type === 'internal'

/** Whether the same may be answered otherwise in a while. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true
  if (error instanceof NoAnswer) return !error.isOfOtherVersion
  if (error instanceof ProblemError) {
    const { status, detail } = error
    return detail ? PASSING.has(detail.error_type) : status >= 500 || status === 429 || status === 408
  }
  return false
}

const texts = {
  away: {
    en: 'The service does not answer. Trying again until it does; Ctrl-C stops, and nothing is lost.',
    ru: 'Сервис не отвечает. Попытки идут, пока не ответит; Ctrl-C прекращает, ничего не теряется.',
  },
  back: { en: 'The service answers again.', ru: 'Сервис снова отвечает.' },
} as const
