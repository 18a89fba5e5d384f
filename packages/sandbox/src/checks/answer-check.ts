import { replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { html } from '../pages/html.ts'
import { layout, PAGE_HEADERS } from '../pages/layout.ts'
import { showCaptchaPage, takeCaptcha } from './captcha-step.ts'
import { warning } from './check-pages.ts'
import type { CheckRun, CheckStep } from './check-run.ts'
import { resendOnPage, showCodePage, takeCode } from './code-step.ts'
import { showSecurityPage, takeDigits } from './security-step.ts'
import { findCheckRun } from './start-checks.ts'

type Handle = (exchange: Exchange, run: CheckRun) => void | Promise<void>

/** By the request's method and `act`: what it does at which step. `authcheck_code` is the form of the code and the page after it. */
const ACTS: Record<string, Partial<Record<CheckStep, Handle>>> = {
  'GET authcheck': { code: showCodePage },
  'GET authcheck_sms': { code: resendOnPage },
  'GET authcheck_code': { 'captcha-after-code': showCaptchaPage },
  'POST authcheck_code': { code: takeCode, 'captcha-after-code': takeCaptcha },
  'GET security_check': { security: showSecurityPage },
  'POST security_check': { security: takeDigits },
  'GET captcha': { captcha: showCaptchaPage },
  'POST captcha': { captcha: takeCaptcha },
}

/** Whether an address belongs to the pages between the password and the result. */
export const isCheckAct = (act: string): boolean => Object.hasOwn(ACTS, act)

/**
 * Shows such a page or takes its form; a page that is not open (any more) has expired.
 *
 * A sign-in goes on only at the address where it began (*assumed*).
 */
export async function answerCheck(exchange: Exchange, act: string): Promise<void> {
  const run = findCheckRun(exchange.world, exchange.url)
  const handle = run?.steps[0] && ACTS[act]?.[run.steps[0]]
  const isForeign = run?.goal.kind === 'sign-in' && run.address !== exchange.address
  if (run === undefined || handle === undefined || isForeign)
    return replyHtml(exchange, 400, expiredPage(), PAGE_HEADERS)
  await handle(exchange, run)
}

/** What a page says that is too old, was used, or was never given out. */
export function expiredPage(): string {
  const body = html`<h1>Страница устарела</h1>
${warning(html`Начните вход заново. <span lang="en">This page has expired: start again.</span>`)}`
  return layout({ title: 'Страница устарела', body })
}
