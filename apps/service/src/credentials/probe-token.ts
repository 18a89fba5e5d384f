import { type Vk, VkApiError } from '@vkast/vk'
import { Refusal } from '../refusal.ts'
import { AccountDeactivated } from './account-deactivated.ts'
import { hasRight, missingRights } from './rights.ts'
import type { CredentialKind } from './vk-clients.ts'
import type { StoredState } from './vk-failure.ts'

/** What VK says of a token. */
export interface ProbedToken {
  kind: Exclude<CredentialKind, 'vk_id'> | 'agent'
  /** The name VK gives; absent for service tokens. */
  name?: string
  vkUserId: number | null
  vkGroupId: number | null
  /** VK's bit mask; null where VK did not tell. */
  rights: number | null
  missingScopes: string[]
  /** `limited`: VK takes it, but it cannot upload video. */
  state: Extract<StoredState, 'active' | 'limited'>
  /** VK gave it no end. */
  isWithoutEnd: boolean
}

/**
 * Asks VK whose token it is and what it may do. Reads only.
 *
 * `users.get` alone calls tokens good that cannot publish: a token of VK ID without rights passes it (vk-facts 9 nr 3),
 * so the rights are asked for too. The kind is told by the answers, never by the look of the token: `users.get` gives a
 * user's token its user, and a community's or service token nobody (vk-facts 8). A pasted `vk2.a.…` is `implicit` as
 * well: `vk_id` are only tokens that we can renew ourselves.
 * Throws the errors of `@vkast/vk`, and {@link AccountDeactivated}.
 */
export async function probeToken(vk: Vk): Promise<ProbedToken> {
  const user = await findOwnUser(vk)
  if (!user) return probeWithoutUser(vk)
  if (user.deactivated !== undefined) throw new AccountDeactivated()
  const rights = await findRights(vk)
  const missingScopes = missingRights(rights)
  return {
    kind: 'implicit',
    name: `${user.first_name ?? ''} ${user.last_name ?? ''}`,
    vkUserId: requireId(user.id),
    vkGroupId: null,
    rights,
    missingScopes,
    state: missingScopes.includes('video') ? 'limited' : 'active',
    isWithoutEnd: rights !== null && hasRight(rights, 'offline'),
  }
}

/**
 * The token's user; undefined for a token without one. Service tokens are refused by methods that need an owner
 * (vk-facts 1.7: 28), and so are dead ones: a second question tells them apart.
 */
async function findOwnUser(vk: Vk) {
  try {
    const users = await vk.users.get()
    if (!Array.isArray(users)) throw new Refusal('http_error')
    return users[0]
  } catch (error) {
    if (!(error instanceof VkApiError) || error.code !== 28) throw error
    await vk.users.get({ user_ids: [1] })
    return undefined
  }
}

/** 15 and 1051: VK takes the token, and it has no rights that VK would tell (vk-facts 5.3). */
async function findRights(vk: Vk): Promise<number | null> {
  try {
    const mask = await vk.account.getAppPermissions()
    if (typeof mask !== 'number' || !Number.isSafeInteger(mask)) throw new Refusal('http_error')
    return mask & MASK_BITS
  } catch (error) {
    if (error instanceof VkApiError && (error.code === 15 || error.code === 1051)) return null
    throw error
  }
}

/** The column is a signed integer; VK's rights end below its sign. */
const MASK_BITS = 0x7fff_ffff

/** What VK says to a service token that asks for its own community (vk-facts 1.6; which of them is *assumed*). */
const NO_COMMUNITY = new Set([15, 27, 28, 100, 125])

/** Neither kind can upload video (vk-facts 9 nr 4, peers 0.5), and neither has an end (vk-facts 4.8). */
async function probeWithoutUser(vk: Vk): Promise<ProbedToken> {
  const community = await findOwnCommunity(vk)
  return {
    kind: community ? 'community' : 'service',
    ...(community?.name !== undefined && { name: community.name }),
    vkUserId: null,
    vkGroupId: community ? requireId(community.id) : null,
    rights: null,
    missingScopes: ['video'],
    state: 'limited',
    isWithoutEnd: true,
  }
}

async function findOwnCommunity(vk: Vk) {
  try {
    const answer = await vk.groups.getById({})
    return answer?.groups?.[0]
  } catch (error) {
    if (error instanceof VkApiError && NO_COMMUNITY.has(error.code)) return undefined
    throw error
  }
}

function requireId(id: unknown): number {
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0) throw new Refusal('http_error')
  return id
}
