import { startApi } from './loopback-server.ts'
import { runScript, type ScriptedCall, type ScriptedEnding } from './run-script.ts'

/** A call as this VK carried it out. */
export interface MadeCall extends ScriptedCall {
  readonly isInScript: boolean
}

export interface FakeVkOptions {
  /** How each call ends; `count` is how often the same call has been made, from 1. */
  answer: (call: ScriptedCall, count: number, isInScript: boolean) => ScriptedEnding
  /** A whole body instead of running the script, when it is given. */
  onExecute?: (calls: ScriptedCall[], count: number) => object | undefined
  error?: (call: ScriptedCall, code: number) => object
}

/** A VK whose methods end as told, alone and inside `execute`, which it runs as VK does. */
export async function startFakeVk({ answer, onExecute, error }: FakeVkOptions) {
  const made: MadeCall[] = []
  const counts = new Map<string, number>()
  const make = (call: ScriptedCall, isInScript: boolean): ScriptedEnding => {
    made.push({ ...call, isInScript })
    const name = JSON.stringify([call.method, call.params])
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return answer(call, count, isInScript)
  }
  let executed = 0
  const server = await startApi(({ path, params }, response) => {
    const { v, lang, ...own } = Object.fromEntries(params)
    const method = path.slice('/method/'.length)
    if (method === 'execute') {
      executed += 1
      const inside: ScriptedCall[] = []
      runScript(own.code ?? '', (call) => {
        inside.push(call)
        return { value: 1 }
      })
      const whole = onExecute?.(inside, executed) ?? runScript(own.code ?? '', (call) => make(call, true))
      response.end(JSON.stringify(whole))
      return
    }
    const ending = make({ method, params: own as Record<string, string> }, false)
    const failed = (code: number) =>
      error?.({ method, params: own as Record<string, string> }, code) ?? { error_code: code, error_msg: 'no' }
    response.end(JSON.stringify('value' in ending ? { response: ending.value } : { error: failed(ending.error.code) }))
  })
  return Object.assign(server, { made, executed: () => executed })
}
