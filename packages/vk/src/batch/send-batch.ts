import { callMethod, outgoingOf } from '../call-method.ts'
import { type Outgoing, repeatSafely } from '../carry-out.ts'
import { type Client, limiterOf } from '../client.ts'
import type { ExecuteError, VkAnswer } from '../client-options.ts'
import { readApiError, VkApiError } from '../errors/api-error.ts'
import { copyError } from '../errors/copy-error.ts'
import { VkResponseError } from '../errors/response-error.ts'
import { VkTransportError } from '../errors/transport-error.ts'
import { VkError } from '../errors/vk-error.ts'
import type { BatchItem } from './batch-item.ts'
import type { Lane } from './lane.ts'
import { pairResults } from './pair-results.ts'
import { readResponse, writeScript } from './script.ts'

/** A lane of calls, and what sending them taught. */
export interface Batcher {
  readonly client: Client
  readonly lane: Lane
  /** Whether the calls happen in the order they were made, one group after the other. */
  readonly isOrdered: boolean
  /** VK does not let this token run scripts: every call leaves alone. */
  isRefused: boolean
}

/**
 * Sends the calls that wait in the lane as one request when it is their turn, and settles each of them.
 *
 * Never rejects. `composed` is called when the calls have been taken, or when there will be none.
 * What a write may have done is never repeated: it is rejected with effect `unknown`.
 */
export async function sendNext(batcher: Batcher, composed: () => void): Promise<void> {
  let items: BatchItem[] = []
  const compose = () => {
    items = batcher.lane.take(unlessStopped(batcher))
    composed()
    return outgoing(batcher.client, items)
  }
  await settled(batcher, compose, () => items)
  composed()
}

/** Rejects a call whose method VK has asked to leave alone while it waited. */
function unlessStopped({ client }: Batcher): (item: BatchItem) => boolean {
  const { stops } = limiterOf(client)
  return (item) => {
    const refusal = stops.refusal(item.call.method)
    if (refusal !== undefined) item.reject(refusal)
    return refusal === undefined
  }
}

/** As {@link sendNext}, for calls that were already taken. */
const sendItems = (batcher: Batcher, items: readonly BatchItem[]): Promise<void> =>
  settled(
    batcher,
    () => outgoing(batcher.client, items),
    () => items,
  )

async function settled(
  batcher: Batcher,
  compose: () => Outgoing | undefined,
  taken: () => readonly BatchItem[],
): Promise<void> {
  const { client, lane } = batcher
  const { timeoutMs, signal } = client.settings
  try {
    const answer = await repeatSafely(client, { compose, timeoutMs, signal, priority: lane.priority })
    const items = taken()
    const [only] = items
    if (only === undefined) return
    if (items.length === 1) only.resolve(answer)
    else await settleAll(batcher, items, answer)
  } catch (error) {
    const items = taken().length > 0 ? taken() : lane.take(() => true)
    await settleFailure(batcher, items, error)
  }
}

/** One call leaves as itself; nothing leaves when every caller has given up. */
function outgoing({ settings }: Client, items: readonly BatchItem[]): Outgoing | undefined {
  const [only] = items
  if (only === undefined) return undefined
  if (items.length === 1) return outgoingOf(settings, only.call)
  const { method, body } = outgoingOf(settings, {
    method: 'execute',
    params: { code: writeScript(items) },
    options: {},
  })
  return { method, body, isRead: items.every(({ isRead }) => isRead) }
}

async function settleAll(batcher: Batcher, items: readonly BatchItem[], { response, errors }: VkAnswer): Promise<void> {
  const answers = readResponse(response, items)
  if (answers === undefined) return settleFailure(batcher, items, unreadable(errors, batcher.client))
  batcher.lane.putBack(items.slice(answers.length))
  if (errors.length === 0) {
    for (let index = 0; index < answers.length; index += 1) items[index]?.answer(answers[index])
    return
  }
  const methods = items.slice(0, answers.length).map(({ call }) => call.method)
  const again: Promise<void>[] = []
  for (const [index, ending] of pairResults(methods, answers, errors).entries()) {
    const item = items[index] as BatchItem
    if (ending === 'unclear') {
      if (item.isRead) again.push(alone(batcher, item))
      else item.reject(new VkResponseError({ code: 'unpaired', httpStatus: 200 }))
    } else if ('answer' in ending) item.answer(ending.answer)
    else {
      const error = asApiError(ending.error, item.call.method, batcher.client)
      if (goesOn(error, item)) again.push(alone(batcher, item, error))
      else {
        limiterOf(batcher.client).stops.learn(item.call.method, error.code)
        item.reject(error)
      }
    }
  }
  if (again.length > 0) await Promise.all(again)
}

/** Captcha, validation and consent: the script's list of errors lacks what a person needs, a call alone gets it. */
const NEEDS_A_PERSON: ReadonlySet<number> = new Set([14, 17, 24])

/** VK did not act, or it is a read and may succeed in a second. */
const goesOn = ({ code, action }: VkApiError, { isRead }: BatchItem): boolean =>
  code === 6 || NEEDS_A_PERSON.has(code) || (isRead && (action === 'retry_read' || code === 13))

function alone({ client }: Batcher, item: BatchItem, error?: VkApiError): Promise<void> {
  const failure = error !== undefined && NEEDS_A_PERSON.has(error.code) ? undefined : error
  return Promise.resolve()
    .then(() => callMethod(client, item.call, failure))
    .then(
      (answer) => item.resolve(answer),
      (failed: unknown) => item.reject(failed),
    )
}

const asApiError = ({ code, message }: ExecuteError, method: string, { credential }: Client): VkApiError =>
  readApiError({ error_code: code, error_msg: message }, method, credential.token) as VkApiError

/** The script as a whole failed although VK answered, with or without saying why. */
function unreadable(errors: readonly ExecuteError[], client: Client): VkError {
  const own = errors.find(({ method }) => method === 'execute')
  return own ? asApiError(own, 'execute', client) : new VkResponseError({ code: 'unpaired', httpStatus: 200 })
}

/** Errors of `execute` itself that say: not with this token, not this app, not now. Nothing was done. */
const REFUSALS: ReadonlySet<number> = new Set([3, 7, 15, 20, 21, 23, 27, 28, 29, 43])
/** The script was not taken: 12 not compiled, 100 perhaps too long. Nothing was done. */
const NOT_TAKEN: ReadonlySet<number> = new Set([12, 100])

/** The whole request failed; each call is sent again in another way, if that is safe, or rejected with a copy. */
async function settleFailure(batcher: Batcher, items: readonly BatchItem[], error: unknown): Promise<void> {
  const code = error instanceof VkApiError ? error.code : 0
  const isStopped = error instanceof VkTransportError && error.code === 'stopped' // `execute`, while the calls waited
  if (items.length > 1 && (isStopped || REFUSALS.has(code) || NOT_TAKEN.has(code))) {
    if (REFUSALS.has(code)) batcher.isRefused = true
    return eachAlone(batcher, items)
  }
  const reads = items.filter(({ isRead }) => isRead)
  const next = items.length > 1 ? otherWay(error, reads.length < items.length) : undefined
  for (const item of items) if (!next || !item.isRead) item.reject(items.length > 1 ? copyError(error) : error)
  if (next && reads.length > 0) await next(batcher, reads)
}

/** How reads get their answers although their script gave none; undefined when they will not. */
function otherWay(error: unknown, isMixed: boolean) {
  if (error instanceof VkResponseError && error.code === 'too_large') return inHalves
  if (error instanceof VkResponseError && error.code === 'unpaired') return eachAlone
  if (error instanceof VkApiError && error.code === 13) return inHalves
  return isMixed && error instanceof VkError && error.effect === 'unknown' ? sendItems : undefined
}

async function eachAlone(batcher: Batcher, items: readonly BatchItem[]): Promise<void> {
  if (!batcher.isOrdered) return void (await Promise.all(items.map((item) => alone(batcher, item))))
  for (const item of items) await alone(batcher, item)
}

/** VK's bound on a response is not known: halves, until they fit or a call alone is too big. */
async function inHalves(batcher: Batcher, reads: readonly BatchItem[]): Promise<void> {
  const half = Math.ceil(reads.length / 2)
  batcher.lane.shrinkTo(half)
  const halves = [reads.slice(0, half), reads.slice(half)].filter(({ length }) => length > 0)
  await Promise.all(halves.map((part) => sendItems(batcher, part)))
}
