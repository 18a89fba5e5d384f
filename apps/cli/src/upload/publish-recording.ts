import { createHash } from 'node:crypto'
import { type ProblemDetail, ProblemError, type VkastClient } from '@vkast/contract'
import type { Deps } from '../command.ts'
import type { EntryStore, UploadEntry } from './entry-store.ts'
import { keepTrying } from './keep-trying.ts'
import { type PublicationWish, pageOf } from './resolve-wishes.ts'

export type Publication = Awaited<ReturnType<VkastClient['getPublication']>>

/** What became of one page's wish. */
export type PublishOutcome =
  | { kind: 'created' | 'known'; publication: Publication; warnings: string[] }
  | { kind: 'refused'; wish: PublicationWish; problem: ProblemDetail }

/**
 * Asks for the publications of a recording, one for each page; those that an earlier run made are looked up instead,
 * unless a person has cancelled them.
 *
 * What one page is refused for touches no other. Safe to repeat after any end of the process.
 */
export async function publishRecording(
  deps: Deps & { entries: EntryStore },
  { entry, recordingId, wishes }: { entry: UploadEntry; recordingId: number; wishes: readonly PublicationWish[] },
): Promise<{ entry: UploadEntry; outcomes: PublishOutcome[] }> {
  const client = await deps.client()
  const outcomes = new Map<PublicationWish, PublishOutcome>()
  const missing: PublicationWish[] = []
  for (const wish of wishes) {
    const publication = await findKnown(deps, client, entry.publications[pageOf(wish)])
    if (publication) outcomes.set(wish, { kind: 'known', publication, warnings: [] })
    else missing.push(wish)
  }
  const publications = { ...entry.publications }
  for (const [wish, outcome] of await create(deps, client, { entry, recordingId, wishes: missing })) {
    outcomes.set(wish, outcome)
    if (outcome.kind !== 'refused') publications[pageOf(wish)] = outcome.publication.id
  }
  const isComplete = [...outcomes.values()].every(({ kind }) => kind !== 'refused')
  const { again, ...rest } = entry
  const saved: UploadEntry = { ...rest, ...(again && !isComplete && { again }), publications, isComplete }
  await deps.entries.save(saved)
  return { entry: saved, outcomes: wishes.flatMap((wish) => outcomes.get(wish) ?? []) }
}

async function findKnown(deps: Deps, client: VkastClient, id: number | undefined): Promise<Publication | undefined> {
  if (id === undefined) return undefined
  try {
    const found = await keepTrying(deps, () => client.getPublication({ params: { id } }, { signal: deps.signal }))
    return found.state === 'cancelled' ? undefined : found
  } catch (error) {
    if (error instanceof ProblemError && error.detail?.error_type === 'not_found') return undefined
    throw error
  }
}

async function create(
  deps: Deps,
  client: VkastClient,
  { entry, recordingId, wishes }: { entry: UploadEntry; recordingId: number; wishes: readonly PublicationWish[] },
): Promise<[PublicationWish, PublishOutcome][]> {
  if (wishes.length === 0) return []
  const items = wishes.map((wish) => ({ ...wish, recording_id: recordingId, ...(entry.again && { again: true }) }))
  const known = Object.values(entry.publications)
  const asked = createHash('sha256')
    .update(JSON.stringify([items, known]))
    .digest('hex')
    .slice(0, 32)
  const headers = { 'idempotency-key': `vkast-publish-${entry.attempt}-${asked}` }
  const answer = await keepTrying(deps, () =>
    client.createPublications({ body: { items } }, { headers, signal: deps.signal }),
  )
  return answer.results.flatMap((result): [PublicationWish, PublishOutcome][] => {
    const wish = wishes[result.index]
    if (!wish) return []
    const { publication, problem, warnings } = result
    if (publication) return [[wish, { kind: 'created', publication, warnings }]]
    return problem ? [[wish, { kind: 'refused', wish, problem }]] : []
  })
}
