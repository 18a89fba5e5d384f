import { ApiError } from '../../api-error.ts'
import { runVkScript } from '../../vkscript/run.ts'
import { ScriptCompileError, ScriptRuntimeError } from '../../vkscript/script-error.ts'
import { type Call, defineMethod } from '../method.ts'
import { integer, required, text } from '../params.ts'
import { scriptParams } from '../script-params.ts'

/** Bounds of one script: VK's 25 calls (vk-facts 2); that of steps is the sandbox's own. */
const LIMITS = { maxCalls: 25, maxSteps: 100_000 }

/**
 * Runs a script; the calls in it count as one request. A failed one is `false` in place and listed in `execute_errors`,
 * in call order. A script that cannot be read is 12, one that fails 13 (vk-facts 2, 1.6).
 */
export const execute = defineMethod({
  name: 'execute',
  tokenKinds: ['user', 'community', 'service'],
  rights: 0,
  freeParams: true, // Args.<name> reads any
  params: { code: required(text({ max: 65_536 })), func_v: integer({ min: 1 }) },
  async run(call) {
    try {
      return await runVkScript(call.params.code, hostOf(call))
    } catch (error) {
      if (error instanceof ScriptCompileError) throw new ApiError(12, `Unable to compile code: ${error.message}`)
      if (error instanceof ScriptRuntimeError) {
        throw new ApiError(13, `Runtime error occurred during code invocation: ${error.message}`)
      }
      throw error
    }
  },
})

function hostOf(call: Pick<Call, 'raw' | 'callApi'>): Parameters<typeof runVkScript>[1] {
  const args = Object.fromEntries([...call.raw].filter(([name]) => name !== 'access_token'))
  return { args, callApi: (method, params) => call.callApi(method, scriptParams(params)), ...LIMITS }
}
