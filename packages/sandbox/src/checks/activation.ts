import { findChallenge } from '../api/challenge.ts'
import { HttpRefusal } from '../http/http-refusal.ts'
import { replyHtml } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { html } from '../pages/html.ts'
import { layout, PAGE_HEADERS } from '../pages/layout.ts'
import type { Challenge } from '../world/world.ts'
import { answerCheck, isCheckAct } from './answer-check.ts'
import { goOn } from './finish-checks.ts'
import { startChecks } from './start-checks.ts'

/**
 * `/activation`: the pages of error 17 (vk-facts 3.3, 4.7).
 *
 * `act=validate` shows what is wanted, with one link in `#activation_wrap`; the link begins the user's checks and ends at
 * the blank page. That the link carries `act=confirm` is *assumed*.
 */
export async function activate(exchange: Exchange): Promise<void> {
  const act = `${exchange.request.method} ${exchange.url.searchParams.get('act')}`
  if (isCheckAct(act)) return answerCheck(exchange, act)
  const challenge = requireValidation(exchange)
  if (act === 'GET validate') return showValidation(exchange, challenge)
  if (act === 'GET confirm') return confirm(exchange, challenge)
  throw new HttpRefusal(404, 'there is nothing at this address')
}

function showValidation(exchange: Exchange, { sessionToken }: Challenge): void {
  const link = exchange.site.address('m', `/activation?act=confirm&api_hash=${sessionToken}`)
  const body = html`<div class="PageBlock">
<h1>Подтвердите, что это вы</h1>
<p class="op_info">Приложение просит действие, которое нужно подтвердить.
<span lang="en">Confirm that this is you.</span></p>
<div id="activation_wrap"><a href="${link}">Подтвердить</a></div>
</div>`
  replyHtml(exchange, 200, layout({ title: 'Подтверждение', body }), PAGE_HEADERS)
}

/** The validation is over with the first click, however the checks end. */
function confirm(exchange: Exchange, challenge: Challenge): void {
  const { world } = exchange
  const user = world.users.get(world.tokens.get(challenge.token)?.userId ?? 0)
  if (user === undefined) throw new HttpRefusal(404, 'this page has expired')
  world.challenges.delete(challenge.id)
  goOn(exchange, startChecks(exchange, user, { kind: 'activation', token: challenge.token }))
}

function requireValidation({ world, url }: Exchange): Challenge {
  const challenge = findChallenge(world, url.searchParams.get('api_hash') ?? '')
  if (challenge?.kind !== 'validation') throw new HttpRefusal(404, 'this page has expired')
  return challenge
}
