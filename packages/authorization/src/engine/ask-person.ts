import { AuthorizationError } from '../authorization-error.ts'
import type { Verdict } from '../challenges/ask-handler.ts'
import { type Challenge, type ChallengeAnswer, Suspended } from '../challenges/challenge.ts'
import type { Ask } from './ask.ts'
import type { Run } from './run.ts'
import { untilAborted } from './run-signal.ts'
import { writeSuspension } from './suspension.ts'

/** A challenge before it can be suspended. */
type Question = { [Kind in Challenge['kind']]: Omit<Extract<Challenge, { kind: Kind }>, 'suspend'> }[Challenge['kind']]

/**
 * Puts a question to the run's handler; undefined when it leaves it to others.
 *
 * Throws what the handler throws, `SUSPENDED` when it took the state out, or what ends the run meanwhile.
 */
export async function askPerson(run: Run, ask: Ask, question: Question): Promise<ChallengeAnswer | undefined> {
  const { onChallenge } = run.hooks
  if (onChallenge === undefined) return undefined
  const challenge = { ...question, suspend: () => new Suspended(writeSuspension(run, ask)) } as Challenge
  const answer = await untilAborted((async () => onChallenge(challenge))(), run.browser.signal)
  if (!(answer instanceof Suspended)) return answer
  throw new AuthorizationError({ code: 'SUSPENDED', message: 'The run has been suspended, to go on elsewhere' })
}

/** Asks a callback service, and remembers whom to tell VK's verdict. */
export async function askService(
  run: Run,
  kind: 'captcha' | 'two_factor',
  asking: Promise<{ value: string; verdict: Verdict }>,
): Promise<string> {
  const { value, verdict } = await untilAborted(asking, run.browser.signal)
  verdict.onLateFailure(run.fail)
  run.verdicts.set(kind, verdict)
  return value
}
