import { createBudget } from './budget.ts'
import { type Run, runStatements } from './interpreter.ts'
import { parseScript } from './parser.ts'
import { ScriptRuntimeError } from './script-error.ts'
import { fromJson, toJson, type Value } from './values.ts'

/** VK takes 25 API calls in one `execute` (vk-facts 2). */
const MAX_CALLS = 25
/** Far above what 25 calls' scripts need, and done in well under a second (*assumed*; VK's own bound is not known). */
const MAX_STEPS = 200_000
/** Most values and characters that a script returns (*assumed*; the size at which VK refuses is not known). */
const MAX_RESPONSE_SIZE = 5_000_000

/** What a script may use of the world outside. */
export interface ScriptHost {
  /** The parameters of the `execute` request: what `Args` reads. */
  args: Record<string, string>
  /**
   * Makes one call; `false` for one that failed (its error is the host's to keep). A list in `params` is VK's list with
   * commas. Objects in `params` have no prototype. Must give JSON; what it throws, the script's caller gets.
   */
  callApi(method: string, params: Record<string, unknown>): Promise<unknown>
  maxCalls?: number
  maxSteps?: number
}

/**
 * Runs VKScript as `execute` does, one API call after the other, and gives what it returned as plain JSON.
 *
 * A script without `return` gives null (*assumed*). Nothing but `args` and `callApi` can be reached, and work, memory and
 * nesting are bounded whatever the script is. Source of the language: vk-facts 2.
 * Throws {@link ScriptCompileError} before anything ran, {@link ScriptRuntimeError} while it runs (error 12 and 13).
 */
export async function runVkScript(code: string, host: ScriptHost): Promise<unknown> {
  const script = parseScript(code)
  const budget = createBudget(host.maxSteps ?? MAX_STEPS)
  const run = runStatements({ variables: new Map(), args: fromJson(host.args), budget }, script)
  const returned = await drive(run, host)
  return toJson(returned?.value ?? null, MAX_RESPONSE_SIZE)
}

/** The text of the refusal of one call too many is *assumed* (a gap in vk-facts 2). */
async function drive(run: Run<{ value: Value } | undefined>, host: ScriptHost) {
  let callsLeft = host.maxCalls ?? MAX_CALLS
  let state = run.next()
  while (!state.done) {
    callsLeft -= 1
    if (callsLeft < 0) throw new ScriptRuntimeError('Too many API calls')
    state = run.next(await host.callApi(state.value.method, state.value.parameters))
  }
  return state.value
}
