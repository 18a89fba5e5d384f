import { AuthorizationError } from '../authorization-error.ts'
import type { ChallengeAnswer } from '../challenges/challenge.ts'
import type { Ask } from './ask.ts'
import { askPerson } from './ask-person.ts'
import { submit } from './form.ts'
import type { PageRequest } from './open-page.ts'
import type { Run } from './run.ts'

const MAX_CONSENTS = 3
const MAX_VALIDATIONS = 5

/** The request that gives the app its rights, with the form's own fields; a handler may refuse. */
export async function answerConsent(
  run: Run,
  ask: Extract<Ask, { kind: 'consent' }>,
  given: ChallengeAnswer | undefined,
): Promise<PageRequest> {
  const { tries } = run.state
  if (given === undefined) tries.consents += 1
  if (tries.consents > MAX_CONSENTS) throw failed('VK asks for consent again and again')
  const answer = given ?? (await askPerson(run, ask, { kind: 'consent', attempt: tries.consents, rights: ask.rights }))
  if (answer !== undefined && !('allow' in answer)) throw new TypeError('A consent is answered with "allow"')
  if (answer?.allow === false) throw failed('The rights were refused')
  return submit(ask.form, {})
}

/** The request for a page that VK wants to be opened, or for where a person's browser ended. */
export async function answerValidation(
  run: Run,
  ask: Extract<Ask, { kind: 'validation' }>,
  given: ChallengeAnswer | undefined,
): Promise<PageRequest> {
  const { tries } = run.state
  if (given === undefined) tries.validations += 1
  if (tries.validations > MAX_VALIDATIONS) throw failed('VK leads in a circle')
  const question = { kind: 'validation', attempt: tries.validations, redirectUri: ask.url } as const
  const answer = given ?? (await askPerson(run, ask, question))
  if (answer === undefined) return { method: 'GET', url: ask.url }
  if (!('resultUrl' in answer)) throw new TypeError('A validation is answered with "resultUrl"')
  const url = URL.parse(answer.resultUrl)
  if (url === null) throw new TypeError('"resultUrl" is not an address')
  return { method: 'GET', url: url.href }
}

const failed = (message: string): AuthorizationError =>
  new AuthorizationError({ code: 'AUTHORIZATION_FAILED', message })
