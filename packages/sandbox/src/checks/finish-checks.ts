import { redirect } from '../http/reply.ts'
import type { Exchange } from '../http/route.ts'
import { withNote } from '../oauth/login-note.ts'
import { openSession } from '../oauth/session.ts'
import { createToken } from '../world/create-token.ts'
import { RIGHTS } from '../world/rights.ts'
import type { Token, User } from '../world/world.ts'
import type { CheckGoal, CheckRun } from './check-run.ts'
import { sendCode } from './one-time-code.ts'
import { pageAddress } from './start-checks.ts'

const DAY_MS = 86_400_000

/** Sends the browser to the next page of the run, or to its end when there is none. */
export function goOn(exchange: Exchange, run: CheckRun): void {
  const user = exchange.world.users.get(run.userId)
  if (user === undefined || user.deactivated) fail(exchange, run)
  else if (run.steps.length === 0) finish(exchange, run, user)
  else {
    if (run.steps[0] === 'code') run.sentCode ??= sendCode(exchange.world, user, user.twoFactor ?? 'sms')
    redirect(exchange, pageAddress(exchange, run))
  }
}

/** The open page is passed. */
export function passStep(exchange: Exchange, run: CheckRun): void {
  run.steps.shift()
  run.wrongAnswers = 0
  goOn(exchange, run)
}

/** Ends the run without success: back to the sign-in page with a warning, or the blank page with `fail=1` (vk-facts 3.3). */
export function fail(exchange: Exchange, run: CheckRun): void {
  run.isOver = true
  const { goal } = run
  const isSignIn = goal.kind === 'sign-in'
  redirect(
    exchange,
    isSignIn ? withNote(goal.target, { email: '', warning: 'too_many_tries' }) : blank(exchange, { fail: '1' }),
  )
}

function finish(exchange: Exchange, run: CheckRun, user: User): void {
  if (run.goal.kind === 'sign-in') openSession(exchange, user)
  redirect(exchange, run.goal.kind === 'sign-in' ? run.goal.target : tokenAddress(exchange, run.goal, user))
}

function tokenAddress(exchange: Exchange, goal: Exclude<CheckGoal, { kind: 'sign-in' }>, user: User): string {
  const token = makeToken(exchange, goal, user)
  if (token === undefined) return blank(exchange, { fail: '1' })
  return blank(exchange, { success: '1', access_token: token.token, user_id: String(user.id) })
}

/** What happens to the old token of error 17 is *assumed*: it stays. */
function makeToken({ world }: Exchange, goal: Exclude<CheckGoal, { kind: 'sign-in' }>, user: User): Token | undefined {
  if (goal.kind === 'activation') {
    const old = world.tokens.get(goal.token)
    if (old === undefined) return undefined
    const { token: _old, ...same } = old
    return createToken(world, same)
  }
  const expiry = (goal.rights & RIGHTS.offline) === 0 ? { expiresAt: world.clock.now() + DAY_MS } : {}
  return createToken(world, { kind: 'user', appId: goal.appId, userId: user.id, rights: goal.rights, ...expiry })
}

const blank = ({ site }: Exchange, result: Record<string, string>): string =>
  site.address('oauth', `/blank.html#${new URLSearchParams(result)}`)
