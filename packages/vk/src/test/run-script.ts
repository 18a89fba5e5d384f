/** One call of a script as VK would make it. */
export interface ScriptedCall {
  readonly method: string
  readonly params: Record<string, string>
}

/** How a call ends; `error` is what VK would list in `execute_errors`. */
export type ScriptedEnding = { value: unknown } | { error: { code: number; message?: string } }

/**
 * Runs a script of exactly the two forms that batches have, as VK runs it: a failed call is `false` and listed in order.
 * Anything else is thrown, so that a new form cannot pass unread.
 */
export function runScript(code: string, make: (call: ScriptedCall) => ScriptedEnding) {
  const reader = createReader(code)
  const errors: { method: string; error_code: number; error_msg: string }[] = []
  const callApi = (): unknown => {
    const call = reader.takeCall()
    return () => {
      const ending = make(call)
      if ('value' in ending) return ending.value
      errors.push({ method: call.method, error_code: ending.error.code, error_msg: ending.error.message ?? 'no' })
      return false
    }
  }
  const response = reader.skip('return [') ? runList(reader, callApi) : runGuarded(reader, callApi)
  return { response, ...(errors.length > 0 && { execute_errors: errors }) }
}

type CallApi = () => unknown
const made = (call: unknown) => (call as () => unknown)()

function runList(reader: Reader, callApi: CallApi): unknown[] {
  const answers: unknown[] = []
  do answers.push(made(callApi()))
  while (reader.skip(','))
  reader.expect('];')
  reader.expectEnd()
  return answers
}

function runGuarded(reader: Reader, callApi: CallApi): unknown[] {
  const answers: unknown[] = []
  let last: unknown = 1
  reader.expect('var r=[],v=1;')
  while (!reader.skip('return r;')) {
    const isGuarded = reader.skip('if(v){')
    const isRun = !isGuarded || isTrue(last)
    if (reader.skip('r.push(')) {
      const call = callApi()
      reader.expect(');')
      if (isRun) answers.push(made(call))
    } else {
      reader.expect('v=')
      const call = callApi()
      reader.expect(';r.push(v);')
      if (isRun) last = made(call)
      if (isRun) answers.push(last)
    }
    if (isGuarded) reader.expect('}')
  }
  reader.expectEnd()
  return answers
}

const isTrue = (value: unknown) =>
  Boolean(value) && value !== '0' && !(typeof value === 'object' && Object.keys(value as object).length === 0)

type Reader = ReturnType<typeof createReader>

function createReader(code: string) {
  let at = 0
  const skip = (text: string) => {
    if (!code.startsWith(text, at)) return false
    at += text.length
    return true
  }
  const expect = (text: string) => {
    if (!skip(text)) throw new Error(`no script of ours: expected ${text} before ${code.slice(at, at + 40)}`)
  }
  return {
    skip,
    expect,
    expectEnd: () => {
      if (at !== code.length) throw new Error('no script of ours: it goes on')
    },
    takeCall(): ScriptedCall {
      expect('API.')
      const method = /^\w+\.\w+/.exec(code.slice(at))?.[0] ?? ''
      at += method.length
      expect('(')
      const json = code[at] === '{' ? takeObject(code.slice(at)) : ''
      at += json.length
      expect(')')
      return { method, params: json === '' ? {} : (JSON.parse(json) as Record<string, string>) }
    },
  }
}

/** The JSON object at the beginning of `text`; strings may hold braces. */
function takeObject(text: string): string {
  return /^\{(?:[^"{}]|"(?:[^"\\]|\\.)*")*\}/.exec(text)?.[0] ?? ''
}
