import type { Batch } from './batch/batch.ts'
import type { CallOptions, OutgoingCall, VkAnswer } from './client-options.ts'
import { iterateList } from './each/iterate-list.ts'
import type { EachOptions, VkEach } from './each/list-methods.ts'
import { type CallerMemory, type CallSite, rememberCallSite, withCallSite } from './errors/call-site.ts'
import type { VkParam, VkSections } from './methods.ts'
import { bySection, type CallsByName, lazily, namedCalls, type Params } from './named-calls.ts'
import type { VkUploads } from './upload/uploads.ts'

/** A client of VK for one token: `vk.users.get({ user_ids: [1] })`. */
export type Vk = VkSections<CallOptions> & VkCalls

/** What a client has beside the sections of VK's methods; none of these names is a section's. */
export interface VkCalls extends CallsByName {
  /** Videos, thumbnails, photos, documents and stories. */
  readonly upload: VkUploads
  /**
   * Runs VKScript; `args` are its `Args`. What failed inside stands in `errors`, in the order of the calls, and as
   * `false` in the response. Never repeated by itself, except when VK refused it as one call too many.
   */
  execute(code: string, args?: Record<string, VkParam>, options?: CallOptions): Promise<VkAnswer>
  /** Several calls by one request for each 25: `vk.batch((b) => ids.map((id) => b.users.get({ user_ids: id })))`. */
  readonly batch: Batch
  /**
   * Whole lists, item by item: `for await (const video of vk.each.video.get({ owner_id }))`. Ending the loop ends the
   * calls. See {@link iterateList} for what happens while the list changes.
   */
  readonly each: VkEach
}

type Send = (call: OutgoingCall) => Promise<VkAnswer>

/**
 * A client over what sends its calls. `sendPages` makes a way to send the pages of one list, in which calls made
 * together share a request. `remembersCallers`: an error of a call leads to the line that called, else to the one that awaits.
 */
export function vkProxy({
  send,
  batch,
  sendPages,
  upload,
  remember,
}: {
  send: Send
  batch: Batch
  sendPages: () => Send
  upload: VkUploads
  remember: CallerMemory
}): Vk {
  const execute = async (code: string, args: Params = {}, options: CallOptions = {}): Promise<VkAnswer> => {
    const site = rememberCallSite(execute)
    if (Object.hasOwn(args, 'code')) throw new TypeError('"code" is the script and cannot be an argument of it')
    try {
      return await send({ method: 'execute', params: { ...args, code }, options })
    } catch (error) {
      throw withCallSite(error, site)
    }
  }
  const each = bySection((method) => {
    const list = (params: Params = {}, options: EachOptions = {}) =>
      siting(iterateList(sendPages(), { method, params, options }), rememberCallSite(list))
    return list
  })
  const own = { execute, batch, upload, each: lazily({}, 'each.', each) }
  return namedCalls({ send, remember, own }) as Vk
}

/** The same items; an error leads to the line that began to read the list. */
async function* siting<T>(
  items: AsyncGenerator<T, void, undefined>,
  site: CallSite,
): AsyncGenerator<T, void, undefined> {
  try {
    yield* items
  } catch (error) {
    throw withCallSite(error, site)
  }
}
