import { Refusal } from '../../refusal.ts'
import type { CredentialDeps } from '../deps.ts'
import { probeCredential } from '../probe-credential.ts'
import { claimRechecks, clearRecheck, type Recheck } from './claim-rechecks.ts'

/** Over all workers: two or three calls of VK each, of different tokens. */
const PER_MINUTE = 120

type RecheckDeps = Omit<CredentialDeps, 'cancelPublications'>

/**
 * Asks VK about the tokens whose time has come: some minutes after intake, and once a day those whose end nobody knows.
 * Safe from any number of workers at once; one that fails holds up no other.
 */
export async function recheckDue(
  deps: RecheckDeps,
  signal: AbortSignal,
  { perMinute = PER_MINUTE }: { perMinute?: number } = {},
): Promise<void> {
  for (const due of await claimRechecks(deps.db, { now: deps.now(), perMinute })) {
    if (signal.aborted) return // put off already: another worker takes it then
    await recheck(deps, due)
  }
}

async function recheck(deps: RecheckDeps, due: Recheck): Promise<void> {
  try {
    const { state } = await probeCredential(deps, due)
    if (state !== 'active' && state !== 'limited') await clearRecheck(deps.db, due)
  } catch (err) {
    // VK was not reached, or the credential is gone: it stays put off.
    if (!(err instanceof Refusal)) deps.log.error({ err, credential: due.id }, 'asking about a token failed')
  }
}
