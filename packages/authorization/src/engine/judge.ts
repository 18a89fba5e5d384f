import { AuthorizationError } from '../authorization-error.ts'
import type { Ask } from './ask.ts'
import type { Run } from './run.ts'

/**
 * Tells those who answered what VK made of it, as far as its next question shows.
 *
 * The same question again is a no. A captcha is passed when VK goes on to anything else; a code stays unjudged while VK
 * first wants another captcha.
 */
export function judge(run: Run, ask: Ask): void {
  const asksCaptcha = ask.kind === 'captcha' || (ask.kind === 'sign_in' && ask.captcha !== undefined)
  const refusal = ask.kind === 'refused' ? new AuthorizationError(ask) : undefined
  if (asksCaptcha) refuse(run, 'captcha', error('FAILED_PASSED_CAPTCHA', 'VK did not take the answer to the captcha'))
  else if (refusal?.code === 'AUTHORIZATION_FAILED') refuse(run, 'captcha', refusal)
  else accept(run, 'captcha')
  if (asksCaptcha) return
  const isNo = ask.kind === 'two_factor'
  if (isNo) refuse(run, 'two_factor', error('FAILED_PASSED_TWO_FACTOR', 'VK did not take the code'))
  else if (refusal) refuse(run, 'two_factor', refusal)
  else accept(run, 'two_factor')
}

/** Ends what is unjudged with the error of the run. */
export function refuseAll(run: Run, reason: Error): void {
  for (const kind of [...run.verdicts.keys()]) refuse(run, kind, reason)
}

function accept(run: Run, kind: 'captcha' | 'two_factor'): void {
  run.verdicts.get(kind)?.accept()
  run.verdicts.delete(kind)
}

function refuse(run: Run, kind: 'captcha' | 'two_factor', reason: Error): void {
  run.verdicts.get(kind)?.refuse(reason)
  run.verdicts.delete(kind)
}

const error = (code: 'FAILED_PASSED_CAPTCHA' | 'FAILED_PASSED_TWO_FACTOR', message: string): AuthorizationError =>
  new AuthorizationError({ code, message })
