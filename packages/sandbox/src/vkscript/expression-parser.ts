import type { BinaryOperator, ConversionName, Expression, MethodName } from './syntax.ts'
import { CONVERSION_NAMES, METHOD_NAMES } from './syntax.ts'
import type { TokenReader } from './token-reader.ts'

/** Binding strength of the operators with two sides; all of them are read from the left. */
const STRENGTH: ReadonlyMap<string, number> = new Map([
  ['||', 1],
  ['&&', 2],
  ['==', 3],
  ['!=', 3],
  ['<', 4],
  ['>', 4],
  ['<=', 4],
  ['>=', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['%', 6],
])

const CONSTANTS: ReadonlyMap<string, null | boolean> = new Map([
  ['null', null],
  ['true', true],
  ['false', false],
])

/** Reads one expression: the choice `?:`, the operators, and what they join. An assignment is a statement, not an expression (*assumed*). */
export function parseExpression(reader: TokenReader): Expression {
  return reader.nested(() => {
    const test = parseBinary(reader, 1)
    if (!reader.skip('?')) return test
    const yes = parseExpression(reader)
    reader.expect(':')
    const no = parseExpression(reader)
    return reader.grow({ kind: 'choice', test, yes, no }, [test, yes, no])
  })
}

function parseBinary(reader: TokenReader, weakest: number): Expression {
  let left = parseUnary(reader)
  while (true) {
    const operator = reader.next.kind === 'sign' ? reader.next.text : ''
    const strength = STRENGTH.get(operator) ?? 0
    if (strength < weakest) return left
    reader.take()
    const right = parseBinary(reader, strength + 1)
    left = reader.grow(joined(operator, left, right), [left, right])
  }
}

function joined(operator: string, left: Expression, right: Expression): Expression {
  if (operator === '&&' || operator === '||') return { kind: 'logical', operator, left, right }
  return { kind: 'binary', operator: operator as BinaryOperator, left, right }
}

function parseUnary(reader: TokenReader): Expression {
  const operator = reader.sees('!') ? '!' : reader.sees('-') ? '-' : undefined
  if (!operator) return parsePostfix(reader)
  reader.take()
  const operand = reader.nested(() => parseUnary(reader))
  return reader.grow({ kind: 'unary', operator, operand }, [operand])
}

function parsePostfix(reader: TokenReader): Expression {
  let subject = parsePrimary(reader)
  while (true) {
    if (reader.skip('.')) subject = parseDot(reader, subject)
    else if (reader.skip('@.'))
      subject = reader.grow({ kind: 'filter', list: subject, field: reader.takeName() }, [subject])
    else if (reader.skip('[')) {
      const key = parseExpression(reader)
      reader.expect(']')
      subject = reader.grow({ kind: 'member', object: subject, key }, [subject, key])
    } else return subject
  }
}

function parseDot(reader: TokenReader, subject: Expression): Expression {
  const name = reader.takeName()
  if (!reader.sees('(')) {
    const key: Expression = { kind: 'literal', value: name }
    return reader.grow({ kind: 'member', object: subject, key }, [subject])
  }
  if (!METHOD_NAMES.includes(name as MethodName)) throw reader.refusal(`unknown method '${name}'`)
  const args = parseArguments(reader)
  return reader.grow({ kind: 'method', receiver: subject, name: name as MethodName, args }, [subject, ...args])
}

function parseArguments(reader: TokenReader): Expression[] {
  const args: Expression[] = []
  reader.expect('(')
  if (reader.skip(')')) return args
  do args.push(parseExpression(reader))
  while (reader.skip(','))
  reader.expect(')')
  return args
}

function parsePrimary(reader: TokenReader): Expression {
  const { kind, text } = reader.next
  if (kind === 'number') return parseNumber(reader)
  if (kind === 'string') return { kind: 'literal', value: reader.take().text }
  if (kind === 'name') return parseNamed(reader)
  if (kind === 'sign' && text === '[') return parseList(reader)
  if (kind === 'sign' && text === '{') return parseObject(reader)
  if (!reader.skip('(')) throw reader.expected('expression')
  const inner = parseExpression(reader)
  reader.expect(')')
  return inner
}

function parseNumber(reader: TokenReader): Expression {
  const value = Number(reader.next.text)
  if (!Number.isFinite(value)) throw reader.refusal('number is too big')
  reader.take()
  return { kind: 'literal', value }
}

function parseNamed(reader: TokenReader): Expression {
  const name = reader.next.text
  const constant = CONSTANTS.get(name)
  if (constant !== undefined) {
    reader.take()
    return { kind: 'literal', value: constant }
  }
  if (reader.skip('API')) return parseApiCall(reader)
  if (reader.skip('Args')) return { kind: 'args' }
  if (CONVERSION_NAMES.includes(name as ConversionName)) return parseConversion(reader)
  // Recorded of VK: "undefined identifier 'test' in line 1". A variable is known from its `var` to the script's end (*assumed*).
  if (!reader.isDeclared(name)) throw reader.refusal(`undefined identifier '${name.slice(0, 40)}'`)
  reader.take()
  return { kind: 'variable', name }
}

function parseConversion(reader: TokenReader): Expression {
  const name = reader.take().text as ConversionName
  reader.expect('(')
  const operand = parseExpression(reader)
  reader.expect(')')
  return reader.grow({ kind: 'convert', name, operand }, [operand])
}

function parseApiCall(reader: TokenReader): Expression {
  const names: string[] = []
  while (reader.skip('.')) names.push(reader.takeName())
  if (names.length === 0) throw reader.expected("'.'")
  reader.expect('(')
  const parameters = reader.sees(')') ? undefined : parseExpression(reader)
  reader.expect(')')
  return reader.grow({ kind: 'api', method: names.join('.'), parameters }, [parameters])
}

/** A comma after the last item is taken (*assumed*), here and in objects. */
function parseList(reader: TokenReader): Expression {
  const items: Expression[] = []
  reader.expect('[')
  while (!reader.sees(']')) {
    items.push(parseExpression(reader))
    if (!reader.skip(',')) break
  }
  reader.expect(']')
  return reader.grow({ kind: 'list', items }, items)
}

function parseObject(reader: TokenReader): Expression {
  const entries: [string, Expression][] = []
  reader.expect('{')
  while (!reader.sees('}')) {
    const { kind } = reader.next
    if (kind !== 'name' && kind !== 'string' && kind !== 'number') throw reader.expected("'}'")
    const key = reader.take().text
    reader.expect(':')
    entries.push([key, parseExpression(reader)])
    if (!reader.skip(',')) break
  }
  reader.expect('}')
  return reader.grow(
    { kind: 'object', entries },
    entries.map(([, value]) => value),
  )
}
