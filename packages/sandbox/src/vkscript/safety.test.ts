import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runVkScript, type ScriptHost } from './run.ts'
import { ScriptCompileError, ScriptRuntimeError } from './script-error.ts'

const echo: ScriptHost = { args: { a: '1' }, callApi: async (_method, params) => [params], maxSteps: 5000 }

/** What a script came to: its JSON, or the class of its error. */
async function outcomeOf(code: string): Promise<unknown> {
  return runVkScript(code, echo).then(
    (result) => JSON.stringify(result),
    (error: unknown) => error,
  )
}

const isExpected = (outcome: unknown) =>
  typeof outcome === 'string' || outcome instanceof ScriptCompileError || outcome instanceof ScriptRuntimeError

const WORDS = [
  ...[
    'var',
    'if',
    'else',
    'while',
    'return',
    'delete',
    'true',
    'false',
    'null',
    'API',
    'Args',
    'parseInt',
    'parseDouble',
  ],
  ...[
    'a',
    'b',
    'length',
    '.slice',
    '.push',
    '.pop',
    '.splice',
    '.split',
    '.indexOf',
    '.substr',
    '__proto__',
    'constructor',
  ],
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
    ',',
    ':',
    '?',
    '.',
    '@.',
    '=',
    '==',
    '!=',
    '<',
    '>=',
    '+',
    '-',
    '*',
    '/',
    '%',
    '!',
  ],
  ...['&&', '||', '0', '1', '2.5', '1e9', '""', "'x'", '"1"', '\n', '//', '/*', '*/', '\\', '"'],
]

/** Scripts that mostly parse: statements over the variables a and b. */
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(
      'a',
      'b',
      'Args',
      'null',
      'true',
      '(0)',
      '(-1)',
      '(3)',
      '"x"',
      '"12"',
      '[]',
      '({})',
      '[1,"a"]',
      '({a:1,b:[2]})',
    ),
    fc
      .tuple(tie('expression'), fc.constantFrom(...'+-*/%<>'.split(''), '==', '!=', '&&', '||'), tie('expression'))
      .map(([l, o, r]) => `(${l} ${o} ${r})`),
    tie('expression').map((e) => `(!${e})`),
    tie('expression').map((e) => `parseInt(${e})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('.a', '.length', '@.a', '.pop()', '.shift()', '["b"]', '.__proto__'))
      .map(([e, s]) => `${e}${s}`),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('slice', 'push', 'unshift', 'splice', 'indexOf', 'substr', 'split'),
        tie('expression'),
      )
      .map(([e, m, x]) => `${e}.${m}(${x})`),
    fc.tuple(tie('expression'), tie('expression')).map(([e, k]) => `${e}[${k}]`),
    fc.tuple(tie('expression'), tie('expression')).map(([x, y]) => `[${x}, {a: ${y}}]`),
    tie('expression').map((e) => `API.x.y({p: ${e}})`),
  ),
}))
const statement = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b', 'a.x', 'a[0]', 'a[1].x', 'b.a.b', 'b[0]', 'a.x.y', 'b[a]'), expression)
    .map(([t, e]) => `${t} = ${e};`),
  expression.map((e) => `${e};`),
  fc.tuple(expression, expression).map(([c, e]) => `if (${c}) a = ${e}; else b = ${e};`),
  expression.map((e) => `while (${e}) b = a;`),
  fc.constantFrom('delete a.x;', 'delete b.a.b;', 'a = b;', 'b = [a, a];'),
)
const script = fc
  .tuple(fc.array(statement, { maxLength: 8 }), expression)
  .map(([body, result]) => `var a = [1, {x: 2}], b = {a: {b: 1}};\n${body.join('\n')}\nreturn ${result};`)

test('any text at all gives JSON or one of the two errors', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  )
  const holds = async (code: string) => {
    expect(await outcomeOf(code)).toSatisfy(isExpected)
  }
  await fc.assert(fc.asyncProperty(text, holds), { numRuns: 3000 })
})

test('any script of valid statements gives JSON or error 13', async () => {
  const run = async (code: string) => {
    const outcome = await outcomeOf(code)
    expect(outcome).toSatisfy(isExpected)
    expect(outcome).not.toBeInstanceOf(ScriptCompileError)
  }
  await fc.assert(fc.asyncProperty(script, run), { numRuns: 3000 })
})

test('a variable keeps its value whatever is done to a copy of it', async () => {
  const keeps = async (body: string[]) => {
    const code = `var a = [1, {x: [2]}], b = {a: {b: 1}}, kept = a, sum = {k: b};\n${body.join('\n')}\nreturn [kept, sum];`
    const outcome = await outcomeOf(code)
    if (typeof outcome === 'string') expect(JSON.parse(outcome)).toEqual([[1, { x: [2] }], { k: { a: { b: 1 } } }])
  }
  await fc.assert(fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 5 }), keeps), { numRuns: 2000 })
})

test('a literal of JSON means what JSON.parse says', async () => {
  const roundTrips = async (json: string) => {
    // A minus sign before zero is computed here, and JSON text has no negative zero that VK would show.
    const expected = JSON.stringify(JSON.parse(json))
    expect(JSON.stringify(await runVkScript(`return ${json};`, { ...echo, maxSteps: 200_000 }))).toBe(expected)
  }
  await fc.assert(fc.asyncProperty(fc.json({ stringUnit: 'binary' }), roundTrips), { numRuns: 1000 })
})

test('arithmetic on whole numbers is that of JavaScript', async () => {
  const { sum } = fc.letrec<{ sum: string }>((tie) => ({
    sum: fc.oneof(
      { maxDepth: 4 },
      fc.integer({ min: -1000, max: 1000 }).map((n) => (n < 0 ? `(${n})` : `${n}`)),
      fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map(([l, o, r]) => `${l} ${o} ${r}`),
      tie('sum').map((s) => `(${s})`),
    ),
  }))
  const agrees = async (code: string) => {
    const expected: unknown = new Function(`return ${code}`)()
    expect(await runVkScript(`return ${code};`, echo)).toBe((expected as number) + 0)
  }
  await fc.assert(fc.asyncProperty(sum, agrees), { numRuns: 500 })
})

const HOST_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'get',
  'size',
  'call',
  'then',
]
const SUBJECTS = ['{}', '[]', '"s"', '1', 'true', 'null', 'Args', 'API.a.b()', '[{}][0]', '{a: 1}', 'API.a.b().c']

test.each(HOST_NAMES)('no value has %s unless the script gave it one', async (name) => {
  for (const subject of SUBJECTS) {
    const code = `return [(${subject}).${name}, (${subject})["${name}"], [${subject}]@.${name}[0]];`
    expect(await runVkScript(code, echo), subject).toEqual([null, null, null])
    await expect(runVkScript(`return (${subject}).${name}();`, echo)).rejects.toBeInstanceOf(ScriptCompileError)
  }
  await expect(runVkScript(`return ${name};`, echo)).rejects.toBeInstanceOf(ScriptCompileError)
})

test.each(HOST_NAMES)('%s is a field like any other', async (name) => {
  const code = `var o = {"${name}": 1}, p = {}; p.${name} = {x: 2}; delete o.nothing; return [o.${name}, o, p];`
  const json = JSON.stringify(await runVkScript(code, echo))
  expect(json).toBe(`[1,{"${name}":1},{"${name}":{"x":2}}]`)
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})

test('parameters of calls and the result have no prototype to reach through', async () => {
  const seen: unknown[] = []
  const host: ScriptHost = { args: {}, callApi: async (_method, params) => seen.push(params, params.inner) }
  const result = await runVkScript('API.a.b({inner: {__proto__: {evil: 1}}}); return {__proto__: {evil: 1}};', host)
  for (const object of [...seen, result]) expect(Object.getPrototypeOf(object)).toBe(null)
  expect(result).not.toHaveProperty('evil')
})

test('an argument of the request named like something of the host is only a string', async () => {
  const args = JSON.parse('{"__proto__": "p", "constructor": "c"}') as Record<string, string>
  expect(await runVkScript('return [Args.__proto__, Args.constructor, Args.toString];', { ...echo, args })).toEqual([
    'p',
    'c',
    null,
  ])
})
