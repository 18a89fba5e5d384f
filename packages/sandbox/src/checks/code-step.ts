import { readForm } from '../http/form.ts'
import { redirect, replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { securityError } from '../oauth/oauth-refusal.ts'
import { PAGE_HEADERS } from '../pages/layout.ts'
import { codePage } from './check-pages.ts'
import type { CheckRun } from './check-run.ts'
import { fail, passStep } from './finish-checks.ts'
import { judgeCode, phoneMask, resendCode, useUpCode } from './one-time-code.ts'
import { pageAddress } from './start-checks.ts'

/** `m=442`: the code was wrong (vk-facts 4.7, 3). */
const WRONG_CODE = 442

/** `GET /login?act=authcheck`: the page that takes the code. */
export function showCodePage(exchange: Exchange, run: CheckRun): void {
  const { world, site, url } = exchange
  const user = world.users.get(run.userId)
  if (user === undefined) throw securityError()
  const page = codePage({
    action: site.address('m', `/login?act=authcheck_code&hash=${run.hash}`),
    resendUrl: site.address('m', `/login?act=authcheck_sms&hash=${run.hash}`),
    phoneMask: phoneMask(user),
    isApp: run.sentCode?.via === 'app',
    isWrong: url.searchParams.get('m') === String(WRONG_CODE),
  })
  replyHtml(exchange, 200, page, PAGE_HEADERS)
}

/** `POST /login?act=authcheck_code`: on with the right code, back with a wrong one, the end after too many. */
export async function takeCode(exchange: Exchange, run: CheckRun): Promise<void> {
  const form = await readForm(exchange)
  const { sentCode } = run
  if (sentCode === undefined) throw securityError()
  const verdict = judgeCode(exchange.world, sentCode, form.get('code') ?? '')
  if (verdict === 'too_much_tries') return fail(exchange, run)
  if (verdict !== 'right') return redirect(exchange, pageAddress(exchange, run, WRONG_CODE))
  useUpCode(exchange.world, sentCode)
  passStep(exchange, run)
}

/** `GET /login?act=authcheck_sms`: another code by SMS (*assumed* address: VK's is in a script), if not too many. */
export function resendOnPage(exchange: Exchange, run: CheckRun): void {
  const isSent = run.sentCode !== undefined && resendCode(exchange.world, run.sentCode)
  if (isSent) redirect(exchange, pageAddress(exchange, run))
  else fail(exchange, run)
}
