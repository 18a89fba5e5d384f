import { bulk } from '@vkast/contract'
import type { z } from 'zod'
import type { Queryable } from '../db/database.ts'
import { invalidInput } from '../refusal.ts'
import type { Request } from './asking.ts'
import { chooseCredential } from './choose-credential.ts'
import { listUnpublished } from './queries.ts'

export type BulkRequest = z.output<typeof bulk.BulkRequest>

/** One publication that a bulk request asks for. */
export interface Wanted {
  recordingId: number
  request: Request
}

/**
 * The single requests that a bulk request stands for, in their order: recordings first, their targets within; with
 * times where it spreads them.
 *
 * At most 500; `hasMore`: further recordings would have matched.
 * Throws {@link Refusal} `invalid_input` for more than 500 and for times that are none; `not_found` and
 * `token_kind_unfit` where recordings are sought for a target that cannot be.
 */
export async function listWanted(
  db: Queryable,
  { userId, body, now }: { userId: number; body: BulkRequest; now: Date },
): Promise<{ wanted: Wanted[]; hasMore: boolean }> {
  const timed = (recordings: number[], requestsOf: (recordingId: number) => Request[]): Wanted[] =>
    recordings.flatMap((recordingId, turn) =>
      requestsOf(recordingId).map((request) => ({ recordingId, request: atItsTurn(request, body, turn) })),
    )
  if ('items' in body) return { wanted: body.items.map((item, turn) => ofItem(item, body, turn)), hasMore: false }
  if ('recording_ids' in body) {
    const ids = [...new Set(body.recording_ids)]
    if (ids.length * body.targets.length > bulk.BULK_MAX)
      throw invalidInput('targets', `more than ${bulk.BULK_MAX} publications in one request`)
    return { wanted: timed(ids, () => body.targets), hasMore: false }
  }
  const missing = await findMissing(db, { userId, body, now })
  const wanted = timed(missing.recordings, (id) => body.targets.filter((_, index) => missing.of(index).has(id)))
  return { wanted: wanted.slice(0, bulk.BULK_MAX), hasMore: wanted.length > bulk.BULK_MAX }
}

function ofItem(
  item: Extract<BulkRequest, { items: unknown }>['items'][number],
  body: BulkRequest,
  turn: number,
): Wanted {
  const { recording_id: recordingId, ...request } = item
  return { recordingId, request: atItsTurn(request, body, turn) }
}

/** The time of a recording in its turn; the request's own goes before it. */
function atItsTurn(request: Request, { publish_at, interval_minutes }: BulkRequest, turn: number): Request {
  if (publish_at === undefined) {
    if (interval_minutes !== undefined) throw invalidInput('publish_at', 'an interval needs the time of the first')
    return request
  }
  const at = new Date(new Date(publish_at).getTime() + turn * (interval_minutes ?? 0) * 60_000)
  return { publish_at: at.toISOString(), ...request }
}

/** For each target the recordings that are not on their way to it; one more than a request takes. */
async function findMissing(
  db: Queryable,
  { userId, body, now }: { userId: number; body: Extract<BulkRequest, { where: unknown }>; now: Date },
): Promise<{ recordings: number[]; of(target: number): Set<number> }> {
  const { created_from, created_before } = body.where
  const sets: Set<number>[] = []
  for (const target of body.targets) {
    const { vkUserId } = await chooseCredential(db, { userId, credentialId: target.credential_id ?? undefined, now })
    const ids = await listUnpublished(db, {
      userId,
      ownerId: target.group_id ? -Math.abs(target.group_id) : vkUserId,
      createdFrom: created_from,
      createdBefore: created_before,
      limit: bulk.BULK_MAX + 1,
    })
    sets.push(new Set(ids))
  }
  const recordings = [...new Set(sets.flatMap((set) => [...set]))].sort((a, b) => a - b)
  return { recordings, of: (target) => sets[target] ?? new Set() }
}
