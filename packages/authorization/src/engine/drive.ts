import { AuthorizationError } from '../authorization-error.ts'
import type { ChallengeAnswer } from '../challenges/challenge.ts'
import { answerCaptcha, answerSignIn } from './answer-captcha.ts'
import { answerConsent, answerValidation } from './answer-page.ts'
import { answerPhoneDigits } from './answer-phone-digits.ts'
import { answerTwoFactor } from './answer-two-factor.ts'
import type { Ask } from './ask.ts'
import { judge, refuseAll } from './judge.ts'
import { openPage, type PageRequest } from './open-page.ts'
import { readPage } from './read-page.ts'
import type { Run } from './run.ts'

/** More pages than this has no sign-in; with three tries of everything it would show fewer. */
const MAX_PAGES = 30

/** Where a run stands: before a request, or at a question to which an answer has been brought. */
export type Standing = { request: PageRequest } | { ask: Ask; answer: ChallengeAnswer }

/**
 * The state machine of every sign-in: page, what it asks, answer, next page; until VK has given a token.
 *
 * Always ends: every kind of answer is bounded, and so are the pages and the time. Gives what stood beside the token.
 */
export async function drive(run: Run, start: Standing): Promise<Record<string, string>> {
  try {
    let request = 'request' in start ? start.request : await next(run, start.ask, start.answer)
    for (;;) {
      run.state.tries.pages += 1
      if (run.state.tries.pages > MAX_PAGES) throw tooManyPages()
      const page = await openPage(run.browser, request)
      const ask = await readPage(page, { addresses: run.state.addresses, clean: run.clean })
      judge(run, ask)
      if (ask.kind === 'token') return ask.values
      request = await next(run, ask, undefined)
    }
  } catch (error) {
    refuseAll(run, error instanceof Error ? error : new Error('the run has ended'))
    throw error
  }
}

/** The request that answers a question; `given` is an answer brought from another process. */
async function next(run: Run, ask: Ask, given: ChallengeAnswer | undefined): Promise<PageRequest> {
  switch (ask.kind) {
    case 'sign_in':
      return answerSignIn(run, ask, given)
    case 'captcha':
      return answerCaptcha(run, ask, given)
    case 'two_factor':
      return answerTwoFactor(run, ask, given)
    case 'phone_digits':
      return answerPhoneDigits(run, ask, given)
    case 'consent':
      return answerConsent(run, ask, given)
    case 'validation':
      return answerValidation(run, ask, given)
    case 'refused':
      throw new AuthorizationError(ask)
    case 'token':
      throw new TypeError('A token is not a question')
  }
}

const tooManyPages = () =>
  new AuthorizationError({ code: 'AUTHORIZATION_FAILED', message: `VK showed more than ${MAX_PAGES} pages` })
