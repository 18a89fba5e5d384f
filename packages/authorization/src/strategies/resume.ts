import type { ChallengeAnswer } from '../challenges/challenge.ts'
import { CookieJar } from '../engine/cookie-jar.ts'
import type { RunHooks } from '../engine/run.ts'
import { readSuspension } from '../engine/suspension.ts'
import { type CommunityToken, communityTokens, type UserToken, userToken } from './results.ts'
import { runStrategy } from './run-strategy.ts'

/** What a resumed run ends in: the communities' tokens where those were asked for, else the user's. */
export type ResumedResult = UserToken | { groups: CommunityToken[] }

/**
 * Goes on with a suspended run, in this process or another, with the answer to the question it stood at.
 *
 * The state holds everything but the handlers for what VK asks next, the agent and the signal; its deadline begins anew,
 * the tries are counted on. Resume a state once: VK takes an answer once.
 * Rejects as `run()` does; throws `TypeError` for a state that is none.
 */
export async function resume(state: string, answer: ChallengeAnswer, hooks: RunHooks = {}): Promise<ResumedResult> {
  const suspension = readSuspension(state)
  const values = await runStrategy(suspension.state, {
    hooks,
    cookies: new CookieJar(suspension.cookies),
    start: { ask: suspension.ask, answer },
  })
  return suspension.state.strategy === 'implicit_groups' ? { groups: communityTokens(values) } : userToken(values)
}
