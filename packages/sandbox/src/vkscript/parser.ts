import { parseExpression } from './expression-parser.ts'
import { tokenize } from './lexer.ts'
import { ScriptCompileError } from './script-error.ts'
import type { Place, Statement } from './syntax.ts'
import { placeOf } from './syntax.ts'
import { TokenReader } from './token-reader.ts'

/** Longest script that is read, in UTF-16 units (*assumed*; VK's own bound is not known). */
const MAX_CODE_LENGTH = 262_144

/**
 * Reads a whole script.
 *
 * Only the language of vk-facts 2: `for`, functions, `let`, `===`, `+=`, `++`, `this`, `break` and all else are refused.
 * Throws {@link ScriptCompileError} at the first thing that is not VKScript, or for a script too long or nested too deep.
 */
export function parseScript(code: string): Statement[] {
  if (code.length > MAX_CODE_LENGTH) throw new ScriptCompileError('code is too long')
  const reader = new TokenReader(tokenize(code))
  const body: Statement[] = []
  while (reader.next.kind !== 'end') body.push(parseStatement(reader))
  return body
}

function parseStatement(reader: TokenReader): Statement {
  return reader.nested(() => {
    if (reader.skip('var')) return parseDeclaration(reader)
    if (reader.skip('if')) return parseIf(reader)
    if (reader.skip('while')) return parseWhile(reader)
    if (reader.skip('return')) return parseReturn(reader)
    if (reader.skip('delete')) return parseDelete(reader)
    if (reader.skip('{')) return parseBlock(reader)
    if (reader.skip(';')) return { kind: 'block', body: [] }
    return parseAssignmentOrExpression(reader)
  })
}

/** A variable may be declared again; without a value it is null from there on (*assumed*). */
function parseDeclaration(reader: TokenReader): Statement {
  const declarations = []
  do {
    if (reader.next.kind !== 'name' || reader.isReserved(reader.next.text)) throw reader.expected('identifier')
    const name = reader.take().text
    const value = reader.skip('=') ? parseExpression(reader) : undefined
    reader.declare(name)
    declarations.push({ name, value })
  } while (reader.skip(','))
  reader.expect(';')
  return reader.grow(
    { kind: 'declare', declarations },
    declarations.map((declaration) => declaration.value),
  )
}

function parseIf(reader: TokenReader): Statement {
  const test = parseCondition(reader)
  const then = parseStatement(reader)
  const otherwise = reader.skip('else') ? parseStatement(reader) : undefined
  return reader.grow({ kind: 'if', test, then, otherwise }, [test, then, otherwise])
}

function parseWhile(reader: TokenReader): Statement {
  const test = parseCondition(reader)
  const body = parseStatement(reader)
  return reader.grow({ kind: 'while', test, body }, [test, body])
}

function parseCondition(reader: TokenReader) {
  reader.expect('(')
  const test = parseExpression(reader)
  reader.expect(')')
  return test
}

function parseReturn(reader: TokenReader): Statement {
  const value = reader.sees(';') ? undefined : parseExpression(reader)
  reader.expect(';')
  return reader.grow({ kind: 'return', value }, [value])
}

function parseDelete(reader: TokenReader): Statement {
  const expression = parseExpression(reader)
  const target = placeOf(expression)
  if (!target || target.keys.length === 0) throw reader.refusal('non-field in delete')
  reader.expect(';')
  return reader.grow({ kind: 'delete', target }, [expression])
}

function parseBlock(reader: TokenReader): Statement {
  const body: Statement[] = []
  while (!reader.sees('}')) {
    if (reader.next.kind === 'end') throw reader.expected("'}'")
    body.push(parseStatement(reader))
  }
  reader.expect('}')
  return reader.grow({ kind: 'block', body }, body)
}

function parseAssignmentOrExpression(reader: TokenReader): Statement {
  const expression = parseExpression(reader)
  if (!reader.sees('=')) {
    reader.expect(';')
    return reader.grow({ kind: 'evaluate', expression }, [expression])
  }
  const target = assignable(reader, placeOf(expression))
  reader.expect('=')
  const value = parseExpression(reader)
  reader.expect(';')
  return reader.grow({ kind: 'assign', target, value }, [expression, value])
}

/**
 * Variables and their fields take a value, `a[i] = x` too (*assumed*: an author of scripts reports VK's refusal
 * "non-variable in assignment" around list elements, without the line that caused it).
 */
function assignable(reader: TokenReader, place: Place | undefined): Place {
  if (!place) throw reader.refusal('non-variable in assignment')
  return place
}
