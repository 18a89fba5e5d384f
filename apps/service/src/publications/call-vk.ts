import { type ParamsOf, type ResponseOf, type Vk, VkApiError, type VkMethod, type VkParam } from '@vkast/vk'
import { AgentAway } from '../agents/agent-away.ts'
import { awaitAbandoned } from '../agents/await-abandoned.ts'
import {
  findUsableCredential,
  reportTokenFailure,
  type StoredCredential,
  touchCredential,
} from '../credentials/use-credential.ts'
import { vkFailure } from '../credentials/vk-failure.ts'
import { refreshIfDue } from '../credentials/vk-id/refresh-if-due.ts'
import { and, desc, eq, sql } from '../db/drizzle.ts'
import { userCredentials } from '../db/schema/credentials.ts'
import type { Run } from './publisher.ts'
import { withVkAccount } from './vk-account-lease.ts'

/** Whose account calls: the Vkast user's credentials of one VK user. */
export interface VkAccount {
  userId: number
  vkUserId: number
  /** Used before the others where it works. */
  credentialId?: number | null
}

/** There is no working token for the account now. `reason` is why, as a publication says it. */
export class NoToken extends Error {
  override readonly name = 'NoToken'
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

const PATIENCE_MS = 15_000

/**
 * Calls VK with a working token of the account, alone for this account over all processes.
 *
 * What the person answered goes with the next call of the method that asked. A refusal of the token is reported to the
 * credential it belongs to, and a token of VK ID is renewed before the refusal is thrown on: then there is nothing to
 * wait for. Throws {@link NoToken}, `VkAccountBusy`, and the errors of `@vkast/vk`.
 */
export const callVk = <M extends VkMethod>(
  run: Run,
  account: VkAccount,
  method: M,
  params: ParamsOf<M>,
): Promise<ResponseOf<M>> => withVk(run, account, (vk) => send(vk, method, { ...params, ...takeAnswer(run, method) }))

export interface Read {
  method: VkMethod
  params: Record<string, VkParam>
}

/**
 * Asks VK several things by one request, which counts as one call (vk-facts 1.8), in the order given.
 *
 * The first must succeed; how the others ended is for the caller to judge, but for a refusal of the token, which is one of
 * all of them. Asks one by one while an answer of the person waits for its call. Throws as {@link callVk}.
 */
export async function readTogether(
  run: Run,
  account: VkAccount,
  [first, ...others]: readonly [Read, ...Read[]],
): Promise<[unknown, ...PromiseSettledResult<unknown>[]]> {
  const call = ({ method, params }: Read): Promise<unknown> => callVk(run, account, method, params as never)
  if (run.answer || others.length === 0) {
    const answer = await call(first)
    const rest: PromiseSettledResult<unknown>[] = []
    for (const read of others) rest.push(...(await Promise.allSettled([call(read)])))
    return [answer, ...rest]
  }
  return withVk(run, account, async (vk) => {
    const ask = vk.batch.settled((b) => [first, ...others].map(({ method, params }) => b.call(method, params as never)))
    const [answer, ...rest] = await ask
    if (answer?.status !== 'fulfilled') throw answer?.reason
    for (const other of rest) if (other.status === 'rejected' && isOfToken(other.reason)) throw other.reason
    return [answer.value, ...rest]
  })
}

/** The token is to blame, or whoever holds it: another one may do. */
const isOfToken = (error: unknown): boolean => error instanceof AgentAway || vkFailure(error)?.tokenState !== undefined

/** `without`: credentials whose agents were asked and are away: the next best is tried then. */
async function withVk<T>(
  run: Run,
  account: VkAccount,
  use: (vk: Vk) => Promise<T>,
  without: readonly number[] = [],
): Promise<T> {
  const { userId, vkUserId, credentialId } = account
  const wish = { userId, vkUserId, now: run.now(), preferredId: credentialId ?? undefined, without }
  const credential = await findUsableCredential(run.db, wish)
  if (!credential) throw new NoToken(await whyNoToken(run, account))
  const vk = run.vkFor(credential, run.signal)
  const { accountLeaseMs: leaseMs, callWindowMs: windowMs } = run.pace
  const pacing = { vkUserId: leasedAs(credential), leaseMs, windowMs, patienceMs: PATIENCE_MS, signal: run.signal }
  try {
    const answer = await withVkAccount(run.db, pacing, async () => {
      await awaitAbandoned(run, account, run.signal)
      return use(vk)
    })
    await noteUse(run, credential)
    return answer
  } catch (error) {
    if (error instanceof AgentAway) return withVk(run, account, use, [...without, credential.id])
    await reportRefusedToken(run, credential, error)
    throw error
  }
}

/**
 * Whose lease a call takes. That of a VK user is for those who have shown a token of his here; whose token an agent holds
 * is only said, so that it has a lease of its own, which nobody else can wait for.
 */
const leasedAs = ({ id, kind, vkUserId }: StoredCredential): number => (kind === 'agent' ? -id : (vkUserId ?? 0))

const send = <M extends VkMethod>(vk: Vk, method: M, params: ParamsOf<M>): Promise<ResponseOf<M>> =>
  vk.call(method, params)

function takeAnswer(run: Run, method: string): Record<string, string | number> {
  if (run.answer?.method !== method) return {}
  const { parameters } = run.answer
  run.answer = undefined
  return parameters
}

/** Written at most once a minute, and when VK has just disproved the date. */
async function noteUse({ db, now }: Run, { id, fingerprint, lastUsedAt, expiresAt }: StoredCredential): Promise<void> {
  const usedAt = now()
  const isFresh = lastUsedAt !== null && usedAt.getTime() - lastUsedAt.getTime() < 60_000
  if (isFresh && !(expiresAt && expiresAt <= usedAt)) return
  await touchCredential(db, { credentialId: id, fingerprint, usedAt })
}

async function reportRefusedToken(run: Run, credential: StoredCredential, error: unknown): Promise<void> {
  if (!(error instanceof VkApiError)) return
  const failed = { credentialId: credential.id, fingerprint: credential.fingerprint }
  await reportTokenFailure(run, { ...failed, error })
  if (credential.refreshSealed !== null) await refreshIfDue(run, failed, run.signal)
}

const REASON_OF_STATE: Partial<Record<StoredCredential['state'], string>> = {
  expired: 'token_expired',
  revoked: 'token_revoked',
  ip_mismatch: 'ip_mismatch',
  limited: 'right_missing',
  blocked: 'account_blocked',
  reauthorization_required: 'token_invalid',
}

async function whyNoToken(run: Run, { userId, vkUserId }: VkAccount): Promise<string> {
  const [latest] = await run.db
    .select({ state: userCredentials.state, kind: userCredentials.kind })
    .from(userCredentials)
    .where(and(eq(userCredentials.userId, userId), eq(userCredentials.vkUserId, vkUserId)))
    .orderBy(sql`${userCredentials.state} = 'active' desc`, desc(userCredentials.renewedAt))
    .limit(1)
  if (!latest) return 'no_credential'
  if (latest.state === 'active' && latest.kind === 'agent') return 'agent_away'
  return REASON_OF_STATE[latest.state] ?? 'token_expired'
}
