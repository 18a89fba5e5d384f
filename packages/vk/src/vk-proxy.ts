import { inspect } from 'node:util'
import type { CallOptions, OutgoingCall, VkAnswer } from './client-options.ts'
import { rememberCallSite, withCallSite } from './errors/vk-error.ts'
import type { ParamsOf, ResponseOf, VkMethod, VkParam, VkSections } from './methods.ts'
import type { VkUploads } from './upload/uploads.ts'

/** A client of VK for one token: `vk.users.get({ user_ids: [1] })`. */
export type Vk = VkSections<CallOptions> & VkCalls

/** The calls that are not methods of a section. */
export interface VkCalls {
  /** Videos, thumbnails, photos, documents and stories. */
  readonly upload: VkUploads
  /** Calls a method by its full name. */
  call<M extends VkMethod>(method: M, params?: ParamsOf<M>, options?: CallOptions): Promise<ResponseOf<M>>
  /** Calls a method that VK's schema does not list, such as a stored procedure `execute.name`. */
  callUnlisted(method: string, params?: Record<string, VkParam>, options?: CallOptions): Promise<unknown>
  /**
   * Runs VKScript; `args` are its `Args`. What failed inside stands in `errors`, in the order of the calls, and as
   * `false` in the response. Never repeated by itself, except when VK refused it as one call too many.
   */
  execute(code: string, args?: Record<string, VkParam>, options?: CallOptions): Promise<VkAnswer>
}

type Params = Record<string, VkParam>

/** The calls of a client over what sends them. */
export function vkProxy({ send, upload }: { send: (call: OutgoingCall) => Promise<VkAnswer>; upload: VkUploads }): Vk {
  const callNamed = (method: string) => {
    const call = async (params: Params = {}, options: CallOptions = {}): Promise<unknown> => {
      const site = rememberCallSite(call)
      try {
        return (await send({ method, params, options })).response
      } catch (error) {
        throw withCallSite(error, site)
      }
    }
    return call
  }
  const own = {
    upload,
    call: async (method: string, params: Params = {}, options: CallOptions = {}): Promise<unknown> => {
      const site = rememberCallSite(own.call)
      try {
        return (await send({ method, params, options })).response
      } catch (error) {
        throw withCallSite(error, site)
      }
    },
    execute: async (code: string, args: Params = {}, options: CallOptions = {}): Promise<VkAnswer> => {
      const site = rememberCallSite(own.execute)
      if (Object.hasOwn(args, 'code')) throw new TypeError('"code" is the script and cannot be an argument of it')
      try {
        return await send({ method: 'execute', params: { ...args, code }, options })
      } catch (error) {
        throw withCallSite(error, site)
      }
    },
  }
  const sections = (section: string) => lazily({}, `${section}.`, (name) => callNamed(`${section}.${name}`))
  return lazily({ ...own, callUnlisted: own.call }, '', sections) as unknown as Vk
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
function lazily<T extends object>(own: Record<string, unknown>, label: string, make: (name: string) => T): object {
  const made = new Map<string, T>()
  const target = Object.assign(own, { [inspect.custom]: () => `Vk { ${label}* }` })
  return new Proxy(Object.freeze(target), {
    get(_, name) {
      if (typeof name === 'symbol' || Object.hasOwn(own, name) || FOREIGN.has(name)) return Reflect.get(own, name)
      if (!/^[a-z]\w*$/i.test(name)) return undefined
      const known = made.get(name)
      if (known !== undefined) return known
      const fresh = make(name)
      made.set(name, fresh)
      return fresh
    },
  })
}
