import { randomBytes } from 'node:crypto'
import { readForm } from '../http/form.ts'
import { HttpRefusal } from '../http/http-refusal.ts'
import { reply, replyHtml } from '../http/reply.ts'
import type { Exchange, Route } from '../http/route.ts'
import type { Challenge } from '../world/world.ts'
import { findChallenge } from './challenge.ts'

/** Where a person answers a captcha: the classic picture, the page with the box. */
export const challengeRoutes: readonly Route[] = [
  { method: 'GET', path: '/captcha.php', handle: showPicture },
  { method: 'GET', path: '/id/not_robot_captcha', handle: showBox },
  { method: 'POST', path: '/id/not_robot_captcha', handle: giveSuccessToken },
]

/** The classic picture (vk-facts 3.2); its text can be read by a test too. */
async function showPicture(exchange: Exchange): Promise<void> {
  const challenge = exchange.world.challenges.get(exchange.url.searchParams.get('sid') ?? '')
  if (challenge === undefined) throw new HttpRefusal(404, 'there is no such captcha')
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" width="130" height="50"><rect width="130" height="50" fill="#eee"/>' +
    `<text x="16" y="34" font-family="monospace" font-size="26">${challenge.key}</text></svg>`
  reply(exchange, 200, picture, { 'content-type': 'image/svg+xml' })
}

async function showBox(exchange: Exchange): Promise<void> {
  const challenge = requireCaptcha(exchange, exchange.url.searchParams.get('session_token'))
  replyHtml(
    exchange,
    200,
    page(
      'Confirm that you are not a robot',
      `<form method="post" action="${exchange.site.address('id', '/not_robot_captcha')}">
<input type="hidden" name="session_token" value="${challenge.sessionToken}">
<label><input type="checkbox" name="not_robot" value="1" required> I am not a robot</label>
<button>Continue</button>
</form>`,
    ),
  )
}

/** Ends the page with the token that the repeated call carries (vk-facts 3.1). */
async function giveSuccessToken(exchange: Exchange): Promise<void> {
  const form = await readForm(exchange)
  const challenge = requireCaptcha(exchange, form.get('session_token'))
  if (form.get('not_robot') !== '1') throw new HttpRefusal(400, 'the box is not ticked')
  challenge.successToken ??= randomBytes(24).toString('base64url')
  const field = `<label>success_token <input readonly name="success_token" value="${challenge.successToken}"></label>`
  replyHtml(exchange, 200, page('Done', field))
}

function requireCaptcha(exchange: Exchange, sessionToken: string | null): Challenge {
  const challenge = sessionToken === null ? undefined : findChallenge(exchange.world, sessionToken)
  if (challenge === undefined || challenge.kind !== 'captcha') throw new HttpRefusal(404, 'this page has expired')
  return challenge
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`
}
