import { AuthorizationError } from '../authorization-error.ts'
import { askForCode } from '../challenges/ask-callback-service.ts'
import type { ChallengeAnswer, ResentCode, TwoFactorChallenge } from '../challenges/challenge.ts'
import type { Ask, ReadyForm, TwoFactorFacts } from './ask.ts'
import { askPerson, askService } from './ask-person.ts'
import { submit } from './form.ts'
import { openPage, type PageRequest } from './open-page.ts'
import { readPage } from './read-page.ts'
import { resendCode } from './resend-code.ts'
import type { Run } from './run.ts'
import { tokenRequest } from './token-request.ts'

type TwoFactorAsk = Extract<Ask, { kind: 'two_factor' }>

const MAX_TRIES = 3
const UNKNOWN: TwoFactorFacts = {
  method: 'unknown',
  phoneMask: undefined,
  validationSid: undefined,
  resendUrl: undefined,
}

/** The request that carries a code; a code VK did not take is asked for again, three times in all. */
export async function answerTwoFactor(
  run: Run,
  ask: TwoFactorAsk,
  given: ChallengeAnswer | undefined,
): Promise<PageRequest> {
  const facts = ask.facts ?? run.state.twoFactor ?? UNKNOWN
  run.state.twoFactor = facts
  const code = given === undefined ? await askForAnswer(run, ask, facts) : codeOf(given)
  run.addSecret(code)
  if (ask.replyTo.to === 'form') return submit(ask.replyTo.form, { code })
  const { code: _old, validation_sid: _sid, ...others } = run.state.carried
  run.state.carried = {
    ...others,
    code,
    ...(facts.validationSid !== undefined && { validation_sid: facts.validationSid }),
  }
  return tokenRequest(run.state)
}

async function askForAnswer(run: Run, ask: TwoFactorAsk, facts: TwoFactorFacts): Promise<string> {
  const { tries } = run.state
  if (tries.twoFactor >= MAX_TRIES) {
    throw new AuthorizationError({
      code: ask.refusal ?? 'FAILED_PASSED_TWO_FACTOR',
      message: 'VK did not take the code',
    })
  }
  tries.twoFactor += 1
  const { method, phoneMask } = facts
  const resend = resender(run, ask, facts)
  const own = await askPerson(run, ask, {
    kind: 'two_factor',
    attempt: tries.twoFactor,
    method,
    phoneMask,
    refusal: tries.twoFactor === 1 ? undefined : refusalOf(ask),
    resend,
  })
  if (own !== undefined) return codeOf(own)
  const type = ask.replyTo.to === 'token' ? ({ type: method === 'app' ? 'app' : 'sms' } as const) : {}
  const payload = { ...type, ...(phoneMask !== undefined && { phoneMask }), ...(resend && { resend }) }
  return askService(run, 'two_factor', askForCode(run.hooks.callbackService, payload))
}

const refusalOf = (ask: TwoFactorAsk): TwoFactorChallenge['refusal'] =>
  ask.refusal === 'WRONG_OTP' || ask.refusal === 'OTP_FORMAT_IS_INCORRECT' ? ask.refusal : 'FAILED_PASSED_TWO_FACTOR'

/**
 * How VK is asked to send the code again, if there is a way. What VK changes thereby, its name for the confirmation or
 * the page's form, is where the code then goes.
 */
function resender(run: Run, ask: TwoFactorAsk, facts: TwoFactorFacts): (() => Promise<ResentCode>) | undefined {
  const { validationSid, resendUrl } = facts
  if (ask.replyTo.to === 'token' && validationSid !== undefined) {
    return async () => {
      const { sid, ...resent } = await resendCode(run, validationSid)
      facts.validationSid = sid ?? validationSid
      return resent
    }
  }
  if (ask.replyTo.to !== 'form' || resendUrl === undefined) return undefined
  return async () => {
    ask.replyTo = { to: 'form', form: await resendOnPage(run, resendUrl) }
    return { method: 'sms', delaySeconds: undefined }
  }
}

async function resendOnPage(run: Run, url: string): Promise<ReadyForm> {
  const page = await openPage(run.browser, { method: 'GET', url })
  const ask = await readPage(page, { addresses: run.state.addresses, clean: run.clean })
  if (ask.kind === 'two_factor' && ask.replyTo.to === 'form') return ask.replyTo.form
  throw new AuthorizationError({ code: 'AUTHORIZATION_FAILED', message: 'VK did not send the code again' })
}

function codeOf(answer: ChallengeAnswer): string {
  if (!('code' in answer)) throw new TypeError('A second factor is answered with "code"')
  return answer.code
}
