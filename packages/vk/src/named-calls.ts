import { inspect } from 'node:util'
import type { CallOptions, OutgoingCall, VkAnswer } from './client-options.ts'
import { awaitingSite, type CallerMemory, withCallSite } from './errors/call-site.ts'
import type { ParamsOf, ResponseOf, VkMethod, VkParam, VkSections } from './methods.ts'

/** Calls by a method's full name. */
export interface CallsByName {
  /** Calls a method by its full name. */
  call<M extends VkMethod>(method: M, params?: ParamsOf<M>, options?: CallOptions): Promise<ResponseOf<M>>
  /** Calls a method that VK's schema does not list, such as a stored procedure `execute.name`. */
  callUnlisted(method: string, params?: Record<string, VkParam>, options?: CallOptions): Promise<unknown>
}

/** The calls that a batch can hold: all methods, by section or by name. */
export type VkBatchCalls = VkSections<CallOptions> & CallsByName

export type Params = Record<string, VkParam>

/**
 * The calls of a client over what sends them, with `own` properties beside the sections.
 *
 * An error leads to the place that `remember` gave for its call; to whoever then awaits the call, when it gave none.
 * `onCall` is given the promise of each call before the caller is, `onFailure` that of each call about to be rejected.
 */
export function namedCalls({
  send,
  remember,
  onCall,
  onFailure,
  own = {},
}: {
  send: (call: OutgoingCall) => Promise<VkAnswer>
  remember: CallerMemory
  onCall?: (promise: Promise<unknown>) => void
  onFailure?: (promise: Promise<unknown>) => void
  own?: Record<string, unknown>
}): object {
  const make = (call: OutgoingCall, below: (...args: never[]) => unknown): Promise<unknown> => {
    const site = remember(below)
    const failed = (error: unknown): never => {
      onFailure?.(promise)
      throw withCallSite(error, site ?? awaitingSite(failed))
    }
    let answer: Promise<VkAnswer>
    try {
      answer = send(call)
    } catch (error) {
      answer = Promise.reject(error as Error)
    }
    const promise: Promise<unknown> = answer.then(responseOf, failed)
    onCall?.(promise)
    return promise
  }
  const callNamed = (method: string) => {
    const call = (params: Params = {}, options: CallOptions = {}) => make({ method, params, options }, call)
    return call
  }
  const call = (method: string, params: Params = {}, options: CallOptions = {}) =>
    make({ method, params, options }, call)
  return lazily({ call, callUnlisted: call, ...own }, '', bySection(callNamed))
}

const responseOf = ({ response }: VkAnswer): unknown => response

/** Makes the objects that stand for sections, whose properties `make` makes of a method's full name. */
export const bySection =
  <T>(make: (method: string) => T) =>
  (section: string): object =>
    lazily({}, `${section}.`, (name) => make(`${section}.${name}`))

/**
 * Names that other code asks of any object, some of which it then calls: a promise's, a serialiser's, a test runner's.
 * None of them is a method of VK.
 */
const FOREIGN: ReadonlySet<string> = new Set([
  ...['then', 'catch', 'finally', 'toJSON', 'inspect', 'asymmetricMatch', 'nodeType', 'tagName', 'hasAttribute'],
  ...Object.getOwnPropertyNames(Object.prototype),
])

/** An object whose properties are made when first asked for, by VK-like names only. */
export function lazily<T>(own: Record<string, unknown>, label: string, make: (name: string) => T): object {
  const made = new Map<string, T>()
  const target = Object.assign(own, { [inspect.custom]: () => `Vk { ${label}* }` })
  return new Proxy(Object.freeze(target), {
    get(_, name) {
      if (typeof name === 'symbol' || Object.hasOwn(own, name) || FOREIGN.has(name)) return Reflect.get(own, name)
      const known = made.get(name)
      if (known !== undefined) return known
      if (!/^[a-z]\w*$/i.test(name)) return undefined
      const fresh = make(name)
      made.set(name, fresh)
      return fresh
    },
  })
}
