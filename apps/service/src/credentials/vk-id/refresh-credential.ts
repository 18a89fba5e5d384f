import { setTimeout as pause } from 'node:timers/promises'
import { refreshTokens, VkIdError, type VkIdTokens } from '@vkast/authorization'
import { VkResponseError, VkTransportError } from '@vkast/vk'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Log } from '../../http/log.ts'
import { shortFingerprint } from '../credential-view.ts'
import type { CredentialDeps } from '../deps.ts'
import { recordCredentialEvent } from '../record-credential-event.ts'
import { tokenPlace } from '../token-place.ts'
import type { StoredCredential } from '../use-credential.ts'
import { claimRefresh, concludeRefresh, findWished, isRefreshAbandoned, type RefreshWish } from './claim-refresh.ts'
import { openRefresh, refreshableFacts } from './refreshable-facts.ts'

export type RefreshDeps = Pick<CredentialDeps, 'config' | 'db' | 'queue' | 'vault' | 'now'> & { log: Log }

/**
 * `refreshed`: there is a new token, or was one already · `reauthorization_required`: the person must sign in again ·
 * `busy`: somebody else is at it · `later`: VK ID was not reached or asks for patience, the token is as it was.
 */
export type RefreshOutcome = 'refreshed' | 'reauthorization_required' | 'busy' | 'later'

/** After VK ID was not reached, and after it refused the app, which only the operator can mend. */
const AGAIN_MS = 60_000
const APP_REFUSED_MS = 15 * 60_000

/**
 * Renews a token of VK ID, by one process at a time however many wish it: one request to VK ID for one refresh token.
 *
 * The intent is written before the request, and the new pair is stored before anybody uses it. Where the answer was
 * lost, or the process with it, the refresh token may be used up: never a second try (vk-facts 6.4). What waited for
 * this VK user goes on. Safe to repeat.
 */
export async function refreshCredential(deps: RefreshDeps, wish: RefreshWish): Promise<RefreshOutcome> {
  const row = await findWished(deps.db, wish)
  if (!row) return 'refreshed'
  const { refreshSealed } = row
  if (!refreshSealed) return 'reauthorization_required'
  if (!deps.config.vk.idApp) return 'later'
  const secret = openRefresh(deps.vault, { ...row, refreshSealed }) // before the claim: what does not open is not used up
  if (!(await claimRefresh(deps.db, wish))) return giveUpAbandoned(deps, row, wish)
  try {
    const { clientId, serviceToken } = deps.config.vk.idApp
    const { idUrl } = deps.config.vk
    const store = (tokens: VkIdTokens) => storeSurely(deps, row, wish, tokens)
    await refreshTokens({ ...secret, clientId, serviceToken, idUrl, store })
    return 'refreshed'
  } catch (error) {
    return noteFailure(deps, row, wish, error)
  }
}

async function giveUpAbandoned(deps: RefreshDeps, row: StoredCredential, wish: RefreshWish): Promise<RefreshOutcome> {
  return deps.db.transaction(async (tx) => {
    if (!(await isRefreshAbandoned(tx, wish))) return 'busy'
    await requireSignIn({ ...deps, db: tx }, row, wish)
    return 'reauthorization_required'
  })
}

/** The old pair is dead already: a fault of the database that passes must not cost the new one. */
async function storeSurely(
  deps: RefreshDeps,
  row: StoredCredential,
  wish: RefreshWish,
  tokens: VkIdTokens,
): Promise<void> {
  for (const waitMs of [200, 1000]) {
    try {
      return await storeTokens(deps, row, wish, tokens)
    } catch (err) {
      deps.log.warn({ err, credential: row.id }, 'a new token could not be stored, trying again')
      await pause(waitMs)
    }
  }
  await storeTokens(deps, row, wish, tokens)
}

/** Leaves quietly where the credential was deleted, or given another token by its owner, meanwhile. */
async function storeTokens(
  { db, vault, queue, now }: RefreshDeps,
  row: StoredCredential,
  wish: RefreshWish,
  tokens: VkIdTokens,
): Promise<void> {
  const isLimited = row.missingScopes.includes('video')
  await db.transaction(async (tx) => {
    const renewed = await concludeRefresh(tx, wish, {
      ...refreshableFacts(vault, row, tokens, now()),
      tokenSealed: vault.seal(tokens.accessToken, tokenPlace(row)),
      fingerprint: vault.fingerprint(tokens.accessToken),
      state: isLimited ? 'limited' : 'active',
      lastError: isLimited ? { errorType: 'token_kind_unfit' } : null,
      renewedAt: now(),
    })
    if (!renewed) return
    const { id: credentialId, userId, vkUserId, state, fingerprint } = renewed
    const details = { fingerprint: shortFingerprint(fingerprint), state }
    await recordAudit(tx, { action: 'token_renewed', userId, credentialId, details })
    if (state !== row.state) await recordCredentialEvent(tx, { userId, credentialId, state, at: now() })
    if (state === 'active' && vkUserId !== null) await queue.enqueue(tx, 'wake-publications', { vkUserId })
  })
}

async function noteFailure(
  deps: RefreshDeps,
  row: StoredCredential,
  wish: RefreshWish,
  error: unknown,
): Promise<RefreshOutcome> {
  deps.log.warn({ err: error, credential: row.id }, 'a token was not renewed')
  if (error instanceof VkIdError && (error.code === 'reauthorization_required' || error.code === 'store_failed')) {
    await deps.db.transaction((tx) => requireSignIn({ ...deps, db: tx }, row, wish))
    return 'reauthorization_required'
  }
  const isVk = error instanceof VkIdError || error instanceof VkTransportError || error instanceof VkResponseError
  if (!isVk || error.effect !== 'none') throw error // the intent stays: what VK ID did is not known
  const isOfApp = error instanceof VkIdError && /^invalid_(client|request|scope)$/.test(error.code)
  const refreshDueAt = new Date(deps.now().getTime() + (isOfApp ? APP_REFUSED_MS : AGAIN_MS))
  await concludeRefresh(deps.db, wish, { refreshDueAt })
  return 'later'
}

type InTransaction = Pick<RefreshDeps, 'now'> & { db: Parameters<typeof recordCredentialEvent>[0] }

async function requireSignIn({ db, now }: InTransaction, row: StoredCredential, wish: RefreshWish): Promise<void> {
  const state = 'reauthorization_required'
  const ended = await concludeRefresh(db, wish, {
    state,
    refreshSealed: null,
    refreshDueAt: null,
    lastError: { errorType: 'token_invalid' },
  })
  if (ended) await recordCredentialEvent(db, { userId: row.userId, credentialId: row.id, state, at: now() })
}
