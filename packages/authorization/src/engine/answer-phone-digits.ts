import { AuthorizationError } from '../authorization-error.ts'
import type { ChallengeAnswer } from '../challenges/challenge.ts'
import type { Ask } from './ask.ts'
import { askPerson } from './ask-person.ts'
import { submit } from './form.ts'
import type { PageRequest } from './open-page.ts'
import type { Run } from './run.ts'

type PhoneDigitsAsk = Extract<Ask, { kind: 'phone_digits' }>

const MAX_TRIES = 3

/**
 * The request that fills the gap in a phone number: from the handler, or else from the phone or login, once.
 * Throws `INVALID_PHONE_NUMBER` when neither knows it, or when VK asks again.
 */
export async function answerPhoneDigits(
  run: Run,
  ask: PhoneDigitsAsk,
  given: ChallengeAnswer | undefined,
): Promise<PageRequest> {
  const digits = given === undefined ? await findDigits(run, ask) : digitsOf(given)
  run.addSecret(digits)
  if (ask.replyTo.to !== 'form') throw new TypeError('Phone digits go into a form')
  return submit(ask.replyTo.form, { code: digits })
}

async function findDigits(run: Run, ask: PhoneDigitsAsk): Promise<string> {
  const { tries, phone, login } = run.state
  if (tries.phoneDigits >= MAX_TRIES) throw wrong()
  tries.phoneDigits += 1
  const { prefix, suffix } = ask
  const own = await askPerson(run, ask, { kind: 'phone_digits', attempt: tries.phoneDigits, prefix, suffix })
  if (own !== undefined) return digitsOf(own)
  const known = tries.phoneDigits === 1 ? missingDigits(phone ?? login ?? '', ask) : undefined
  if (known === undefined) throw wrong()
  return known
}

/** The digits between those that VK shows; undefined where the number does not fit them, or there is no gap. */
export function missingDigits(
  phone: string,
  { prefix, suffix }: { prefix: string; suffix: string },
): string | undefined {
  if (/[^\d\s()+-]/.test(phone)) return undefined // an address of mail
  const digits = phone.replace(/\D/g, '').replace(/^00/, '')
  // Inside the country the 7 is written as 8.
  const numbers = /^8\d{10}$/.test(digits) ? [digits, `7${digits.slice(1)}`] : [digits]
  const number = numbers.find((one) => one.startsWith(prefix) && one.endsWith(suffix))
  if (number === undefined || number.length <= prefix.length + suffix.length) return undefined
  return number.slice(prefix.length, number.length - suffix.length)
}

function digitsOf(answer: ChallengeAnswer): string {
  if (!('digits' in answer)) throw new TypeError('Phone digits are answered with "digits"')
  return answer.digits
}

const wrong = (): AuthorizationError =>
  new AuthorizationError({
    code: 'INVALID_PHONE_NUMBER',
    message: 'VK asks for digits of the phone, and they are not known or not taken',
  })
