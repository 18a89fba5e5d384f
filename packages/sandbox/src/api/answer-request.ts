import { ApiError } from '../api-error.ts'
import type { Fault } from '../faults/fault.ts'
import type { Exchange } from '../http/route.ts'
import type { Token } from '../world/world.ts'
import { admitRequest } from './admit-request.ts'
import { authenticate } from './authenticate.ts'
import { logCall } from './call-log.ts'
import { callMethod, NoAnswer, requireMethod } from './call-method.ts'
import { errorEnvelope } from './error-envelope.ts'
import type { ApiRequest } from './method.ts'
import type { RawRequest } from './read-request.ts'
import { readVersion } from './version.ts'

/** VK's JSON, unless a fault leaves none, and the fault that spoils its delivery. */
export interface Answer {
  body?: unknown
  fault?: Fault
}

/** Answers one method request: envelope of success or error, always for HTTP 200 (vk-facts 1.5). */
export async function answerRequest(exchange: Exchange, raw: RawRequest): Promise<Answer> {
  const { world } = exchange
  const record = logCall(world, raw.method, raw.token, false)
  let request: ApiRequest | undefined
  try {
    request = openRequest(exchange, raw)
    const response = await callMethod(request, raw.method, raw.params, record)
    return withFault(request, {
      response,
      ...(request.executeErrors.length > 0 && { execute_errors: request.executeErrors }),
    })
  } catch (error) {
    if (error instanceof NoAnswer) return { fault: error.fault }
    if (!(error instanceof ApiError)) throw error
    record.errorCode = error.code
    return withFault(request, errorEnvelope(error, raw.method, raw.params, raw.token))
  }
}

function withFault(request: ApiRequest | undefined, body: unknown): Answer {
  return { body, ...(request?.deliveryFault && { fault: request.deliveryFault }) }
}

/** The checks before any method's own, in this order (*assumed*): verb, version, method, token, rate. */
function openRequest({ world, address, site, request }: Exchange, raw: RawRequest): ApiRequest {
  const verb = request.method
  if (verb !== 'GET' && verb !== 'POST') throw new ApiError(9999, 'HTTP method is not supported') // text assumed
  const version = readVersion(raw.params.get('v'))
  const method = requireMethod(raw.method)
  const token = method.anonymous && !raw.token ? nobody(address) : authenticate(world, raw.token, address)
  admitRequest(world, token)
  return { world, token, address, site, version, executeErrors: [] }
}

/** Stands for a caller without a token; its requests are limited by its address (*assumed*). */
const nobody = (address: string): Token => ({ token: `nobody at ${address}`, kind: 'service', appId: 0, rights: 0 })
