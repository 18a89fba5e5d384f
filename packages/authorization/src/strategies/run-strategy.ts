import { AuthorizationError } from '../authorization-error.ts'
import type { CookieStore } from '../engine/cookie-jar.ts'
import { drive, type Standing } from '../engine/drive.ts'
import { openRun } from '../engine/open-run.ts'
import type { RunHooks, RunState } from '../engine/run.ts'

/** Runs from where it stands to VK's answer, and gives back what the run held. */
export async function runStrategy(
  state: RunState,
  { hooks, cookies, start }: { hooks: RunHooks; cookies: CookieStore; start: Standing },
): Promise<Record<string, string>> {
  const run = openRun(state, hooks, cookies)
  try {
    return await drive(run, start)
  } finally {
    run.close()
  }
}

/** The documented interface refuses a second run beside the first; one after it is welcome here. */
export const alreadyRunning = (): AuthorizationError =>
  new AuthorizationError({ code: 'AUTHORIZATION_FAILED', message: 'Authorization already started!' })
