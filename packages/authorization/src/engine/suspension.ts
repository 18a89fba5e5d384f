import type { Ask } from './ask.ts'
import { CookieJar, type StoredCookie } from './cookie-jar.ts'
import type { Run, RunState } from './run.ts'

interface Suspension {
  version: 1
  state: RunState
  cookies: StoredCookie[]
  ask: Ask
}

/** The run and the question it stands at, as JSON with secrets in it. */
export function writeSuspension(run: Run, ask: Ask): string {
  if (!(run.cookies instanceof CookieJar)) throw new TypeError('Only a run with a jar of this package can be suspended')
  const suspension: Suspension = { version: 1, state: run.state, cookies: run.cookies.cookies(), ask }
  return JSON.stringify(suspension)
}

/** What {@link writeSuspension} wrote; anything else is a `TypeError` that says nothing of it. */
export function readSuspension(text: string): Suspension {
  const value = parse(text)
  if (!isSuspension(value)) throw new TypeError('"state" is not the state of a suspended run of this version')
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isSuspension(value: unknown): value is Suspension {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return false
  return ['state', 'cookies', 'ask'].every((name) => typeof Reflect.get(value, name) === 'object')
}
