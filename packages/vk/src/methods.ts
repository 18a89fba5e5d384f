import type { SchemaMethods } from './generated/vk-methods.ts'

/**
 * VK's methods by name: what each takes and what it answers, at version 5.199.
 *
 * Types only; nothing of it exists at run time, and an answer is what VK sent.
 * Source: npm `@vkontakte/api-schema-typescript` 1.5199.0, where `execute` has neither its code nor its arguments.
 */
export interface VkMethods extends Omit<SchemaMethods, 'execute'> {
  execute: { params: { code: string; [argument: string]: VkParam }; response: unknown }
}

/** The name of a method VK's schema lists, `section.method` or `execute`. */
export type VkMethod = keyof VkMethods

/** What any parameter may be: see {@link encodeParams} for how each is written. `undefined` is left out. */
export type VkParam =
  | string
  | number
  | bigint
  | boolean
  | undefined
  | readonly (string | number | bigint | boolean | { readonly [key: string]: unknown })[]
  | { readonly [key: string]: unknown }

/** Parameters that VK takes with every method. The token is not one of them: it belongs to the client. */
export interface CommonParams {
  v?: string | undefined
  lang?: string | number | undefined
  test_mode?: 0 | 1 | boolean | undefined
}

/** Parameters of one method; lists may be arrays, flags booleans, JSON objects. */
export type ParamsOf<M extends VkMethod> = Widened<VkMethods[M]['params']> & CommonParams

/** What VK answers to one method; where the answer depends on the parameters, any of its forms. */
export type ResponseOf<M extends VkMethod> = VkMethods[M]['response']

type Widened<P> = { [K in keyof P]: WidenedParam<P[K]> | (Record<never, never> extends Pick<P, K> ? undefined : never) }

type WidenedParam<T> =
  Exclude<T, undefined> extends infer V
    ? string extends V
      ? V | number | readonly (string | number)[] | { readonly [key: string]: unknown }
      : [V] extends [0 | 1]
        ? V | boolean
        : V
    : never

/** The two-level shape of a client: `vk.users.get(…)`. */
export type VkSections<CallOptions> = {
  readonly [S in SectionOf<VkMethod>]: {
    readonly [M in VkMethod as M extends `${S}.${infer Name}` ? Name : never]: MethodCall<M, CallOptions>
  }
}

type SectionOf<M> = M extends `${infer Section}.${string}` ? Section : never

/** One method of a client; parameters may be left out where none is required. */
export type MethodCall<M extends VkMethod, CallOptions> =
  Record<never, never> extends ParamsOf<M>
    ? (params?: ParamsOf<M>, options?: CallOptions) => Promise<ResponseOf<M>>
    : (params: ParamsOf<M>, options?: CallOptions) => Promise<ResponseOf<M>>
