import { ProblemError, type VkastClient } from '@vkast/contract'
import { type Announcement, announcementOf, announceToken } from './announce-token.ts'
import { fingerprintOf, type Held, type HeldForService, type HeldToken } from './held-tokens.ts'
import type { KeyPlace } from './store-key.ts'
import { changeStore, type StoreDeps } from './token-store.ts'

export interface HoldDeps extends StoreDeps {
  client: VkastClient
  baseUrl: string
  now(): Date
  /** What a new agent is called. */
  hostName: string
}

export interface HoldResult {
  held: HeldToken
  agentId: number
  agentName: string
  /** This machine had no agent at this service before, or the service has forgotten it. */
  isNewAgent: boolean
  keyPlace: KeyPlace
}

/**
 * Keeps a token on this machine and tells the service that it is here; the token itself goes nowhere.
 *
 * Makes the agent at the service where this machine has none there, or the service has forgotten it; what this machine
 * held before is announced anew then. A known name is renewed. What the service refuses is not kept. Safe to repeat.
 */
export async function holdToken(deps: HoldDeps, given: Omit<Announcement, 'fingerprint'>): Promise<HoldResult> {
  const prepared = await prepare(deps, given.token)
  const announcement = { ...given, fingerprint: prepared.fingerprint }
  try {
    const held = await announce(deps, announcement, prepared.agentId)
    const place = await keep(deps, held)
    // What a forgotten agent held; those that this does not come to are told of the next time.
    for (const stray of place.tokens.filter(({ agentId }) => agentId !== place.agentId))
      await keep(deps, await announceToken(deps.client, place.agentId, announcementOf(stray, deps.now())))
    const isNewAgent = prepared.isNewAgent || held.agentId !== prepared.agentId
    return { held, agentId: held.agentId, agentName: place.agentName, isNewAgent, keyPlace: prepared.keyPlace }
  } catch (error) {
    await changePlace(deps, async (place) => ({
      place: withoutPending(place, prepared.fingerprint),
      result: undefined,
    }))
    throw error
  }
}

/** There is an agent, and it can answer for the token: the service may ask the moment it hears of it. */
async function prepare(deps: HoldDeps, token: string) {
  const { result, key } = await changeStore(deps, async (held) => {
    const known = held.services[deps.baseUrl]
    const place = known ?? { ...(await makeAgent(deps)), tokens: [], pending: [] }
    const fingerprint = fingerprintOf(held, token)
    const others = withoutPending(place, fingerprint).pending.filter(({ since }) => isUnderWay(since, deps.now()))
    const pending = [...others, { token, fingerprint, since: deps.now().toISOString() }]
    const result = { fingerprint, agentId: place.agentId, isNewAgent: known === undefined }
    return { held: withPlace(held, deps.baseUrl, { ...place, pending }), result }
  })
  return { ...result, keyPlace: key.place }
}

/** Announcing takes seconds: what is older was left behind by a process that died, and nobody would ever see it. */
const isUnderWay = (since: string, now: Date): boolean => now.getTime() - Date.parse(since) < 600_000

async function makeAgent({ client, hostName }: HoldDeps): Promise<Omit<HeldForService, 'tokens' | 'pending'>> {
  const { id, name, key } = await client.createAgent({ body: { name: hostName } })
  return { agentId: id, agentName: name, agentKey: key }
}

async function announce(deps: HoldDeps, given: Announcement, agentId: number): Promise<HeldToken> {
  try {
    return await announceToken(deps.client, agentId, given)
  } catch (error) {
    if (!(error instanceof ProblemError) || error.detail?.error_type !== 'not_found') throw error
  }
  return announceToken(deps.client, (await replaceAgent(deps, agentId)).agentId, given)
}

/** The service has forgotten the agent; unless another process was faster, a new one takes over what it held. */
const replaceAgent = (deps: HoldDeps, forgottenId: number): Promise<HeldForService> =>
  changePlace(deps, async (place) => {
    const next = place.agentId === forgottenId ? { ...place, ...(await makeAgent(deps)) } : place
    return { place: next, result: next }
  })

const keep = (deps: HoldDeps, held: HeldToken): Promise<HeldForService> =>
  changePlace(deps, async (place) => {
    const others = place.tokens.filter(({ credentialId }) => credentialId !== held.credentialId)
    const next = { ...withoutPending(place, held.fingerprint), tokens: [...others, held] }
    return { place: next, result: next }
  })

async function changePlace<T>(
  deps: HoldDeps,
  change: (place: HeldForService) => Promise<{ place: HeldForService; result: T }>,
): Promise<T> {
  const { result } = await changeStore(deps, async (held) => {
    const place = held.services[deps.baseUrl]
    if (!place) throw new Error('the agent was removed meanwhile')
    const changed = await change(place)
    return { held: withPlace(held, deps.baseUrl, changed.place), result: changed.result }
  })
  return result
}

const withPlace = (held: Held, baseUrl: string, place: HeldForService): Held => ({
  ...held,
  services: { ...held.services, [baseUrl]: place },
})

const withoutPending = (place: HeldForService, fingerprint: string): HeldForService => ({
  ...place,
  pending: place.pending.filter((each) => each.fingerprint !== fingerprint),
})
