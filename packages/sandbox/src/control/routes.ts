import { connectionAddress } from '../http/caller-address.ts'
import { readBody } from '../http/form.ts'
import { HttpRefusal } from '../http/http-refusal.ts'
import { replyJson } from '../http/reply.ts'
import type { Exchange, Route } from '../http/route.ts'
import { type Control, createControl } from './create-control.ts'
import { BadInput } from './input.ts'

/** What each address does; the input is checked by the control function itself, whatever JSON came. */
const COMMANDS: Record<string, (control: Control, input: never) => unknown> = {
  'POST users': (control, input) => control.createUser(input),
  'POST users/change': (control, input) => control.changeUser(input),
  'POST apps': (control, input) => control.createApp(input),
  'POST communities': (control, input) => control.createCommunity(input),
  'POST roles': (control, input) => control.setRole(input),
  'POST tokens': (control, input) => control.createToken(input),
  'POST tokens/end': (control, input) => control.endToken(input),
  'POST clock/advance': (control, input) => control.advance(input),
  'POST settings': (control, input) => control.changeSettings(input),
  'POST faults': (control, input) => control.addFault(input),
  'GET faults/unused': (control) => control.unusedFaults(),
  'DELETE faults': (control) => control.clearFaults(),
  'POST last-code': (control, input) => control.lastCode(input),
  'GET report': (control) => control.report(),
}

/** `/_sandbox/…`: the control functions as JSON, from this machine only. */
export const controlRoutes: readonly Route[] = [
  {
    method: '*',
    path: /^\/_sandbox\//,
    async handle(exchange) {
      if (!isLoopback(connectionAddress(exchange.request)))
        throw new HttpRefusal(403, 'control is for this machine only')
      const name = `${exchange.request.method} ${exchange.url.pathname.slice('/_sandbox/'.length)}`
      const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
      if (command === undefined) throw new HttpRefusal(404, 'there is no such command')
      const input = exchange.request.method === 'POST' ? await readJson(exchange) : undefined
      replyJson(exchange, 200, plain(run(exchange, command, input)))
    },
  },
]

function run(exchange: Exchange, command: (control: Control, input: never) => unknown, input: unknown): unknown {
  try {
    return command(createControl(exchange.world), input as never)
  } catch (error) {
    if (error instanceof BadInput) throw new HttpRefusal(400, error.message)
    throw error
  }
}

async function readJson(exchange: Exchange): Promise<unknown> {
  const body = await readBody(exchange.request)
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new HttpRefusal(400, 'the body is not JSON')
  }
}

/** Maps as objects; a command without an answer says that it was done. */
function plain(value: unknown): unknown {
  if (value === undefined) return { done: true }
  return JSON.parse(JSON.stringify(value, (_key, part) => (part instanceof Map ? Object.fromEntries(part) : part)))
}

/** Whether an address is this machine's own: 127.0.0.0/8 or ::1. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^127\.\d+\.\d+\.\d+$/.test(address)
}
