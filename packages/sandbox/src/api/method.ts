import type { Fault } from '../faults/fault.ts'
import type { Site } from '../http/site.ts'
import type { Token, TokenKind, World } from '../world/world.ts'
import type { ParamTable, ParamValues } from './params.ts'
import type { Version } from './version.ts'

/** What one HTTP request to the API has in common, however many calls `execute` makes in it. */
export interface ApiRequest {
  readonly world: World
  readonly token: Token
  readonly address: string
  /** The names under which the caller meets this VK. */
  readonly site: Site
  readonly version: Version
  /** A fault that spoils the delivery of the answer. */
  deliveryFault?: Fault
  /** Failures of calls inside `execute`, in call order. */
  readonly executeErrors: ExecuteError[]
}

export interface ExecuteError {
  method: string
  error_code: number
  error_msg: string
}

export interface Call<Table extends ParamTable = ParamTable> {
  readonly request: ApiRequest
  readonly world: World
  readonly token: Token
  readonly version: Version
  readonly params: ParamValues<Table>
  /** Every parameter as it came, for `execute`, whose arguments have free names. */
  readonly raw: ReadonlyMap<string, string>
  /** Answer as if done and change nothing: the fault `ignore`. */
  readonly ignored: boolean
  /** Calls another method inside this request; a refusal is noted in `executeErrors` and answers `false`. */
  callApi(method: string, params: ReadonlyMap<string, string>): Promise<unknown>
}

/** One API method: who may call it, with what, and what happens. */
export interface Method<Table extends ParamTable = ParamTable> {
  readonly name: string
  /** Other kinds are refused with 27 (community) or 28 (service); vk-facts 1.6. */
  readonly tokenKinds: readonly TokenKind[]
  /** Bits a user's or community's token must hold, else 15 with subcode 1133. */
  readonly rights: number
  readonly params: Table
  /** Takes a request without a token. */
  readonly anonymous?: boolean
  /** Parameters of any name are let through. */
  readonly freeParams?: boolean
  /** Whether the fault `ignore` makes sense here. */
  readonly ignorable?: boolean
  /** Throws `ApiError` for VK's refusals. */
  run(call: Call<Table>): unknown
}

/** Lets TypeScript know the types of the parameters in `run`, then forgets them, so that all methods fit one table. */
export function defineMethod<const Table extends ParamTable>(method: Method<Table>): Method {
  return method as unknown as Method
}
