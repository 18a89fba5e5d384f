/** Bad input to the control API; over HTTP it is a 400 with this sentence. */
export class BadInput extends TypeError {
  override readonly name = 'BadInput'
}

/** Checks one value of the control API's input; `where` names it in the refusal. */
export type Reader<Value> = (value: unknown, where: string) => Value

type Shape = Record<string, Reader<unknown>>
type OptionalNames<S extends Shape> = { [N in keyof S]: undefined extends ReturnType<S[N]> ? N : never }[keyof S]
export type Read<S extends Shape> = { [N in Exclude<keyof S, OptionalNames<S>>]: ReturnType<S[N]> } & {
  [N in OptionalNames<S>]?: Exclude<ReturnType<S[N]>, undefined>
}

/** An object with these keys and no others; a key that is absent or undefined is absent in the result. */
export function shape<S extends Shape>(readers: S): Reader<Read<S>> {
  return (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new BadInput(`${where} must be an object`)
    const given = value as Record<string, unknown>
    const unknown = Object.keys(given).filter((name) => !Object.hasOwn(readers, name))
    if (unknown.length > 0) throw new BadInput(`${where} does not have ${unknown.join(', ')}`)
    const entries = Object.entries(readers).map(
      ([name, read]) => [name, read(given[name], `${where}.${name}`)] as const,
    )
    return Object.fromEntries(entries.filter(([, read]) => read !== undefined)) as Read<S>
  }
}

export function optional<Value>(read: Reader<Value>): Reader<Value | undefined> {
  return (value, where) => (value === undefined ? undefined : read(value, where))
}

export function whole({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {}): Reader<number> {
  return (value, where) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || value > max) {
      throw new BadInput(`${where} must be a whole number from ${min} to ${max}`)
    }
    return value
  }
}

export const sentence: Reader<string> = (value, where) => {
  if (typeof value !== 'string' || value.length > 10_000) throw new BadInput(`${where} must be a text`)
  return value
}

export const truth: Reader<boolean> = (value, where) => {
  if (typeof value !== 'boolean') throw new BadInput(`${where} must be true or false`)
  return value
}

export const anything: Reader<unknown> = (value) => value

export function word<const Word>(...words: Word[]): Reader<Word> {
  return (value, where) => {
    const found = words.find((candidate) => candidate === value)
    if (found === undefined) throw new BadInput(`${where} must be one of ${words.join(', ')}`)
    return found
  }
}

export function listOf<Value>(read: Reader<Value>): Reader<Value[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw new BadInput(`${where} must be a list`)
    return value.map((item, index) => read(item, `${where}[${index}]`))
  }
}

export function recordOf<Value>(read: Reader<Value>): Reader<Record<string, Value>> {
  return (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new BadInput(`${where} must be an object`)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, read(item, `${where}.${name}`)]))
  }
}
