import { setTimeout as pause } from 'node:timers/promises'
import { findWished, type RefreshWish } from './claim-refresh.ts'
import { type RefreshDeps, refreshCredential } from './refresh-credential.ts'

const PATIENCE_MS = 15_000
const ASK_AGAIN_MS = 60

/**
 * Renews a token that VK has just refused, if it is one that can be renewed, or waits while another process does it.
 *
 * After it the credential has a new token, or a state that says why not. What goes wrong with the refresh itself is
 * logged: the worker tries again when it is due.
 */
export async function refreshIfDue(deps: RefreshDeps, wish: RefreshWish, signal?: AbortSignal): Promise<void> {
  try {
    const until = performance.now() + PATIENCE_MS
    while (await isDue(deps, wish)) {
      if ((await refreshCredential(deps, wish)) !== 'busy') return
      if (performance.now() > until) return
      await pause(ASK_AGAIN_MS, undefined, signal && { signal })
    }
  } catch (err) {
    if (!signal?.aborted) deps.log.error({ err, credential: wish.credentialId }, 'renewing a token failed')
  }
}

async function isDue({ db, now }: RefreshDeps, wish: RefreshWish): Promise<boolean> {
  const row = await findWished(db, wish)
  return row !== undefined && row.refreshDueAt !== null && row.refreshDueAt <= now()
}
