import { ScriptCompileError } from './script-error.ts'

/** One word of a script; `text` is as written, for a string literal its value. Lines count from 1. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'end'
  readonly text: string
  readonly line: number
}

const SPACE = /(?:[\s\uFEFF]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y
const NAME = /[A-Za-z_$][\w$]*/y
const NUMBER = /(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w$.])/y
const STRING = /"[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*"|'[^'\\\n\r]*(?:\\[^\n\r][^'\\\n\r]*)*'/y
/** JavaScript's further operators are read whole, so that `--i` is refused and not taken for two minus signs. */
const SIGN = /===|!==|==|!=|<=|>=|&&|\|\||\+\+|--|\+=|-=|\*=|\/=|%=|=>|<<|>>|@\.|[{}()[\];,:?.=<>!+\-*/%]/y

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '/': '/',
  '\\': '\\',
  '"': '"',
  "'": "'",
}

/**
 * Splits a script into its words; the last one is always `end`.
 *
 * Throws {@link ScriptCompileError} for a character VKScript does not know, an unknown escape, an unclosed string or comment.
 */
export function tokenize(code: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let line = 1
  while (true) {
    const space = match(SPACE, code, at)
    line += countLines(space)
    at += space.length
    if (at >= code.length) break
    const { token, length } = readToken(code, at, line)
    tokens.push(token)
    at += length
  }
  tokens.push({ kind: 'end', text: '', line })
  return tokens
}

function readToken(code: string, at: number, line: number): { token: Token; length: number } {
  const name = match(NAME, code, at)
  if (name) return { token: { kind: 'name', text: name, line }, length: name.length }
  const number = match(NUMBER, code, at)
  if (number) return { token: { kind: 'number', text: number, line }, length: number.length }
  const string = match(STRING, code, at)
  if (string) return { token: { kind: 'string', text: unescapeString(string, line), line }, length: string.length }
  const sign = code.startsWith('/*', at) ? '' : match(SIGN, code, at)
  if (sign) return { token: { kind: 'sign', text: sign, line }, length: sign.length }
  throw new ScriptCompileError(`unexpected symbol '${String.fromCodePoint(code.codePointAt(at) ?? 0)}' in line ${line}`)
}

function match(pattern: RegExp, code: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(code)?.[0] ?? ''
}

function countLines(text: string): number {
  let lines = 0
  for (const char of text) if (char === '\n') lines += 1
  return lines
}

function unescapeString(quoted: string, line: number): string {
  return quoted.slice(1, -1).replace(/\\(?:u([0-9A-Fa-f]{4})|(.))/gsu, (_all, hex?: string, char?: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    const meant = Object.hasOwn(ESCAPES, char ?? '') ? ESCAPES[char ?? ''] : undefined
    if (meant === undefined) throw new ScriptCompileError(`unknown escape '\\${char}' in line ${line}`)
    return meant
  })
}
