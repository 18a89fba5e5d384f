import type { Budget } from './budget.ts'
import { ScriptRuntimeError } from './script-error.ts'
import type { ConversionName, MethodName } from './syntax.ts'
import { isList, isObject, numberIn, toNumber, toText, type Value } from './values.ts'

/** What a method gives, and for one that changes its list, the list as it is afterwards. */
export interface MethodOutcome {
  readonly result: Value
  readonly changed?: Value
}

/** Fewest and most arguments. One item for `push` and `unshift` is *assumed*. */
const ARGUMENT_COUNTS: Readonly<Record<MethodName, readonly [number, number]>> = {
  slice: [1, 2],
  push: [1, 1],
  pop: [0, 0],
  shift: [0, 0],
  unshift: [1, 1],
  splice: [1, Number.POSITIVE_INFINITY],
  indexOf: [1, 1],
  substr: [1, 2],
  split: [1, 1],
}

/**
 * Calls a method of a list or a string; results are those of JavaScript's method of that name (*assumed*, but for `splice`
 * giving what it removed, on which vk-io's page collector relies).
 *
 * Throws {@link ScriptRuntimeError} `Method slice requires an array` (VK's text, vk_api issue 286; the others after it).
 */
export function callMethod(budget: Budget, name: MethodName, receiver: Value, args: readonly Value[]): MethodOutcome {
  const [fewest, most] = ARGUMENT_COUNTS[name]
  if (args.length < fewest || args.length > most) throw new ScriptRuntimeError(`Bad argument count for method ${name}`)
  if (name === 'indexOf') return { result: indexOf(budget, receiver, args) }
  if (name === 'substr' || name === 'split') {
    if (typeof receiver !== 'string') throw new ScriptRuntimeError(`Method ${name} requires a string`)
    return { result: name === 'substr' ? substr(budget, receiver, args) : split(budget, receiver, args) }
  }
  if (!isList(receiver)) throw new ScriptRuntimeError(`Method ${name} requires an array`)
  budget.spendOnBulk(receiver.length)
  return callListMethod(name, receiver, args)
}

function callListMethod(
  name: Exclude<MethodName, 'indexOf' | 'substr' | 'split'>,
  list: readonly Value[],
  args: readonly Value[],
): MethodOutcome {
  switch (name) {
    case 'slice':
      return { result: list.slice(toInteger(args[0]), args.length > 1 ? toInteger(args[1]) : undefined) }
    case 'push':
      return { result: list.length + 1, changed: [...list, ...args] }
    case 'unshift':
      return { result: list.length + 1, changed: [...args, ...list] }
    case 'pop':
      return { result: list.at(-1) ?? null, changed: list.slice(0, -1) }
    case 'shift':
      return { result: list[0] ?? null, changed: list.slice(1) }
    case 'splice':
      return splice(list, args)
  }
}

function splice(list: readonly Value[], args: readonly Value[]): MethodOutcome {
  const changed = [...list]
  const count = args.length > 1 ? toInteger(args[1]) : list.length
  const result = changed.splice(toInteger(args[0]), count, ...args.slice(2))
  return { result, changed }
}

/** Where a string stands in a string, or a null, boolean, number or string in a list; -1 when nowhere. Lists and objects are never found. */
function indexOf(budget: Budget, receiver: Value, [wanted = null]: readonly Value[]): number {
  if (typeof receiver === 'string') {
    const text = toText(wanted)
    budget.spend(Math.ceil(receiver.length / 32) * Math.max(1, Math.ceil(text.length / 32)))
    return receiver.indexOf(text)
  }
  if (!isList(receiver)) throw new ScriptRuntimeError('Method indexOf requires an array')
  if (isList(wanted) || isObject(wanted)) return -1
  budget.spendOnBulk(receiver.length * (typeof wanted === 'string' ? wanted.length + 1 : 1))
  return receiver.indexOf(wanted)
}

function substr(budget: Budget, text: string, [from = null, count]: readonly Value[]): string {
  const start = toInteger(from)
  const first = start < 0 ? Math.max(0, text.length + start) : start
  const length = count === undefined ? text.length : Math.max(0, toInteger(count))
  const part = text.slice(first, first + length)
  budget.spendOnBulk(part.length)
  return part
}

function split(budget: Budget, text: string, [separator = null]: readonly Value[]): string[] {
  budget.spendOnBulk(text.length)
  // One part more than can be paid for is enough to know that it cannot.
  const parts = text.split(toText(separator), budget.stepsLeft + 1)
  budget.spend(parts.length)
  return parts
}

function toInteger(value: Value | undefined): number {
  return Math.trunc(toNumber(value ?? null))
}

const LEADING_NUMBER = /^\s*([+-]?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?)/

/**
 * `parseInt(value)` and `parseDouble(value)`: the number a string begins with, else 0.
 *
 * That a missing `Args.x` gives 0 is what vk-io's page collector relies on; lists and objects giving 0 is *assumed*.
 */
export function convert(name: ConversionName, value: Value): number {
  if (typeof value === 'boolean') return Number(value)
  const number = numberIn(value) ?? (typeof value === 'string' ? Number(LEADING_NUMBER.exec(value)?.[1] ?? 0) : 0)
  if (!Number.isFinite(number)) throw new ScriptRuntimeError('Numeric value is out of range')
  return (name === 'parseInt' ? Math.trunc(number) : number) + 0
}
