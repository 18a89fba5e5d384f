import type { Queryable } from '../db/database.ts'
import { assertStorable } from '../http/storable-text.ts'
import { findCover } from '../recordings/find-cover.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import { applyPreset } from './apply-preset.ts'
import type { Asking, PlannedRow, ResolvedRequest } from './asking.ts'
import { chooseCredential, type Publishing } from './choose-credential.ts'
import { planWarnings } from './plan-warnings.ts'
import { privacyWords } from './privacy-words.ts'
import { beginningOf } from './publish-mode.ts'
import { findRecording, findRival, findThumbnailOf, type RecordingFacts } from './queries.ts'

export interface Plan {
  row: PlannedRow
  recording: RecordingFacts
  presetId: number | null
  /** What a person should know before, in the language that was asked for. */
  warnings: string[]
}

/** VK's bound on a title (vk-facts 7.1). */
const TITLE_MAX = 128
/** RFC 3339 has four digits for a year, and an offset may leave them. */
const FIRST_INSTANT = new Date('1970-01-01T00:00:00Z')
const LAST_INSTANT = new Date('9999-12-31T23:59:59Z')

/**
 * What a request comes to: the row that would be written, with credential, target, privacy words, texts and thumbnail.
 *
 * Reads only, so that a dry run may ask it. One recording is on its way to, or on, one page once, unless `again`. With
 * a `publish_at` see `beginningOf`.
 * Throws {@link Refusal}: `not_found`, `publication_exists`, `privacy_unknown`, `token_kind_unfit`, `invalid_input`.
 */
export async function planPublication(db: Queryable, deps: { now(): Date }, asking: Asking): Promise<Plan> {
  const { userId, recordingId, replaces } = asking
  assertStorable('', asking.request)
  const recording = await findRecording(db, { userId, id: recordingId })
  if (!recording) throw new Refusal('not_found')
  const { request, warnings, presetId } = await applyPreset(db, deps, asking)
  const publishing = await publishingOf(db, asking, { request, now: deps.now() })
  const ownerId = request.group_id === undefined ? publishing.vkUserId : -Math.abs(request.group_id)
  const thumbnailId = await thumbnailFor(db, { userId, recordingId, id: request.thumbnail_id })
  if (!request.again) await requireNoRival(db, { recordingId, ownerId, exceptId: replaces?.id })
  const publishAt = request.publish_at === undefined ? null : readPublishAt(request.publish_at)
  const row: PlannedRow = {
    userId,
    recordingId,
    credentialId: publishing.credentialId,
    vkUserId: publishing.vkUserId,
    ownerId,
    ...wishesOf(request, { recording, ownerId }),
    thumbnailId,
    takesCover: thumbnailId === null && request.thumbnail_id === undefined,
    ...beginningOf({ ownerId, publishAt }, deps.now()),
  }
  return {
    row,
    recording,
    presetId,
    warnings: [...warnings, ...planWarnings({ row, recording, publishing, request }, asking)],
  }
}

const publishingOf = (
  db: Queryable,
  { userId, replaces }: Asking,
  { request: { credential_id }, now }: { request: ResolvedRequest; now: Date },
): Promise<Publishing> =>
  replaces && credential_id === undefined
    ? Promise.resolve(replaces.publishing)
    : chooseCredential(db, { userId, credentialId: credential_id, now })

/** Throws `invalid_input` for an instant that no answer could show. */
export function readPublishAt(given: string): Date {
  const publishAt = new Date(given)
  if (!(publishAt >= FIRST_INSTANT && publishAt <= LAST_INSTANT))
    throw invalidInput('publish_at', 'is no time at which anybody publishes')
  return publishAt
}

function wishesOf(request: ResolvedRequest, { recording, ownerId }: { recording: RecordingFacts; ownerId: number }) {
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

async function thumbnailFor(
  db: Queryable,
  { id, ...recording }: { userId: number; recordingId: number; id: number | null | undefined },
): Promise<number | null> {
  if (id === undefined) return (await findCover(db, recording))?.id ?? null
  if (id !== null) await requireThumbnail(db, { ...recording, id })
  return id
}

/** Throws `invalid_input` where the recording has no such thumbnail. */
export async function requireThumbnail(
  db: Queryable,
  { userId, recordingId, id }: { userId: number; recordingId: number; id: number },
): Promise<void> {
  if (await findThumbnailOf(db, { userId, recordingId, id })) return
  throw invalidInput('thumbnail_id', 'this recording has no such thumbnail')
}

async function requireNoRival(
  db: Queryable,
  { exceptId, ...target }: { recordingId: number; ownerId: number; exceptId: number | undefined },
): Promise<void> {
  const rival = await findRival(db, target)
  if (rival && rival.id !== exceptId) throw new Refusal('publication_exists', { publication_id: rival.id })
}
