import { findMethod } from '../api/methods.ts'
import type { Fault } from '../faults/fault.ts'
import type { World } from '../world/world.ts'
import { anything, BadInput, optional, recordOf, sentence, shape, whole, word } from './input.ts'

export const readFault = shape({
  on: shape({
    method: optional(sentence),
    path: optional(sentence),
    nth: optional(whole({ min: 1 })),
    times: optional(whole({ min: 1 })),
    afterBytes: optional(whole({ min: 0 })),
  }),
  do: word('error', 'lose-answer', 'refuse', 'slow', 'half-body', 'html', 'status', 'drop-rights', 'ignore'),
  error: optional(
    shape({
      code: whole(),
      message: optional(sentence),
      subcode: optional(whole()),
      extra: optional(recordOf(anything)),
    }),
  ),
  delayMs: optional(whole({ min: 0, max: 600_000 })),
  status: optional(whole({ min: 400, max: 599 })),
})

/** Upload servers. */
const UPLOADS = ['/upload.do', '/thumb']
/** Addresses that ask for their faults. */
const PATHS = new Set([
  ...UPLOADS,
  '/authorize',
  '/login',
  '/activation',
  '/token',
  '/access_token',
  '/id/authorize',
  ...['auth', 'user_info', 'public_info', 'revoke', 'logout'].map((name) => `/id/oauth2/${name}`),
])

const isHttpError = (code = 0): boolean => code === 200 || (code >= 400 && code <= 599)

/** Declares a fault; the first declared is the first used. Refuses one that could never come true. */
export function addFault(world: World, input: ReturnType<typeof readFault>): Fault {
  const { method, path, afterBytes } = input.on
  if ((method === undefined) === (path === undefined)) throw new BadInput('fault.on needs method or path')
  if (method !== undefined && findMethod(method) === undefined) throw new BadInput(`there is no method ${method}`)
  if (path !== undefined && !PATHS.has(path))
    throw new BadInput(`fault.on.path must be one of ${[...PATHS].join(', ')}`)
  if (afterBytes !== undefined && !UPLOADS.includes(path ?? '')) throw new BadInput('afterBytes is for uploads')
  if (path !== undefined && !UPLOADS.includes(path) && input.do === 'error' && !isHttpError(input.error?.code))
    throw new BadInput('fault.error.code is the HTTP status there, 200 or 400 to 599')
  if (input.do === 'error' && input.error === undefined) throw new BadInput('fault.error is missing')
  if (input.do === 'ignore' && !(method && findMethod(method)?.ignorable))
    throw new BadInput(`${method} cannot be ignored`)
  if (input.do === 'drop-rights' && method === undefined) throw new BadInput('only methods have rights to drop')
  world.faultsDeclared += 1
  const fault: Fault = { id: world.faultsDeclared, ...input }
  world.faults.push({ fault, seen: 0, used: 0 })
  return fault
}
