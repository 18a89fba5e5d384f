import { expect, test } from 'vitest'
import { runVkScript, type ScriptHost } from './run.ts'
import { ScriptCompileError, ScriptRuntimeError } from './script-error.ts'

const echo: ScriptHost = { args: {}, callApi: async (_method, params) => params }
const run = (code: string, host: Partial<ScriptHost> = {}) => runVkScript(code, { ...echo, ...host })
const repeated = (times: number, text: string) => text.repeat(times)

test('the 26th call is refused and not made, the 25th is made', async () => {
  let calls = 0
  const host: ScriptHost = { args: {}, callApi: async () => ++calls }
  const script = (count: number) =>
    `var i = 0, last; while (i < ${count}) { last = API.a.b(); i = i + 1; } return last;`
  expect(await runVkScript(script(25), host)).toBe(25)
  calls = 0
  await expect(runVkScript(script(26), host)).rejects.toThrow(new ScriptRuntimeError('Too many API calls'))
  expect(calls).toBe(25)
})

test('the bound of calls can be set', async () => {
  await expect(run('return [API.a(), API.b()];', { maxCalls: 1 })).rejects.toBeInstanceOf(ScriptRuntimeError)
})

test('the bound of steps can be set and is exact', async () => {
  expect(await run('return 1 + 1;', { maxSteps: 4 })).toBe(2)
  await expect(run('return 1 + 1;', { maxSteps: 3 })).rejects.toThrow(new ScriptRuntimeError('Too many operations'))
})

test.each([
  ['an empty endless loop', 'while (true);'],
  ['an endless loop over a block', 'while (1) {}'],
  ['a doubling string', 'var s = "ab"; while (true) s = s + s;'],
  ['a doubling list', 'var l = [1]; while (true) l = l + l;'],
  ['a list that is pushed to', 'var l = []; while (true) l.push(l);'],
  ['a list that is set beyond its end', 'var l = []; while (true) l[l.length] = 1;'],
  ['an object that grows', 'var o = {}, i = 0; while (true) { o[i] = i; i = i + 1; }'],
  ['a value that holds itself', 'var o = {}; while (true) o = {o: o};'],
  [
    'a long string joined many times',
    'var s = "ab", l = [], i = 0; while (i < 20) { s = s + s; l.push(s); i = i + 1; } while (true) l = [l + "", l + ""];',
  ],
  ['a long string taken apart', 'var s = "ab", i = 0; while (i < 21) { s = s + s; i = i + 1; } return s.split("");'],
  [
    'comparing long strings',
    'var s = "ab", i = 0; while (i < 19) { s = s + s; i = i + 1; } var t = s + "c"; while (t == t) s + "c" == t;',
  ],
  [
    'searching in long strings',
    'var s = "aa", i = 0; while (i < 19) { s = s + s; i = i + 1; } while (true) s.indexOf("aab");',
  ],
  ['copies of a list', 'var l = [1], i = 0; while (i < 17) { l = l + l; i = i + 1; } while (true) l.slice(0);'],
  ['filtering a list', 'var l = [1], i = 0; while (i < 17) { l = l + l; i = i + 1; } while (true) l@.x;'],
])('%s ends in error 13', async (_what, code) => {
  await expect(run(code)).rejects.toThrow(new ScriptRuntimeError('Too many operations'))
})

const LONG =
  'var s = "ab", l = [], i = 0; while (i < 19) { s = s + s; i = i + 1; } i = 0; while (i < 2000) { l.push(s); i = i + 1; }'

test.each([
  ['joined', 'return l + "";', 'Too many operations'],
  ['searched for', 'return "a".indexOf(l);', 'String value is expected'],
  ['split by', 'return "a".split(l);', 'String value is expected'],
  ['used as a key', 'var o = {}; return o[l];', 'String value is expected'],
  ['searched in', 'return l.indexOf(s.substr(1) + "c");', 'Too many operations'],
])('a gigabyte of text in a short list is not made when it is %s', async (_what, code, message) => {
  await expect(run(`${LONG} ${code}`)).rejects.toThrow(new ScriptRuntimeError(message))
})

const BILLION = 'var l = ["ha"], i = 0; while (i < 60) { l = [l, l]; i = i + 1; }'
const BIG = 'var s = "ab", i = 0; while (i < 19) { s = s + s; i = i + 1; }'

test.each([
  ['a few lists that stand for a billion', `${BILLION} return l;`, 'response size is too big'],
  ['a few lists that stand for a billion, in parameters', `${BILLION} API.a({l: l});`, 'response size is too big'],
  ['one long string many times', `${BIG} return [s, s, s, s, s];`, 'response size is too big'],
  ['one long string as a parameter', `${BIG} API.a({s: s});`, 'response size is too big'],
  [
    'a value nested deep',
    'var l = [], i = 0; while (i < 500) { l = [l]; i = i + 1; } return l;',
    'value is nested too deep',
  ],
])('%s is refused before it is written out', async (_what, code, message) => {
  await expect(run(code)).rejects.toThrow(new ScriptRuntimeError(message))
})

test.each([
  ['brackets', `return ${repeated(50_000, '[')}${repeated(50_000, ']')};`],
  ['open brackets', `return ${repeated(200_000, '[')}`],
  ['parentheses', `return ${repeated(50_000, '(')}1${repeated(50_000, ')')};`],
  ['parentheses at every strength', `return ${repeated(5000, '1||1&&1==1<1+1*(')}1${repeated(5000, ')')};`],
  ['objects', `return ${repeated(40_000, '{a:')}1${repeated(40_000, '}')};`],
  ['blocks', `${repeated(100_000, '{')}${repeated(100_000, '}')}`],
  ['negations', `return ${repeated(200_000, '!')}1;`],
  ['choices', `return ${repeated(50_000, '1?1:')}1;`],
  ['branches', `${repeated(20_000, 'if(1);else ')};`],
  ['loops', `${repeated(20_000, 'while(1)')};`],
  ['calls', `return ${repeated(20_000, 'API.a(')}${repeated(20_000, ')')};`],
  ['a sum', `return 1${repeated(100_000, '+1')};`],
  ['fields of fields', `var a = {}; return a${repeated(100_000, '.b')};`],
  ['filters of filters', `return []${repeated(60_000, '@.b')};`],
  ['a place deep inside', `var a = {}; a${repeated(100_000, '[0]').slice(0, 200_000)} = 1;`],
])('too many %s within one another are error 12 and no overflow', async (_what, code) => {
  expect(code.length).toBeLessThanOrEqual(262_144)
  await expect(run(code)).rejects.toThrow(/^too deep nesting in line 1$/)
  await expect(run(code)).rejects.toBeInstanceOf(ScriptCompileError)
})

test('what people write is far from the bound of nesting', async () => {
  const nested = `${repeated(60, '[')}${repeated(60, ']')}`
  expect(JSON.stringify(await run(`return ${nested};`))).toBe(nested)
  expect(await run(`return 1${repeated(150, '+1')};`)).toBe(151)
})

test('a script over the bound of length is error 12, one at it runs', async () => {
  const code = 'return 1;'
  expect(await run(code.padEnd(262_144))).toBe(1)
  await expect(run(code.padEnd(262_145))).rejects.toThrow(new ScriptCompileError('code is too long'))
})

test.each([
  ['a string', `return "${repeated(262_000, 'a')}".length;`, 262_000],
  ['escapes', `return "${repeated(130_000, '\\n')}".length;`, 130_000],
  ['comments', `${repeated(60_000, '//\n')}return 1;`, 1],
  ['a list', `return [${repeated(100_000, '1,')}].length;`, 100_000],
  ['statements', `${repeated(100_000, ';')}return 1;`, 1],
])('as much of %s as a script can hold is read', async (_what, code, result) => {
  expect(await run(code)).toBe(result)
})
