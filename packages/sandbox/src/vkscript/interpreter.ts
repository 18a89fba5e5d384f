import type { Budget } from './budget.ts'
import { callMethod, convert } from './built-ins.ts'
import { filterField, readField, withField, withoutField } from './fields.ts'
import { applyBinary, negate } from './operators.ts'
import { ScriptRuntimeError } from './script-error.ts'
import { type Expression, type Place, placeOf, type Statement } from './syntax.ts'
import { fromJson, isObject, isTrue, toJson, type Value } from './values.ts'

/** Most values and characters in one call's parameters (*assumed*). */
const MAX_PARAMETERS_SIZE = 200_000

/** An API call the script waits for; it goes on with the answer, plain JSON. */
export interface ApiCall {
  readonly method: string
  readonly parameters: Record<string, unknown>
}

/** A running script: gives its API calls one by one to whoever drives it. */
export type Run<Result> = Generator<ApiCall, Result, unknown>

/** One run's state: the variables so far, the request's parameters, and what it may still do. */
export interface Frame {
  readonly variables: Map<string, Value>
  readonly args: Value
  readonly budget: Budget
}

/** What a `return` gave; an object, so that `return null` differs from no return. */
interface Returned {
  readonly value: Value
}

/** Runs statements in order until one returns; undefined when none does. */
export function* runStatements(frame: Frame, statements: readonly Statement[]): Run<Returned | undefined> {
  for (const statement of statements) {
    const returned = yield* runStatement(frame, statement)
    if (returned) return returned
  }
  return undefined
}

function* runStatement(frame: Frame, statement: Statement): Run<Returned | undefined> {
  frame.budget.spend(1)
  switch (statement.kind) {
    case 'declare':
      for (const { name, value } of statement.declarations) {
        frame.variables.set(name, value ? yield* evaluate(frame, value) : null)
      }
      return undefined
    case 'assign': {
      const keys = yield* evaluateAll(frame, statement.target.keys)
      store(frame, statement.target, keys, yield* evaluate(frame, statement.value))
      return undefined
    }
    case 'delete': {
      const keys = yield* evaluateAll(frame, statement.target.keys)
      const { name } = statement.target
      frame.variables.set(name, withoutField(frame.budget, frame.variables.get(name) ?? null, keys))
      return undefined
    }
    case 'evaluate':
      yield* evaluate(frame, statement.expression)
      return undefined
    case 'if': {
      const branch = isTrue(yield* evaluate(frame, statement.test)) ? statement.then : statement.otherwise
      return branch && (yield* runStatement(frame, branch))
    }
    case 'while':
      return yield* runWhile(frame, statement.test, statement.body)
    case 'block':
      return yield* runStatements(frame, statement.body)
    case 'return':
      return { value: statement.value ? yield* evaluate(frame, statement.value) : null }
  }
}

function* runWhile(frame: Frame, test: Expression, body: Statement): Run<Returned | undefined> {
  while (isTrue(yield* evaluate(frame, test))) {
    const returned = yield* runStatement(frame, body)
    if (returned) return returned
  }
  return undefined
}

function store(frame: Frame, place: Place, keys: readonly Value[], value: Value): void {
  const before = frame.variables.get(place.name) ?? null
  frame.variables.set(place.name, withField(frame.budget, before, keys, value))
}

function* evaluateAll(frame: Frame, expressions: readonly Expression[]): Run<Value[]> {
  const values: Value[] = []
  for (const expression of expressions) values.push(yield* evaluate(frame, expression))
  return values
}

function* evaluate(frame: Frame, expression: Expression): Run<Value> {
  frame.budget.spend(1)
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'list':
      return yield* evaluateAll(frame, expression.items)
    case 'object':
      return yield* evaluateObject(frame, expression.entries)
    case 'variable':
      return frame.variables.get(expression.name) ?? null
    case 'args':
      return frame.args
    case 'member': {
      const container = yield* evaluate(frame, expression.object)
      return readField(container, yield* evaluate(frame, expression.key))
    }
    case 'filter':
      return filterField(frame.budget, yield* evaluate(frame, expression.list), expression.field)
    case 'method':
      return yield* evaluateMethod(frame, expression)
    case 'convert':
      return convert(expression.name, yield* evaluate(frame, expression.operand))
    case 'api':
      return yield* callApi(expression.method, expression.parameters && (yield* evaluate(frame, expression.parameters)))
    case 'unary': {
      const operand = yield* evaluate(frame, expression.operand)
      return expression.operator === '!' ? !isTrue(operand) : negate(operand)
    }
    case 'binary': {
      const left = yield* evaluate(frame, expression.left)
      return applyBinary(frame.budget, expression.operator, left, yield* evaluate(frame, expression.right))
    }
    case 'logical': {
      // The deciding operand itself is the result, as in JavaScript (*assumed*).
      const left = yield* evaluate(frame, expression.left)
      return isTrue(left) === (expression.operator === '||') ? left : yield* evaluate(frame, expression.right)
    }
    case 'choice':
      return yield* evaluate(frame, isTrue(yield* evaluate(frame, expression.test)) ? expression.yes : expression.no)
  }
}

function* evaluateObject(frame: Frame, entries: readonly (readonly [string, Expression])[]): Run<Value> {
  const fields = new Map<string, Value>()
  for (const [key, value] of entries) fields.set(key, yield* evaluate(frame, value))
  return fields
}

/** The arguments come first, so that the method changes the list as it is after them: `a.push(a.pop())` leaves `a` as it was. */
function* evaluateMethod(frame: Frame, call: Expression & { kind: 'method' }): Run<Value> {
  const place = placeOf(call.receiver)
  if (!place) {
    const receiver = yield* evaluate(frame, call.receiver)
    return callMethod(frame.budget, call.name, receiver, yield* evaluateAll(frame, call.args)).result
  }
  const keys = yield* evaluateAll(frame, place.keys)
  const args = yield* evaluateAll(frame, call.args)
  const receiver = keys.reduce<Value>(readField, frame.variables.get(place.name) ?? null)
  const outcome = callMethod(frame.budget, call.name, receiver, args)
  if (outcome.changed !== undefined) store(frame, place, keys, outcome.changed)
  return outcome.result
}

function* callApi(method: string, parameters: Value = new Map()): Run<Value> {
  if (!isObject(parameters)) throw new ScriptRuntimeError('Parameters of an API method must be an object')
  return fromJson(yield { method, parameters: toJson(parameters, MAX_PARAMETERS_SIZE) as Record<string, unknown> })
}
