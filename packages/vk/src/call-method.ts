import { type Job, type Outgoing, repeatSafely } from './carry-out.ts'
import { type Client, limiterOf } from './client.ts'
import type { OutgoingCall, VkAnswer } from './client-options.ts'
import { type ClientSettings, timeoutOf } from './client-settings.ts'
import { encodeParams } from './encode-params.ts'
import type { VkError } from './errors/vk-error.ts'
import { methodFacts } from './method-facts.ts'

/**
 * Calls one of VK's methods and repeats it only where a repeat cannot do anything twice.
 *
 * `failure` is how the call ended inside a batch: it goes on from there.
 * Throws `VkApiError`, `VkTransportError` or `VkResponseError`; `TypeError` for parameters that cannot be sent.
 */
export function callMethod(client: Client, call: OutgoingCall, failure?: VkError): Promise<VkAnswer> {
  const outgoing = outgoingOf(client.settings, call)
  const refusal = limiterOf(client).stops.refusal(call.method)
  if (refusal !== undefined) throw refusal
  const job: Job = {
    compose: () => outgoing,
    timeoutMs: timeoutOf(client.settings, call.options),
    signal: eitherSignal(client.settings.signal, call.options.signal),
    priority: call.options.priority,
  }
  return repeatSafely(client, job, failure)
}

/** The request that makes one call. */
export function outgoingOf(settings: ClientSettings, { method, params }: OutgoingCall): Outgoing {
  const { isRead } = methodFacts(method)
  checkParams(params)
  const own = encodeParams(params)
  const common =
    params.v === undefined && params.lang === undefined
      ? settings.commonBody
      : encodeParams({
          v: params.v === undefined ? settings.version : undefined,
          lang: params.lang === undefined ? settings.language : undefined,
        })
  return { method, body: own === '' || common === '' ? own + common : `${own}&${common}`, isRead }
}

/** Throws `TypeError` for a token among the parameters. */
export function checkParams(params: OutgoingCall['params']): void {
  if (Object.hasOwn(params, 'access_token')) {
    throw new TypeError('"access_token" is not a parameter: make a client for each token')
  }
}

function eitherSignal(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  return one !== undefined && other !== undefined ? AbortSignal.any([one, other]) : (one ?? other)
}
