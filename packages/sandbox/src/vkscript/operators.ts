import type { Budget } from './budget.ts'
import { ScriptRuntimeError } from './script-error.ts'
import type { BinaryOperator } from './syntax.ts'
import { isList, numberIn, toNumber, toText, type Value } from './values.ts'

/** Computes `left operator right`. Throws {@link ScriptRuntimeError} for operands it does not take. */
export function applyBinary(budget: Budget, operator: BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case '+':
      return add(budget, left, right)
    case '-':
    case '*':
    case '/':
    case '%':
      return calculate(operator, toNumber(left), toNumber(right))
    case '==':
      return isEqual(budget, left, right)
    case '!=':
      return !isEqual(budget, left, right)
    default:
      return compare(budget, operator, left, right)
  }
}

/** Joins two lists (clients collect pages so); null adds nothing to one. With a string on either side it joins texts. */
function add(budget: Budget, left: Value, right: Value): Value {
  if (typeof left === 'string' || typeof right === 'string') return joinTexts(budget, left, right)
  const first = left === null && isList(right) ? [] : left
  const second = right === null && isList(left) ? [] : right
  if (isList(first) && isList(second)) {
    budget.spendOnBulk(first.length + second.length)
    return [...first, ...second]
  }
  return finite(toNumber(left) + toNumber(right))
}

function joinTexts(budget: Budget, left: Value, right: Value): string {
  const text = textOf(budget, left) + textOf(budget, right)
  budget.spendOnBulk(text.length)
  return text
}

/** A list is the texts of its items with commas between (*assumed*). Paid for first: it may hold one long string many times. */
function textOf(budget: Budget, value: Value): string {
  if (!isList(value)) return toText(value)
  const texts = value.map(toText)
  budget.spendOnBulk(texts.length + texts.reduce((sum, text) => sum + text.length, 0))
  return texts.join(',')
}

/** Division is that of decimals: `1 / 2` is 0.5 (*assumed*). */
function calculate(operator: '-' | '*' | '/' | '%', left: number, right: number): number {
  if (operator === '-') return finite(left - right)
  if (operator === '*') return finite(left * right)
  if (right === 0) throw new ScriptRuntimeError('Division by zero')
  return finite(operator === '/' ? left / right : left % right)
}

/** JSON knows neither infinity nor a negative zero. */
function finite(number: number): number {
  if (!Number.isFinite(number)) throw new ScriptRuntimeError('Numeric value is out of range')
  return number + 0
}

/** Null equals only null; a number equals its digits. Other mixtures, lists and objects are refused: VK's text, which types it means is *assumed*. */
function isEqual(budget: Budget, left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(budget, left, right) === 0
  if (typeof left === typeof right && typeof left !== 'object') return left === right
  return comparableNumber(left) === comparableNumber(right)
}

/** Null is less than a positive number, as 0 is (*assumed*: vk-io's page collector compares so after a failed call). */
function compare(budget: Budget, operator: '<' | '>' | '<=' | '>=', left: Value, right: Value): boolean {
  const bothTexts = typeof left === 'string' && typeof right === 'string'
  const order = bothTexts
    ? compareTexts(budget, left, right)
    : Math.sign(comparableNumber(left ?? 0) - comparableNumber(right ?? 0))
  if (operator === '<') return order < 0
  if (operator === '>') return order > 0
  return operator === '<=' ? order <= 0 : order >= 0
}

function compareTexts(budget: Budget, left: string, right: string): number {
  budget.spendOnBulk(Math.min(left.length, right.length))
  if (left === right) return 0
  return left < right ? -1 : 1
}

function comparableNumber(value: Value): number {
  const number = numberIn(value)
  if (number === undefined) throw new ScriptRuntimeError('Comparing values of different or unsupported types')
  return number
}

/** `-value`; see {@link toNumber} for what it takes. */
export function negate(value: Value): number {
  return finite(-toNumber(value))
}
