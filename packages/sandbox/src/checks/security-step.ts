import { readForm } from '../http/form.ts'
import { redirect, replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { PAGE_HEADERS } from '../pages/layout.ts'
import { securityPage } from './check-pages.ts'
import type { CheckRun } from './check-run.ts'
import { fail, passStep } from './finish-checks.ts'
import { phoneDigits } from './password.ts'
import { pageAddress } from './start-checks.ts'

/** *Assumed*; which message VK's address names is not known. */
const WRONG_DIGITS = 5
const MAX_WRONG_DIGITS = 3

/** `GET /login?act=security_check`: the page with the ends of the phone number. */
export function showSecurityPage(exchange: Exchange, run: CheckRun): void {
  const digits = phoneOf(exchange, run)
  const page = securityPage({
    action: exchange.site.address('m', `/login?act=security_check&hash=${run.hash}`),
    prefix: `+${digits.slice(0, 1)}`,
    postfix: digits.slice(-2),
    isWrong: exchange.url.searchParams.get('m') === String(WRONG_DIGITS),
  })
  replyHtml(exchange, 200, page, PAGE_HEADERS)
}

/** `POST /login?act=security_check`: on with the right digits, the same address with wrong ones, the end after three. */
export async function takeDigits(exchange: Exchange, run: CheckRun): Promise<void> {
  const form = await readForm(exchange)
  if (form.get('code') === phoneOf(exchange, run).slice(1, -2)) return passStep(exchange, run)
  run.wrongAnswers += 1
  if (run.wrongAnswers >= MAX_WRONG_DIGITS) return fail(exchange, run)
  redirect(exchange, pageAddress(exchange, run, WRONG_DIGITS))
}

const phoneOf = ({ world }: Exchange, { userId }: CheckRun): string =>
  phoneDigits(world.users.get(userId)?.phone ?? '') ?? ''
