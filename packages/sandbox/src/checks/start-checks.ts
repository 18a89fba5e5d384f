import type { Exchange } from '../http/route.ts'
import { randomHash } from '../oauth/oauth-state.ts'
import type { User, World } from '../world/world.ts'
import type { CheckGoal, CheckRun, CheckStep } from './check-run.ts'
import { signInStateOf } from './sign-in-state.ts'

/** Begins the pages a user must pass for something; without any, `steps` is empty. */
export function startChecks({ world, address }: Exchange, user: User, goal: CheckGoal): CheckRun {
  const run: CheckRun = {
    apiHash: randomHash(),
    hash: `${Math.floor(world.clock.now() / 1000)}_${randomHash()}`,
    userId: user.id,
    address,
    goal,
    steps: stepsOf(user, goal),
    wrongAnswers: 0,
    isOver: false,
  }
  const { checks } = signInStateOf(world)
  checks.set(run.apiHash, run)
  checks.set(run.hash, run)
  return run
}

/** Captchas before the password are not asked here, except by error 17, which knows no password. */
function stepsOf(user: User, goal: CheckGoal): CheckStep[] {
  return [
    ...(goal.kind === 'activation' ? Array<CheckStep>(user.captchaOnLogin ?? 0).fill('captcha') : []),
    ...(user.securityCheck ? (['security'] as const) : []),
    ...(user.twoFactor ? (['code'] as const) : []),
    ...(user.twoFactor && user.captchaAfterCode ? (['captcha-after-code'] as const) : []),
  ]
}

/** Begins them and names the first page: `redirect_uri` of `need_validation`. */
export function openCheckPage(exchange: Exchange, user: User, goal: CheckGoal): string {
  return pageAddress(exchange, startChecks(exchange, user, goal))
}

/** Where the page of the first step is: the addresses by which old clients know it (vk-facts 4.7). */
export function pageAddress({ site }: Exchange, { apiHash, steps }: CheckRun, message?: number): string {
  const note = message === undefined ? '' : `&m=${message}`
  if (steps[0] === 'captcha') return site.address('m', `/activation?act=captcha&api_hash=${apiHash}${note}`)
  const act = { security: 'security_check', code: 'authcheck', 'captcha-after-code': 'authcheck_code' } as const
  return site.address('m', `/login?act=${act[steps[0] ?? 'code']}&api_hash=${apiHash}${note}`)
}

/** The run behind `api_hash` or `hash` of an address, while it lives. */
export function findCheckRun(world: World, url: URL): CheckRun | undefined {
  const key = url.searchParams.get('api_hash') ?? url.searchParams.get('hash') ?? ''
  const run = signInStateOf(world).checks.get(key)
  return run?.isOver ? undefined : run
}
