/**
 * What a script consists of, as the parser gives it to the interpreter.
 *
 * The language is that of vk-facts 2 and no more; what is *assumed* about it stands where it is decided.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: null | boolean | number | string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Expression])[] }
  | { readonly kind: 'variable'; readonly name: string }
  /** The parameters of the `execute` request, `Args`. */
  | { readonly kind: 'args' }
  /** `object.key` and `object[key]`; after a dot the key is a literal. */
  | { readonly kind: 'member'; readonly object: Expression; readonly key: Expression }
  /** `list@.field` */
  | { readonly kind: 'filter'; readonly list: Expression; readonly field: string }
  | {
      readonly kind: 'method'
      readonly receiver: Expression
      readonly name: MethodName
      readonly args: readonly Expression[]
    }
  | { readonly kind: 'convert'; readonly name: ConversionName; readonly operand: Expression }
  /** `API.video.get(parameters)`; `method` is `video.get`. */
  | { readonly kind: 'api'; readonly method: string; readonly parameters: Expression | undefined }
  | { readonly kind: 'unary'; readonly operator: '!' | '-'; readonly operand: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'logical'; readonly operator: '&&' | '||'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'choice'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '>' | '<=' | '>='

export type Statement =
  | {
      readonly kind: 'declare'
      readonly declarations: readonly { readonly name: string; readonly value: Expression | undefined }[]
    }
  | { readonly kind: 'assign'; readonly target: Place; readonly value: Expression }
  | { readonly kind: 'delete'; readonly target: Place }
  | { readonly kind: 'evaluate'; readonly expression: Expression }
  | {
      readonly kind: 'if'
      readonly test: Expression
      readonly then: Statement
      readonly otherwise: Statement | undefined
    }
  | { readonly kind: 'while'; readonly test: Expression; readonly body: Statement }
  | { readonly kind: 'block'; readonly body: readonly Statement[] }
  | { readonly kind: 'return'; readonly value: Expression | undefined }

/** Where a value is kept: a variable, or a field somewhere inside a variable. */
export interface Place {
  readonly name: string
  readonly keys: readonly Expression[]
}

/** The place an expression names; undefined for anything that is not a variable or a field of one. */
export function placeOf(expression: Expression): Place | undefined {
  const keys: Expression[] = []
  let at = expression
  while (at.kind === 'member') {
    keys.unshift(at.key)
    at = at.object
  }
  return at.kind === 'variable' ? { name: at.name, keys } : undefined
}

export const METHOD_NAMES = [
  'slice',
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'indexOf',
  'substr',
  'split',
] as const
export type MethodName = (typeof METHOD_NAMES)[number]

export const CONVERSION_NAMES = ['parseInt', 'parseDouble'] as const
export type ConversionName = (typeof CONVERSION_NAMES)[number]
