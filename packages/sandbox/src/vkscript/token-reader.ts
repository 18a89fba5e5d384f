import type { Token } from './lexer.ts'
import { ScriptCompileError } from './script-error.ts'

/** Deepest nesting of a script, in the source as in its syntax tree; beyond it is error 12 (*assumed*; VK's own bound is not known). */
const MAX_DEPTH = 200

/** Words that JavaScript has and VKScript lacks, besides its own: no variable is called so (vk-facts 2). */
const RESERVED = new Set(
  (
    'var if else while return delete true false null API Args parseInt parseDouble ' +
    'for do break continue function let const new this typeof instanceof in switch case throw try catch finally class void with import export'
  ).split(' '),
)

/** A parser's view of the words of a script: one ahead, with the variables declared so far and how deep it is. */
export class TokenReader {
  readonly #tokens: readonly Token[]
  readonly #declared = new Set<string>()
  readonly #heights = new WeakMap<object, number>()
  #at = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get next(): Token {
    // The list ends with `end`, which is never taken, so there is always a token here.
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', line: 0 }
  }

  take(): Token {
    const token = this.next
    if (token.kind !== 'end') this.#at += 1
    return token
  }

  /** Whether the next word is this sign or keyword; a string literal of the same text is not. */
  sees(text: string): boolean {
    const { kind } = this.next
    return (kind === 'sign' || kind === 'name') && this.next.text === text
  }

  skip(text: string): boolean {
    const seen = this.sees(text)
    if (seen) this.take()
    return seen
  }

  expect(text: string): void {
    if (!this.skip(text)) throw this.expected(`'${text}'`)
  }

  takeName(): string {
    if (this.next.kind !== 'name') throw this.expected('identifier')
    return this.take().text
  }

  /** What VK says about a wrong word: `';' expected, '' found in line 1` (vk-facts 1.6). */
  expected(what: string): ScriptCompileError {
    return this.refusal(`${what} expected, '${this.next.text.slice(0, 40)}' found`)
  }

  refusal(reason: string): ScriptCompileError {
    return new ScriptCompileError(`${reason} in line ${this.next.line}`)
  }

  isReserved(name: string): boolean {
    return RESERVED.has(name)
  }

  declare(name: string): void {
    this.#declared.add(name)
  }

  isDeclared(name: string): boolean {
    return this.#declared.has(name)
  }

  /** Reads one level deeper. */
  nested<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) throw this.refusal('too deep nesting')
    const result = read()
    this.#depth -= 1
    return result
  }

  /** Takes a new node into the tree; `a+a+a+…` grows it in height without any nesting in the source. */
  grow<T extends object>(node: T, children: readonly (object | undefined)[]): T {
    let height = 0
    for (const child of children) height = Math.max(height, (child && this.#heights.get(child)) ?? 0)
    if (height >= MAX_DEPTH) throw this.refusal('too deep nesting')
    this.#heights.set(node, height + 1)
    return node
  }
}
