import { createBatch } from './batch/batch.ts'
import { createCollector } from './batch/collector.ts'
import { callMethod } from './call-method.ts'
import { type Client, credentialOf } from './client.ts'
import type { OutgoingCall, Transform, VkAnswer, VkOptions } from './client-options.ts'
import { checkToken, readSettings } from './client-settings.ts'
import { type Clock, monotonicClock } from './clock.ts'
import { createCallerMemory } from './errors/call-site.ts'
import { type Limiters, processLimiters } from './limiters.ts'
import type { UploadClient } from './upload/upload-client.ts'
import { createUploads } from './upload/uploads.ts'
import { type Vk, vkProxy } from './vk-proxy.ts'

/** What tests replace. */
export interface VkSeams {
  clock: Clock
  limiters: Limiters
  /** From 0 to 1. */
  random: () => number
}

/**
 * A client of VK for one token. Makes no request by itself.
 *
 * Its calls share the token's limit with every other client of the process, keep their order, and are repeated only
 * where a repeat can do nothing twice. Awaiting, printing or serialising the client calls nothing and shows no token.
 * Throws `TypeError` for options that cannot be used.
 */
export const createVk = (options: VkOptions): Vk =>
  createVkWith({ clock: monotonicClock, limiters: processLimiters, random: Math.random }, options)

/** {@link createVk} on other clocks and limiters. */
export function createVkWith(seams: VkSeams, options: VkOptions): Vk {
  checkToken(options.token)
  const settings = readSettings(options)
  const { onCaptcha, onConfirmation, onValidation } = options
  const client: Client = {
    ...seams,
    settings,
    hooks: { onCaptcha, onConfirmation, onValidation },
    prompts: { captcha: undefined, validation: undefined },
    credential: credentialOf(settings, options.token),
  }
  const remember = createCallerMemory(client.clock)
  const wrap = (send: Send) => transformed(options.transform ?? [], send)
  const gather = () => createCollector(client, { isOrdered: false, learnsSize: false }).add
  const sendAlone = wrap((call) => callMethod(client, call))
  return vkProxy({
    send: settings.batching === 'auto' ? wrap(gather()) : sendAlone,
    batch: createBatch(client, { wrap, remember }),
    remember,
    sendPages: () => wrap(createCollector(client, { isOrdered: false, learnsSize: true }).add),
    upload: createUploads(uploadClient(client, options, sendAlone)),
  })
}

const uploadClient = (client: Client, { proxyUrl }: VkOptions, send: Send): UploadClient => ({
  ...{ clock: client.clock, random: client.random, proxyUrl, signal: client.settings.signal },
  allowHttp: !client.settings.endpoint.isSecure,
  call: async (method, params, options = {}) =>
    (await send({ method, params: params as OutgoingCall['params'], options })).response as never,
})

type Send = (call: OutgoingCall) => Promise<VkAnswer>

/** A transform sees failures as rejections only. */
function transformed(transforms: readonly Transform[], send: Send): Send {
  if (transforms.length === 0) return send
  return transforms.reduceRight<Send>(
    (next, transform) => async (call) => transform(call, next),
    async (call) => send(call),
  )
}
