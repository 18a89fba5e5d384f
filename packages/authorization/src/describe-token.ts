import { createVk, type Vk, VkApiError, type VkOptions } from '@vkast/vk'
import { maskToScopes } from './scopes/mask-to-scopes.ts'
import { bitOf } from './scopes/rights.ts'

/** What to do about a token, most urgent first. */
export type TokenCure =
  | 'renew' // VK does not take it any more
  | 'use_its_address' // it is bound to another IP address: same network, a proxy there, or a token with "offline"
  | 'unblock_account'
  | 'add_video_right' // renew it with the right "video"
  | 'use_user_token' // communities and apps cannot upload video
  | 'ask_for_offline' // it ends in a day; VK may still grant "offline"

/** What is known of a token. */
export interface TokenDescription {
  /** Whether VK takes it, from here. */
  isAccepted: boolean
  /** Undefined where VK does not take it. A pasted VK ID token shows as `user`. */
  kind: 'user' | 'community' | 'service' | undefined
  /** The name VK gives; undefined for service tokens. */
  owner: { id: number; name: string } | undefined
  /** Names of its rights; undefined where VK does not tell. */
  rights: string[] | undefined
  /** `null`: no end is known; undefined: nothing is known. */
  expiresAt: Date | null | undefined
  /** `rights`: its right "offline", or its kind, says so · `told`: `expiresInSeconds` was given. */
  expiryKnownBy: 'rights' | 'kind' | 'told' | 'unknown'
  /** `yes`: VK refused this address · `reported`: tokens of its kind are said to be · `no`: its kind is not. */
  isIpBound: 'yes' | 'reported' | 'no' | 'unknown'
  /** Undefined where VK does not tell the rights. */
  canPublishVideo: boolean | undefined
  /** VK's word for why it does not take it, as of `VkApiError`. */
  refusal: string | undefined
  cures: TokenCure[]
}

export interface DescribeTokenOptions extends Omit<VkOptions, 'token'> {
  /** What VK said beside the token; 0 means no end. */
  expiresInSeconds?: number | undefined
  /** When VK said so. Default now. */
  obtainedAt?: Date | undefined
}

/**
 * Asks VK what a token is, whose, and what it can do; reads only. At most five calls.
 *
 * The kind is told by VK's answers, never by the token's look. Throws what `@vkast/vk` throws, but for error 5, which is
 * an answer here.
 * Source: vk-facts 4.8, 5.3, 8
 */
export async function describeToken(token: string, options: DescribeTokenOptions = {}): Promise<TokenDescription> {
  const { expiresInSeconds, obtainedAt = new Date(), ...vkOptions } = options
  const vk = createVk({ ...vkOptions, token })
  const told = { expiresInSeconds, obtainedAt }
  try {
    const user = await findUser(vk)
    return user === undefined ? await describeWithoutUser(vk) : await describeUser(vk, user, told)
  } catch (error) {
    if (error instanceof VkApiError && error.code === 5) return refused(error)
    throw error
  }
}

interface Told {
  expiresInSeconds: number | undefined
  obtainedAt: Date
}

interface FoundUser {
  id: number
  name: string
  isBlocked: boolean
}

/** Service tokens are refused by what needs an owner (28), and so are dead ones: a second question tells them apart. */
async function findUser(vk: Vk): Promise<FoundUser | undefined> {
  try {
    const [user] = await vk.users.get()
    if (user === undefined) return undefined
    const name = `${user.first_name ?? ''} ${user.last_name ?? ''}`.trim()
    return { id: Number(user.id), name, isBlocked: user.deactivated !== undefined }
  } catch (error) {
    if (!isCode(error, 27, 28)) throw error
    await vk.users.get({ user_ids: [1] })
    return undefined
  }
}

async function describeUser(vk: Vk, user: FoundUser, told: Told): Promise<TokenDescription> {
  const mask = await findMask(vk)
  const has = (right: string): boolean => mask !== undefined && (mask & (bitOf(right, 'user') ?? 0)) !== 0
  const isEndless = has('offline')
  const canPublishVideo = mask === undefined ? undefined : has('video') && !user.isBlocked
  const expiry = isEndless ? ({ expiresAt: null, expiryKnownBy: 'rights' } as const) : expiryTold(told)
  const cures: TokenCure[] = []
  if (user.isBlocked) cures.push('unblock_account')
  if (!has('video')) cures.push('add_video_right')
  if (!isEndless && expiry.expiresAt !== null) cures.push('ask_for_offline')
  return {
    isAccepted: true,
    kind: 'user',
    owner: { id: user.id, name: user.name },
    rights: mask === undefined ? undefined : maskToScopes(mask),
    ...expiry,
    // Reports on "offline" contradict each other (vk-facts 4.8).
    isIpBound: isEndless ? 'unknown' : 'reported',
    canPublishVideo,
    refusal: undefined,
    cures,
  }
}

/** 15 and 1051: VK takes the token and tells no rights, as of VK ID without API rights (vk-facts 5.3). */
async function findMask(vk: Vk): Promise<number | undefined> {
  try {
    const mask: unknown = await vk.account.getAppPermissions()
    return typeof mask === 'number' && Number.isSafeInteger(mask) && mask >= 0 ? mask : undefined
  } catch (error) {
    if (isCode(error, 15, 1051)) return undefined
    throw error
  }
}

function expiryTold({ expiresInSeconds, obtainedAt }: Told): Pick<TokenDescription, 'expiresAt' | 'expiryKnownBy'> {
  if (expiresInSeconds === undefined) return { expiresAt: undefined, expiryKnownBy: 'unknown' }
  if (expiresInSeconds === 0) return { expiresAt: null, expiryKnownBy: 'told' }
  return { expiresAt: new Date(obtainedAt.getTime() + expiresInSeconds * 1000), expiryKnownBy: 'told' }
}

/** Neither kind uploads video, has an end, or is known to be bound to an address (vk-facts 0.3, 4.8). */
async function describeWithoutUser(vk: Vk): Promise<TokenDescription> {
  const community = await findCommunity(vk)
  return {
    isAccepted: true,
    kind: community === undefined ? 'service' : 'community',
    owner: community,
    rights: community === undefined ? undefined : await findCommunityRights(vk),
    expiresAt: null,
    expiryKnownBy: 'kind',
    isIpBound: 'no',
    canPublishVideo: false,
    refusal: undefined,
    cures: ['use_user_token'],
  }
}

/** What VK says to a service token that asks for its own community (vk-facts 1.6; which of them is *assumed*). */
const NO_COMMUNITY = [15, 27, 28, 100, 125] as const

async function findCommunity(vk: Vk): Promise<{ id: number; name: string } | undefined> {
  try {
    const answer = await vk.groups.getById({})
    const [group] = answer.groups ?? []
    return group === undefined ? undefined : { id: Number(group.id), name: group.name ?? '' }
  } catch (error) {
    if (isCode(error, ...NO_COMMUNITY)) return undefined
    throw error
  }
}

async function findCommunityRights(vk: Vk): Promise<string[] | undefined> {
  try {
    const answer = (await vk.callUnlisted('groups.getTokenPermissions')) as { mask?: unknown } | null
    const mask = answer?.mask
    return typeof mask === 'number' && Number.isSafeInteger(mask) && mask >= 0
      ? maskToScopes(mask, 'community')
      : undefined
  } catch (error) {
    if (error instanceof VkApiError && error.code !== 5) return undefined // it stays a token of that community
    throw error
  }
}

function refused(error: VkApiError): TokenDescription {
  const isElsewhere = error.reason === 'ip_mismatch'
  const cure = isElsewhere ? 'use_its_address' : error.reason === 'blocked' ? 'unblock_account' : 'renew'
  return {
    isAccepted: false,
    kind: undefined,
    owner: undefined,
    rights: undefined,
    expiresAt: undefined,
    expiryKnownBy: 'unknown',
    isIpBound: isElsewhere ? 'yes' : 'unknown',
    canPublishVideo: false,
    refusal: error.reason ?? 'unknown',
    cures: [cure],
  }
}

const isCode = (error: unknown, ...codes: number[]): boolean =>
  error instanceof VkApiError && codes.includes(error.code)
