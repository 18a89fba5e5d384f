import { ApiError } from '../api-error.ts'
import { isAtLeast, type Version } from './version.ts'

/** How one parameter is read; `read` gets its name for the text of error 100. */
export interface ParamRule<Value = unknown, Required extends boolean = boolean> {
  readonly required: Required
  /** Unknown to VK before this version. */
  readonly since?: Version
  read(raw: string, name: string): Value
}

export type ParamTable = Record<string, ParamRule>

export type ParamValues<Table extends ParamTable> = {
  [Name in keyof Table]: Table[Name] extends ParamRule<infer Value, infer Required>
    ? Required extends true
      ? Value
      : Value | undefined
    : never
}

/** Error 100 with a detail (vk-facts 1.6). */
export function invalidParam(detail: string): ApiError {
  return new ApiError(100, `One of the parameters specified was missing or invalid: ${detail}`)
}

/** The values of a method's parameters; throws error 100 for one that is missing, of a wrong type or out of range. */
export function readParams<Table extends ParamTable>(
  table: Table,
  raw: ReadonlyMap<string, string>,
  version: Version,
): ParamValues<Table> {
  const values: Record<string, unknown> = {}
  for (const [name, rule] of Object.entries(table)) {
    const given = isKnown(rule, version) ? raw.get(name) : undefined
    if (given === undefined && rule.required) throw invalidParam(`${name} is undefined`) // wording assumed
    values[name] = given === undefined ? undefined : rule.read(given, name)
  }
  return values as ParamValues<Table>
}

export function isKnown(rule: ParamRule, version: Version): boolean {
  return rule.since === undefined || isAtLeast(version, rule.since)
}

export function required<Value>(rule: ParamRule<Value>): ParamRule<Value, true> {
  return { ...rule, required: true }
}

export function since<Value>(version: Version, rule: ParamRule<Value, false>): ParamRule<Value, false> {
  return { ...rule, since: version }
}

/** A whole number; VK takes no other spelling than digits (*assumed*: it is lenient in places). */
export function integer({ min, max }: { min?: number; max?: number } = {}): ParamRule<number, false> {
  return {
    required: false,
    read(raw, name) {
      const value = Number(raw)
      if (!/^-?\d{1,16}$/.test(raw) || !Number.isSafeInteger(value)) throw invalidParam(`${name} not integer`)
      if (min === 1 && value < 1) throw invalidParam(`${name} should be positive`)
      if (min !== undefined && value < min) throw invalidParam(`${name} should be greater or equal to ${min}`)
      if (max !== undefined && value > max) throw invalidParam(`${name} should be less or equal to ${max}`)
      return value
    },
  }
}

/** `1` or `0`, nothing else (vk-facts 1.2). */
export function flag(): ParamRule<boolean, false> {
  return {
    required: false,
    read(raw, name) {
      if (raw !== '0' && raw !== '1') throw invalidParam(`${name} should be 0 or 1`)
      return raw === '1'
    },
  }
}

export function decimal(): ParamRule<number, false> {
  return {
    required: false,
    read(raw, name) {
      if (!/^-?\d+(\.\d+)?$/.test(raw)) throw invalidParam(`${name} is not a number`)
      return Number(raw)
    },
  }
}

/** Text, bounded in characters as a reader counts them. */
export function text({ max = 16_384 }: { max?: number } = {}): ParamRule<string, false> {
  return {
    required: false,
    read(raw, name) {
      if ([...raw].length > max) throw invalidParam(`${name} is too long, at most ${max} characters`)
      return raw
    },
  }
}

export function oneOf<const Word extends string>(...words: Word[]): ParamRule<Word, false> {
  return {
    required: false,
    read(raw, name) {
      const word = words.find((candidate) => candidate === raw)
      if (word === undefined) throw invalidParam(`${name} should be one of ${words.join(', ')}`)
      return word
    },
  }
}

/** Comma-joined words (vk-facts 1.2); an empty value is an empty list. */
export function list({ max }: { max: number }): ParamRule<string[], false> {
  return {
    required: false,
    read(raw, name) {
      const items = raw === '' ? [] : raw.split(',').map((item) => item.trim())
      if (items.length > max) throw invalidParam(`${name} should have at most ${max} items`)
      return items
    },
  }
}

export function integerList({ min, max }: { min?: number; max: number }): ParamRule<number[], false> {
  const item = integer(min === undefined ? {} : { min })
  return {
    required: false,
    read: (raw, name) =>
      list({ max })
        .read(raw, name)
        .map((word) => item.read(word, name)),
  }
}
