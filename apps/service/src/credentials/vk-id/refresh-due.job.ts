import { listDueRefreshes, postponeRefresh, type RefreshWish } from './claim-refresh.ts'
import { type RefreshDeps, refreshCredential } from './refresh-credential.ts'

const BATCH = 100
const AT_ONCE = 5
const AFTER_FAULT_MS = 15 * 60_000

/**
 * Renews the tokens whose time has come, and settles those over which a process has died. Safe from any number of
 * workers at once; one that cannot be renewed holds up no other.
 */
export async function refreshDue(deps: RefreshDeps, signal: AbortSignal): Promise<void> {
  if (!deps.config.vk.idApp) return
  const due = await listDueRefreshes(deps.db, { now: deps.now(), limit: BATCH })
  const takeOne = async (): Promise<void> => {
    for (let wish = due.shift(); wish && !signal.aborted; wish = due.shift()) await refreshOne(deps, wish)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeOne))
}

async function refreshOne(deps: RefreshDeps, wish: RefreshWish): Promise<void> {
  try {
    await refreshCredential(deps, wish)
  } catch (err) {
    deps.log.error({ err, credential: wish.credentialId }, 'renewing a token failed')
    // What does not open with our keys must not stand before the others for ever.
    await postponeRefresh(deps.db, wish, new Date(deps.now().getTime() + AFTER_FAULT_MS))
  }
}
