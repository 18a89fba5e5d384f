import { inspect } from 'node:util'
import type { CallOptions, OutgoingCall, VkAnswer } from './client-options.ts'
import { type CallSite, rememberCallSite, withCallSite } from './errors/vk-error.ts'
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
 * `site` makes, at each call, the place that its error will lead to; without it the place is found when there is an error,
 * from the function that then awaits the call: remembering places costs as much as the rest of a batched call.
 * `onCall` is given the promise of each call before the caller is.
 */
export function namedCalls({
  send,
  site: siteOf,
  onCall,
  own = {},
}: {
  send: (call: OutgoingCall) => Promise<VkAnswer>
  site?: ((call: (...args: never[]) => unknown) => CallSite) | undefined
  onCall?: ((promise: Promise<unknown>) => void) | undefined
  own?: Record<string, unknown>
}): object {
  const callNamed = (method: string) => {
    const call = async (params: Params = {}, options: CallOptions = {}): Promise<unknown> => {
      const site = siteOf?.(call)
      try {
        return (await send({ method, params, options })).response
      } catch (error) {
        throw withCallSite(error, site ?? rememberCallSite(call))
      }
    }
    return onCall === undefined ? call : told(call, onCall)
  }
  const byName = async (method: string, params: Params = {}, options: CallOptions = {}): Promise<unknown> => {
    const site = siteOf?.(byName)
    try {
      return (await send({ method, params, options })).response
    } catch (error) {
      throw withCallSite(error, site ?? rememberCallSite(byName))
    }
  }
  const call = onCall === undefined ? byName : told(byName, onCall)
  return lazily({ call, callUnlisted: call, ...own }, '', bySection(callNamed))
}

/** Makes the objects that stand for sections, whose properties `make` makes of a method's full name. */
export const bySection =
  <T>(make: (method: string) => T) =>
  (section: string): object =>
    lazily({}, `${section}.`, (name) => make(`${section}.${name}`))

const told = <A extends unknown[]>(
  call: (...args: A) => Promise<unknown>,
  onCall: (promise: Promise<unknown>) => void,
) =>
  function tell(...args: A): Promise<unknown> {
    const promise = call(...args)
    onCall(promise)
    return promise
  }

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
