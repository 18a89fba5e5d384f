import { ApiError } from '../api-error.ts'
import type { Fault } from '../faults/fault.ts'
import { takeFault } from '../faults/take-fault.ts'
import type { CallRecord } from '../world/world.ts'
import { logCall } from './call-log.ts'
import { passChallenge } from './challenge.ts'
import { checkRights } from './check-rights.ts'
import { faultError } from './fault-error.ts'
import { findUnknownParameters } from './find-unknown-parameters.ts'
import type { ApiRequest, Method } from './method.ts'
import { findMethod } from './methods.ts'
import { invalidParam, type ParamValues, readParams } from './params.ts'

/** Ends a request before any effect, without VK's JSON: the connection drops, or something else is answered. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
  readonly fault: Fault

  constructor(fault: Fault) {
    super('a fault withholds the answer')
    this.fault = fault
  }
}

type RawParams = ReadonlyMap<string, string>

/**
 * Runs one method for a request whose token is good: its faults, its kind of token and rights, its parameters, itself.
 *
 * Throws {@link ApiError} for VK's refusals and {@link NoAnswer} for faults that end the request.
 */
export async function callMethod(
  request: ApiRequest,
  name: string,
  raw: RawParams,
  record: CallRecord,
): Promise<unknown> {
  const method = requireMethod(name)
  const fault = passChallenge(request, name, raw) ? undefined : takeFault(request.world, { method: name })
  if (fault !== undefined) failBefore(request, name, raw, fault)
  if (fault?.do === 'lose-answer' || fault?.do === 'slow' || fault?.do === 'half-body') request.deliveryFault = fault
  checkRights(method, request.token, fault?.do === 'drop-rights' ? 0 : request.token.rights)
  return await method.run({
    request,
    world: request.world,
    token: request.token,
    version: request.version,
    params: checkedParams(request, method, raw, record),
    raw,
    ignored: fault?.do === 'ignore',
    callApi: (inner, params) => callInner(request, inner, params),
  })
}

/** The method, or VK's error 3. */
export function requireMethod(name: string): Method {
  const method = findMethod(name)
  if (method === undefined) throw new ApiError(3, 'Unknown method passed')
  return method
}

function failBefore(request: ApiRequest, name: string, raw: RawParams, fault: Fault): void {
  if (fault.do === 'error') throw faultError(request, name, fault, raw)
  if (fault.do === 'refuse' || fault.do === 'html' || fault.do === 'status') throw new NoAnswer(fault)
}

function checkedParams(
  request: ApiRequest,
  method: Method,
  raw: RawParams,
  record: CallRecord,
): ParamValues<Method['params']> {
  const unknown = findUnknownParameters(method, raw, request.version)
  record.unknownParameters = unknown
  if (unknown.length > 0 && request.world.settings.unknownParameters === 'refuse') {
    throw invalidParam(`unknown parameter ${unknown.join(', ')}`) // the sandbox's own strictness; VK ignores them
  }
  return readParams(method.params, raw, request.version)
}

/** A call made by a script; it costs no request of its own (vk-facts 1.8), and `execute` in it is unknown (*assumed*). */
async function callInner(request: ApiRequest, name: string, params: RawParams): Promise<unknown> {
  const record = logCall(request.world, name, request.token.token, true)
  try {
    if (name === 'execute') throw new ApiError(3, 'Unknown method passed')
    return await callMethod(request, name, params, record)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    record.errorCode = error.code
    request.executeErrors.push({ method: name, error_code: error.code, error_msg: error.message })
    return false
  }
}
