import { onTestFinished } from 'vitest'
import type { Control } from '../control/create-control.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../start.ts'
import { rightsMask } from '../world/rights.ts'
import { SEED } from '../world/seed.ts'

export const ANN: number = SEED.users[0].id
export const BORIS: number = SEED.users[1].id
export const LECTURES: number = SEED.communities[0].id
export const SHOWS: number = SEED.communities[1].id

export interface ErrorBody {
  error_code: number
  error_subcode?: number
  error_msg: string
  request_params: { key: string; value: string }[]
  [key: string]: unknown
}

export interface Body<Response = unknown> {
  response?: Response
  error?: ErrorBody
  execute_errors?: { method: string; error_code: number; error_msg: string }[]
}

type Params = Record<string, string | number>
type As = Partial<Parameters<Control['createToken']>[0]> & { version?: string; token?: string }

export interface Caller {
  sandbox: Sandbox
  /** Calls a method as Ann unless told otherwise, each time with a token of its own, so that no rate limit is met. */
  call<Response>(method: string, params?: Params, as?: As): Promise<Body<Response>>
  /** The same when it must succeed. */
  ok<Response>(method: string, params?: Params, as?: As): Promise<Response>
  /** The same when VK must refuse: the code. */
  refused(method: string, params?: Params, as?: As): Promise<number>
}

/** A sandbox of the test's own that ends with it. */
export async function startCaller(options: SandboxOptions = {}): Promise<Caller> {
  const sandbox = await startSandbox(options)
  onTestFinished(() => sandbox.close())
  async function call<Response>(method: string, params: Params = {}, as: As = {}): Promise<Body<Response>> {
    const { version = '5.199', token, ...owner } = as
    const rights = rightsMask('video', 'wall', 'groups', 'friends')
    const user = owner.kind === 'community' || owner.kind === 'service' ? {} : { userId: ANN }
    const own = token ?? sandbox.control.createToken({ appId: SEED.appId, rights, ...user, ...owner }).token
    const body = new URLSearchParams({ v: version, access_token: own, ...stringified(params) })
    const answer = await fetch(`${sandbox.apiUrl}/method/${method}`, { method: 'POST', body })
    return (await answer.json()) as Body<Response>
  }
  return {
    sandbox,
    call,
    async ok<Response>(method: string, params?: Params, as?: As) {
      const body = await call<Response>(method, params, as)
      if (body.error) throw new Error(`${method} was refused: ${body.error.error_code} ${body.error.error_msg}`)
      return body.response as Response
    },
    async refused(method, params, as) {
      const { error } = await call(method, params, as)
      if (!error) throw new Error(`${method} was not refused`)
      return error.error_code
    },
  }
}

function stringified(params: Params): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}
