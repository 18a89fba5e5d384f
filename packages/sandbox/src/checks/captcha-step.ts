import { captchaPage, captchaPicture } from '../api/challenge-extra.ts'
import { readForm } from '../http/form.ts'
import { redirect, replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { PAGE_HEADERS } from '../pages/layout.ts'
import { captchaFormPage } from './check-pages.ts'
import type { CheckRun } from './check-run.ts'
import { fail, passStep } from './finish-checks.ts'
import { askCaptcha, judgeCaptcha } from './sign-in-captcha.ts'
import { pageAddress } from './start-checks.ts'

const WRONG_CAPTCHA = 5 // vk-facts 4.7, 2
const MAX_WRONG_CAPTCHAS = 10 // assumed

/** `act=captcha` of error 17, and `act=authcheck_code` after the code: a page with a captcha of its own each time. */
export function showCaptchaPage(exchange: Exchange, run: CheckRun): void {
  const { world, site, url } = exchange
  const challenge = askCaptcha(world, run.apiHash, run.userId, run.wrongAnswers + 1)
  const page = captchaFormPage({
    action: pageAddress(exchange, run),
    sid: challenge.id,
    // after the code old clients put the API's host before it (vk-io.md B2), so there it must be relative
    picture: run.steps[0] === 'captcha' ? captchaPicture(site, challenge) : `captcha.php?sid=${challenge.id}&s=1`,
    ...(world.settings.captcha !== 'image' && { page: captchaPage(site, challenge) }),
    isWrong: url.searchParams.get('m') === String(WRONG_CAPTCHA),
  })
  replyHtml(exchange, 200, page, PAGE_HEADERS)
}

/** The form of that page. */
export async function takeCaptcha(exchange: Exchange, run: CheckRun): Promise<void> {
  const form = new Map(await readForm(exchange))
  if (judgeCaptcha(exchange.world, run.apiHash, run.userId, form) === 'right') return passStep(exchange, run)
  run.wrongAnswers += 1
  if (run.wrongAnswers >= MAX_WRONG_CAPTCHAS) return fail(exchange, run)
  redirect(exchange, pageAddress(exchange, run, WRONG_CAPTCHA))
}
