import type { publications as contract } from '@vkast/contract'
import type { z } from 'zod'
import type { Transaction } from '../db/database.ts'
import { sql } from '../db/drizzle.ts'
import { publications } from '../db/schema/publications.ts'
import { recordEvent } from '../events/record-event.ts'
import { assertStorable } from '../http/storable-text.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import { chooseCredential } from './choose-credential.ts'
import type { PublicationRow } from './claim-publication.ts'
import { enqueueAdvance, type MoveDeps } from './move-publication.ts'
import { privacyWords } from './privacy-words.ts'
import { beginningOf } from './publish-mode.ts'
import { findRecordingToPublish, findRival, findThumbnailOf, type RecordingFacts } from './queries.ts'
import { warnOfTokens } from './warn-of-tokens.ts'

type Request = z.output<typeof contract.PublicationRequest>

/** VK's bound on a title (vk-facts 7.1). */
const TITLE_MAX = 128

/**
 * Starts a publication: one row, and the job that takes it on, in the caller's transaction.
 *
 * One recording is on its way to, or on, one page once, unless `again`. With a `publish_at` see `beginningOf`.
 * Throws {@link Refusal}: `not_found`, `publication_exists`, `privacy_unknown`, `token_kind_unfit`, `invalid_input`.
 */
export async function createPublication(
  tx: Transaction,
  deps: Pick<MoveDeps, 'queue' | 'now'>,
  { userId, recordingId, request }: { userId: number; recordingId: number; request: Request },
): Promise<PublicationRow> {
  assertStorable('', request)
  const recording = await findRecordingToPublish(tx, { userId, id: recordingId })
  if (!recording) throw new Refusal('not_found')
  const publishing = await chooseCredential(tx, { userId, credentialId: request.credential_id })
  const ownerId = request.group_id === undefined ? publishing.vkUserId : -Math.abs(request.group_id)
  await requireThumbnail(tx, { userId, recordingId, id: request.thumbnail_id })
  const publishAt = request.publish_at === undefined ? null : new Date(request.publish_at)
  const [row] = await tx
    .insert(publications)
    .values({
      userId,
      recordingId,
      ...publishing,
      ownerId,
      ...wishesOf(request, { recording, ownerId }),
      ...beginningOf({ ownerId, publishAt }, deps.now()),
      stateSince: deps.now(),
    })
    .onConflictDoNothing({
      target: [publications.recordingId, publications.ownerId],
      where: sql`state not in ('failed', 'cancelled') and not again`,
    })
    .returning()
  if (!row) throw await rivalRefusal(tx, { recordingId, ownerId })
  await enqueueAdvance(tx, deps, row)
  await warnOfTokens(tx, { now: deps.now(), publicationId: row.id })
  await recordEvent(tx, userId, { type: 'publication', data: { publication_id: row.id, state: row.state } })
  return row
}

function wishesOf(request: Request, { recording, ownerId }: { recording: RecordingFacts; ownerId: number }) {
  const { privacy_view, privacy_comment } = request
  return {
    albumId: request.album_id ?? null,
    title: request.title ?? shortened(recording.title),
    description: request.description ?? '',
    privacyView: privacy_view === undefined ? null : privacyWords(privacy_view, { ownerId, side: 'view' }),
    privacyComment: privacy_comment === undefined ? null : privacyWords(privacy_comment, { ownerId, side: 'comment' }),
    noComments: request.no_comments ?? false,
    repeat: request.repeat ?? false,
    wallpost: request.wallpost ?? false,
    wallMessage: request.wall_message || null,
    thumbnailId: request.thumbnail_id ?? null,
    again: request.again ?? false,
  }
}

/** By whole characters, so that none is cut in two. */
function shortened(title: string): string {
  let short = ''
  for (const character of title) {
    if (short.length + character.length > TITLE_MAX) break
    short += character
  }
  return short
}

async function requireThumbnail(
  tx: Transaction,
  { userId, recordingId, id }: { userId: number; recordingId: number; id: number | undefined },
): Promise<void> {
  if (id === undefined || (await findThumbnailOf(tx, { userId, recordingId, id }))) return
  throw invalidInput('thumbnail_id', 'this recording has no such thumbnail')
}

async function rivalRefusal(tx: Transaction, target: { recordingId: number; ownerId: number }): Promise<Refusal> {
  const rival = await findRival(tx, target)
  return new Refusal('publication_exists', rival && { publication_id: rival.id })
}
