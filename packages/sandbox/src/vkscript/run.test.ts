// Over 300 lines: it is one table of the language, a line per meaning, and is read as one.
import { describe, expect, test } from 'vitest'
import { runVkScript, type ScriptHost } from './run.ts'
import { ScriptCompileError, ScriptRuntimeError } from './script-error.ts'

const noCalls: ScriptHost = { args: {}, callApi: () => Promise.reject(new Error('no call was expected')) }

/** Runs what needs no API. */
const run = (code: string, args: Record<string, string> = {}) => runVkScript(code, { ...noCalls, args })

/** A host that answers from a table and keeps what it was asked. */
function tableHost(answer: (method: string, params: Record<string, unknown>) => unknown) {
  const calls: { method: string; params: Record<string, unknown> }[] = []
  const host: ScriptHost = {
    args: {},
    async callApi(method, params) {
      calls.push({ method, params: { ...params } })
      return answer(method, params)
    },
  }
  return { host, calls }
}

describe('every construct of the language means what VK means by it', () => {
  test.each<[code: string, result: unknown]>([
    // values
    ['return null;', null],
    ['return true;', true],
    ['return 12.5e1;', 125],
    ['return -7;', -7],
    ['return - -7;', 7],
    [`return 'it\\'s "x"';`, `it's "x"`],
    ['return "\\u041f\\n\\t\\\\\\/";', 'П\n\t\\/'],
    ['return [];', []],
    ['return [1, [2], "a",];', [1, [2], 'a']],
    ['return {a: 1, "b c": 2, \'d\': {}, 5: null, if: 3,};', { a: 1, 'b c': 2, d: {}, '5': null, if: 3 }],
    ['return {a: 1, a: 2};', { a: 2 }],
    // no return, empty return, what follows a return
    ['', null],
    ['var a = 1;', null],
    ['return;', null],
    ['return 1; return 2;', 1],
    [';;;{}{;};return 1;;', 1],
    ['// one\n/* two\n * three */ return /**/ 1; // four', 1],
    // arithmetic
    ['return 1 + 2 * 3 - 4 / 8;', 6.5],
    ['return (1 + 2) * 3;', 9],
    ['return 10 - 4 - 3;', 3],
    ['return 7 % 4;', 3],
    ['return -7 % 4;', -3],
    ['return "3" * "4";', 12],
    ['return true + 1;', 2],
    ['return null - 5;', -5],
    ['return -2 * -3;', 6],
    ['return [-0, 0 * -1, -3 % 3];', [0, 0, 0]],
    // +
    ['return "a" + 1;', 'a1'],
    ['return 1 + "a";', '1a'],
    ['return 1 + 2 + "a" + 1 + 2;', '3a12'],
    ['return "a" + null + true + false;', 'a1'],
    ['return "ids: " + [1, 2, "x"];', 'ids: 1,2,x'],
    ['return [1] + [2, 3];', [1, 2, 3]],
    ['return [1] + null;', [1]],
    ['return null + [1];', [1]],
    // comparison
    ['return [1 == 1, 1 == 2, 1 != 2, 1 != 1];', [true, false, true, false]],
    ['return [1 < 2, 2 < 1, 2 > 1, 1 <= 1, 1 >= 2];', [true, false, true, true, false]],
    ['return ["2" == 2, "10" > 9, "a" == "a", "a" < "b", "b" >= "a"];', [true, true, true, true, true]],
    ['return ["10" < "9", "1" == "1.0"];', [true, false]],
    ['return [null == null, null == 0, 0 == null, null != "", [] == null];', [true, false, false, true, false]],
    ['return [null < 1, 0 < null, true == true, true != false];', [true, false, true, true]],
    ['return 1 + 1 == 2 && 2 * 2 < 5;', true],
    // logic
    ['return [!0, !1, !"", !"a", !null, !false];', [true, false, true, false, true, true]],
    ['return [![], ![0], !{}, !{a: 1}];', [true, false, true, false]],
    ['return [0 || 5, 3 || 5, 0 && 5, 3 && 5];', [5, 3, 0, 5]],
    ['return true || API.never.called();', true],
    ['return false && API.never.called();', false],
    ['return false && false || true;', true],
    // choice
    ['return 1 ? "y" : "n";', 'y'],
    ['return 0 ? "a" : 0 ? "b" : "c";', 'c'],
    ['return 1 ? 0 ? "a" : "b" : "c";', 'b'],
    ['var count = 0; return (count == null ? 0 : 7 - count);', 7],
    // variables
    ['var a, b = 2, c = b + 1; return [a, b, c];', [null, 2, 3]],
    ['var a = 1; a = a + 1; return a;', 2],
    ['var a = 1; var a = 2; return a;', 2],
    ['if (true) { var a = 1; } return a;', 1],
    ['if (false) { var a = 1; } return a;', null],
    // fields
    ['var o = {a: {b: [1, {c: 2}]}}; return o.a.b[1].c;', 2],
    ['var o = {a: 1}, k = "a"; return [o["a"], o[k], o.b, o.b.c.d, o[0]];', [1, 1, null, null, null]],
    ['var l = [1, 2]; return [l[0], l["1"], l[2], l[-1], l[0.5], l.x, l.length];', [1, 2, null, null, null, null, 2]],
  ])('%s', async (code, result) => {
    expect(await run(code)).toEqual(result)
  })

  test.each<[code: string, result: unknown]>([
    ['return "abc".length;', 3],
    ['return [null.x, true.x, "abc"[0], "abc".x];', [null, null, null, null]],
    ['var o = {length: "mine"}; return [o.length, {}.length];', ['mine', null]],
    ['var o = {delete: 1, return: 2}; return o.delete + o.return;', 3],
    // assignment to fields
    ['var o = {}; o.a = 1; o["b"] = 2; return o;', { a: 1, b: 2 }],
    ['var o = {a: {b: {}}}; o.a.b.c = 5; return o;', { a: { b: { c: 5 } } }],
    ['var l = [1, 2]; l[0] = "x"; l[2] = 3; return l;', ['x', 2, 3]],
    ['var o = {l: [{}, {}]}, i = 1; o.l[i].x = 1; return o;', { l: [{}, { x: 1 }] }],
    ['var o = {a: 1, b: 2}; delete o.a; return o;', { b: 2 }],
    ['var o = {a: {b: 1, c: 2}}; delete o.a["b"]; delete o.nothing; return o;', { a: { c: 2 } }],
    // if, while
    ['if (1) return "a"; else return "b";', 'a'],
    ['if (0) return "a"; else if (1) return "b"; else return "c";', 'b'],
    ['var a = 0; if (1) { a = 1; } else { a = 2; }; return a;', 1],
    ['var a = 1; if (1) if (0) a = 2; else a = 3; return a;', 3],
    ['if (0) return 1; return 2;', 2],
    ['var i = 0; while (i < 5) i = i + 1; return i;', 5],
    ['var i = 0, s = ""; while (i < 3) { s = s + i; i = i + 1; }; return s;', '012'],
    ['while (true) { while (true) { return "inner"; } }', 'inner'],
    // filter
    ['return [{id: 1}, {id: 2}, {}, 5]@.id;', [1, 2, null, null]],
    ['return [{a: {b: 1}}, {a: {b: 2}}]@.a@.b;', [1, 2]],
    ['return [{id: 1}]@.id[0];', 1],
    ['return [false@.id, {id: 1}@.id];', [[], []]],
    // conversions
    ['return [parseInt("12"), parseInt("12px"), parseInt("px"), parseInt(""), parseInt(null)];', [12, 12, 0, 0, 0]],
    ['return [parseInt(" -3.9"), parseInt(3.9), parseInt(true), parseInt([1])];', [-3, 3, 1, 0]],
    ['return [parseDouble("1.5"), parseDouble("1.5e2x"), parseDouble("-x")];', [1.5, 150, 0]],
    // list methods
    [
      'var l = [1, 2, 3]; return [l.slice(1), l.slice(0, 2), l.slice(-1), l.slice(1, -1), l];',
      [[2, 3], [1, 2], [3], [2], [1, 2, 3]],
    ],
    ['var l = [1]; var n = l.push(2); return [n, l];', [2, [1, 2]]],
    ['var l = [1]; var n = l.unshift(0); return [n, l];', [2, [0, 1]]],
    ['var l = [1, 2]; var n = l.pop(); return [n, l];', [2, [1]]],
    ['var l = [1, 2]; var n = l.shift(); return [n, l];', [1, [2]]],
    ['var l = []; return [l.pop(), l.shift(), l];', [null, null, []]],
    [
      'var l = [1, 2, 3, 4]; var r = l.splice(1, 2); return [r, l];',
      [
        [2, 3],
        [1, 4],
      ],
    ],
    ['var l = [1, 2, 3]; var r = l.splice(1); return [r, l];', [[2, 3], [1]]],
    ['var l = [1, 4]; var r = l.splice(1, 0, 2, 3); return [r, l];', [[], [1, 2, 3, 4]]],
    ['var o = {l: [1]}; o.l.push(2); o["l"].push(3); return o;', { l: [1, 2, 3] }],
    ['var l = [1, 2]; l.push(l.pop()); return l;', [1, 2]],
    ['return [[1, "a", null].indexOf("a"), [1].indexOf(2), [[1]].indexOf([1])];', [1, -1, -1]],
    // string methods
    [
      'return ["abcdef".substr(2), "abcdef".substr(1, 2), "abcdef".substr(-2), "abc".substr(9)];',
      ['cdef', 'bc', 'ef', ''],
    ],
    ['return ["a,b".split(","), "abc".split(""), "abc".split("x")];', [['a', 'b'], ['a', 'b', 'c'], ['abc']]],
    ['return ["hello".indexOf("l"), "hello".indexOf("z")];', [2, -1]],
  ])('%s', async (code, result) => {
    expect(await run(code)).toEqual(result)
  })

  test('reads the parameters of the request through Args, as strings', async () => {
    expect(await run('return [Args.offset + 1, parseInt(Args.offset) + 1, Args.missing];', { offset: '5' })).toEqual([
      '51',
      6,
      null,
    ])
  })
})

describe('what is not VKScript is error 12 with its place', () => {
  test.each([
    ['return 1', "';' expected, '' found in line 1"],
    ['var a = 1\nreturn a;', "';' expected, 'return' found in line 2"],
    ['return [\n API.users.get(]);', "expression expected, ']' found in line 2"],
    ['return [(1];', "')' expected, ']' found in line 1"],
    ['return test;', "undefined identifier 'test' in line 1"],
    ['a = 1;', "undefined identifier 'a' in line 1"],
    ['var a = a;', "undefined identifier 'a' in line 1"],
    ['1 = 2;', 'non-variable in assignment in line 1'],
    ['API.users.get()[0] = 1;', 'non-variable in assignment in line 1'],
    ['Args.a = 1;', 'non-variable in assignment in line 1'],
    ['return "a\nb";', `unexpected symbol '"' in line 1`],
    ['return "abc;', `unexpected symbol '"' in line 1`],
    ['return "\\x41";', "unknown escape '\\x' in line 1"],
    ['/* open', "unexpected symbol '/' in line 1"],
    ['return 1;\n\n#', "unexpected symbol '#' in line 3"],
  ])('%j: %s', async (code, message) => {
    await expect(run(code)).rejects.toThrow(new ScriptCompileError(message))
  })

  test.each([
    'for (var i = 0; i < 3; i = i + 1) {}',
    'var i = 0; do { i = 1; } while (i < 1);',
    'while (true) { break; }',
    'function f() { return 1; } return f();',
    'var f = function() {}; return 1;',
    'var f = () => 1; return 1;',
    'let a = 1; return a;',
    'const a = 1; return a;',
    'var let = 1; return 1;',
    'var for = 1; return 1;',
    'var API = 1; return 1;',
    'var Args = 1; return 1;',
    'return 1 === 1;',
    'return 1 !== 2;',
    'return this;',
    'return new Array(1);',
    'return typeof 1;',
    'var a = 1; a += 1; return a;',
    'var a = 1; a++; return a;',
    'var a = 1; a--; return a;',
    'var a = 1; --a; return a;',
    'var a = 1; return +a;',
    'return 1 & 2;',
    'return ~1;',
    'return 2 ** 3;',
    'var a, b; a = b = 1; return a;',
    'var a; if (a = 1) return 1; return 2;',
    'return 1, 2;',
    'return `a`;',
    'return /a/;',
    'return 0x10;',
    'return 012;',
    'return .5;',
    'return 5.;',
    'return 1e999;',
    'return 1a;',
    'return {a};',
    'return {[1]: 2};',
    'return [...[1]];',
    'return [,1];',
    'return [1,,2];',
    'var a = {}; return a?.b;',
    'var a = []; return a.map(1);',
    'var a = []; return a.constructor();',
    'var a = {}; return a();',
    'var a = {}; return a.b.c();',
    'return API;',
    'return API.users;',
    'return API.users.get(1, 2);',
    'return API["users"].get();',
    'return API();',
    'return parseInt;',
    'return parseInt();',
    'return parseFloat("1");',
    'return eval("1");',
    'return globalThis;',
    'return (1;',
    'if 1 return 1;',
    'else return 1;',
    'if (1) { return 1;',
    'return 1; }',
    'var a = {b: 1}; delete a;',
    'delete API.users.get().id;',
    'return [1]@id;',
    'throw 1;',
    'try { return 1; } catch (e) {}',
  ])('%s', async (code) => {
    await expect(run(code)).rejects.toBeInstanceOf(ScriptCompileError)
  })

  test('calls nothing when a later line is wrong', async () => {
    const { host, calls } = tableHost(() => 1)
    await expect(runVkScript('API.wall.post({});\nreturn x;', host)).rejects.toBeInstanceOf(ScriptCompileError)
    expect(calls).toEqual([])
  })
})

describe('what cannot be computed is error 13', () => {
  test.each([
    ['return null.slice(1);', 'Method slice requires an array'],
    ['return "abc".slice(1);', 'Method slice requires an array'],
    ['var a = {}; a.push(1);', 'Method push requires an array'],
    ['return [1].split(",");', 'Method split requires a string'],
    ['var l = []; l.push();', 'Bad argument count for method push'],
    ['return 1 == "a";', 'Comparing values of different or unsupported types'],
    ['return true == 1;', 'Comparing values of different or unsupported types'],
    ['return [] == [];', 'Comparing values of different or unsupported types'],
    ['return {} < 1;', 'Comparing values of different or unsupported types'],
    ['return "a" * 2;', 'Numeric value is expected'],
    ['return [] - 1;', 'Numeric value is expected'],
    ['return {} + {};', 'Numeric value is expected'],
    ['return [1] + 1;', 'Numeric value is expected'],
    ['return -"a";', 'Numeric value is expected'],
    ['return "a" + {};', 'String value is expected'],
    ['return "a" + [[1]];', 'String value is expected'],
    ['var o = {}; return o[{}];', 'String value is expected'],
    ['return 1 / 0;', 'Division by zero'],
    ['return 1 % 0;', 'Division by zero'],
    ['return 1e308 * 10;', 'Numeric value is out of range'],
    ['var a = 1; a.b = 2;', 'setting field [b] on not array variable'],
    ['var a = {}; a.b.c = 2;', 'setting field [c] on not array variable'],
    ['var a = [1]; a.b = 2;', 'setting field [b] on not array variable'],
    ['var a = [1]; a[2] = 2;', 'setting field [2] on not array variable'],
    ['var a = [1]; a.length = 0;', 'setting field [length] on not array variable'],
    ['var a = [1]; delete a[0];', 'deleting field [0] on not array variable'],
    ['return API.users.get([1]);', 'Parameters of an API method must be an object'],
  ])('%s: %s', async (code, message) => {
    await expect(run(code)).rejects.toThrow(new ScriptRuntimeError(message))
  })
})

describe('values are copied, never shared', () => {
  test.each<[code: string, result: unknown]>([
    ['var a = {x: 0}; var b = a; b.x = 1; return [a, b];', [{ x: 0 }, { x: 1 }]],
    ['var a = [1], b = a; b.push(2); a[0] = 9; return [a, b];', [[9], [1, 2]]],
    [
      'var a = [1, 2], b = a; b[0] = 9; return [a, b];',
      [
        [1, 2],
        [9, 2],
      ],
    ],
    ['var a = {x: 0}, l = []; l.push(a); a.x = 1; return [l, a];', [[{ x: 0 }], { x: 1 }]],
    ['var a = {x: 0}, l = [a, a]; l[0].x = 1; return [a, l];', [{ x: 0 }, [{ x: 1 }, { x: 0 }]]],
    ['var o = {in: {x: 0}}, i = o.in; i.x = 1; return [o, i];', [{ in: { x: 0 } }, { x: 1 }]],
    ['var a = [[1]], b = a.slice(0); b[0].push(2); return [a, b];', [[[1]], [[1, 2]]]],
    ['var a = [[1]], b = a + []; b[0].push(2); return [a, b];', [[[1]], [[1, 2]]]],
    ['var a = {l: [1, 2]}, b = a; b.l.splice(0, 1); delete b.x; return [a, b];', [{ l: [1, 2] }, { l: [2] }]],
    ['var a = {}; a.me = a; a.me.x = 1; return a;', { me: { x: 1 } }],
  ])('%s', async (code, result) => {
    expect(await run(code)).toEqual(result)
  })

  test('a host that changes what it was given, or what it gave, changes nothing in the script', async () => {
    const given = { items: [1] }
    const host: ScriptHost = {
      args: {},
      async callApi(_method, params) {
        given.items.push(2)
        Object.assign(params, { offset: 99 })
        return given
      },
    }
    const code = 'var p = {offset: 0}, a = API.wall.get(p), b = API.wall.get(p); return [p, a.items, b.items];'
    expect(await runVkScript(code, host)).toEqual([{ offset: 0 }, [1, 2], [1, 2, 2]])
  })
})

describe('API calls', () => {
  test('go out one after the other with their parameters, and their answers come back', async () => {
    const { host, calls } = tableHost((method) => ({ from: method }))
    const code = 'return [API.users.get({user_ids: [1, 2], "v": "5.199"}).from, API.ping().from, API.a.b.c({}).from];'
    expect(await runVkScript(code, host)).toEqual(['users.get', 'ping', 'a.b.c'])
    expect(calls).toEqual([
      { method: 'users.get', params: { user_ids: [1, 2], v: '5.199' } },
      { method: 'ping', params: {} },
      { method: 'a.b.c', params: {} },
    ])
  })

  test('feed one another through the filter, as the documentation of execute shows', async () => {
    const { host, calls } = tableHost((method) =>
      method === 'wall.get' ? { items: [{ from_id: 5 }, { from_id: 7 }] } : [{ last_name: 'A' }],
    )
    const code = 'return API.users.get({"user_ids": API.wall.get({"owner_id": -1}).items@.from_id})@.last_name;'
    expect(await runVkScript(code, host)).toEqual(['A'])
    expect(calls[1]).toEqual({ method: 'users.get', params: { user_ids: [5, 7] } })
  })

  test('a failed call is false and the script goes on', async () => {
    const { host } = tableHost((method) => (method === 'a.fails' ? false : 1))
    expect(await runVkScript('return [API.a.fails(), API.a.works()];', host)).toEqual([false, 1])
  })

  test('what the host throws reaches whoever ran the script', async () => {
    await expect(run('return API.users.get();')).rejects.toThrow('no call was expected')
  })

  test('an answer that is not JSON is the fault of the host, not of the script', async () => {
    const { host } = tableHost(() => ({ f: () => 1 }))
    await expect(runVkScript('return API.users.get();', host)).rejects.toBeInstanceOf(TypeError)
  })
})
