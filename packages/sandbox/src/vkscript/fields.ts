import type { Budget } from './budget.ts'
import { ScriptRuntimeError } from './script-error.ts'
import { isList, isObject, toText, type Value } from './values.ts'

/** What stands under a key: a field of an object, an item or the `length` of a list, the `length` of a string; else null. */
export function readField(container: Value, key: Value): Value {
  if (isObject(container)) return container.get(toText(key)) ?? null
  if (typeof container !== 'string' && !isList(container)) return null
  if (key === 'length') return container.length
  return isList(container) ? (container[indexIn(key) ?? -1] ?? null) : null
}

/** `list@.field`: that field of every item, in order, null where an item has none; of anything but a list nothing (*assumed*). */
export function filterField(budget: Budget, list: Value, field: string): Value {
  if (!isList(list)) return []
  budget.spendOnBulk(list.length)
  return list.map((item) => (isObject(item) ? (item.get(field) ?? null) : null))
}

/**
 * The container as it is when `value` stands deep inside it, under `keys`; without keys the value itself.
 *
 * Containers on the way are copied and the original is left alone. A list takes an item in the place of one it has, or one
 * at its end (*assumed*). Throws {@link ScriptRuntimeError} when something on the way is neither object nor list.
 */
export function withField(budget: Budget, container: Value, keys: readonly Value[], value: Value): Value {
  const [key, ...deeper] = keys
  if (key === undefined) return value
  const inner = withField(budget, readField(container, key), deeper, value)
  if (isObject(container)) {
    budget.spend(container.size)
    return new Map(container).set(toText(key), inner)
  }
  const index = isList(container) ? indexIn(key) : undefined
  if (!isList(container) || index === undefined || index > container.length) throw notSettable('setting', key)
  budget.spendOnBulk(container.length)
  return index === container.length ? [...container, inner] : container.with(index, inner)
}

/** The container without what stands under `keys`; there may be nothing there. Items of a list are not deleted (*assumed*). */
export function withoutField(budget: Budget, container: Value, keys: readonly Value[]): Value {
  const last = keys.at(-1) ?? null
  const owners = keys.slice(0, -1)
  const owner = owners.reduce<Value>(readField, container)
  if (!isObject(owner)) throw notSettable('deleting', last)
  budget.spend(owner.size)
  const changed = new Map(owner)
  changed.delete(toText(last))
  return withField(budget, container, owners, changed)
}

function notSettable(action: string, key: Value): ScriptRuntimeError {
  return new ScriptRuntimeError(`${action} field [${toText(key).slice(0, 40)}] on not array variable`)
}

function indexIn(key: Value): number | undefined {
  const text = toText(key)
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
