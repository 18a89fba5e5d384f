import type { Transaction } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import type { PublicationRow } from './claim-publication.ts'
import { listSteps } from './journal.ts'
import type { Changes } from './move-publication.ts'
import { readPublishAt, requireThumbnail } from './plan-publication.ts'
import { type PrivacySide, privacyWords } from './privacy-words.ts'
import type { PublicationChanges } from './publication-changes.ts'
import { isReadyAtVk } from './publish-mode.ts'

/** Where the finishing is still ahead, which sets at VK whatever stands in the row by then; after a failure, with the retry. */
const CHANGEABLE = new Set<string>(['scheduled', 'queued', 'reserving', 'transferring', 'processing', 'failed'])

const LATE = new Set<string>([
  'title',
  'description',
  'privacy_view',
  'privacy_comment',
  'wall_message',
  'thumbnail_id',
  'album_id',
  'publish_at',
] satisfies (keyof PublicationChanges)[])

/** Where the video waits at VK for its hour, all is done but the call that shows it, which sets texts and privacy. */
const BEFORE_HELD_BACK = new Set<string>(['thumbnail_id', 'album_id'] satisfies (keyof PublicationChanges)[])

/**
 * The columns that still can change once a worker, or VK, knows of a publication.
 *
 * Throws {@link Refusal} `state_conflict` for all that VK was told already and that the finishing does not set again;
 * `privacy_unknown` and `invalid_input` as a plan does.
 */
export async function lateChanges(
  tx: Transaction,
  { row, changes, now }: { row: PublicationRow; changes: PublicationChanges; now: Date },
): Promise<Changes> {
  const isLate = CHANGEABLE.has(row.resumesIn ?? row.state) && Object.keys(changes).every((name) => LATE.has(name))
  const isTooLate = isReadyAtVk(row) && Object.keys(changes).some((name) => BEFORE_HELD_BACK.has(name))
  if (!isLate || isTooLate) throw new Refusal('state_conflict')
  const { title, description } = changes
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...privacyChange(row, changes, 'view'),
    ...privacyChange(row, changes, 'comment'),
    ...albumChange(row, changes),
    ...(await messageChange(tx, row, changes)),
    ...(await thumbnailChange(tx, row, changes)),
    ...publishAtChange(row, changes, now),
  }
}

/** VK can be told another privacy, but not to forget one. */
function privacyChange({ ownerId, ...row }: PublicationRow, changes: PublicationChanges, side: PrivacySide): Changes {
  const given = side === 'view' ? changes.privacy_view : changes.privacy_comment
  const present = side === 'view' ? row.privacyView : row.privacyComment
  if (given === undefined || given === present) return {}
  if (given === null) throw new Refusal('state_conflict')
  const words = privacyWords(given, { ownerId, side })
  return side === 'view' ? { privacyView: words } : { privacyComment: words }
}

/** The reservation has put the video into its album, and nothing takes it out again; what failed without one has none. */
function albumChange({ albumId, state, videoId }: PublicationRow, { album_id }: PublicationChanges): Changes {
  if (album_id === undefined || album_id === albumId) return {}
  if (albumId !== null && (state !== 'failed' || videoId !== null)) throw new Refusal('state_conflict')
  return { albumId: album_id }
}

/** A post without words may be VK's own, asked for by the reservation: then it is too late for words. */
async function messageChange(
  tx: Transaction,
  row: PublicationRow,
  { wall_message }: PublicationChanges,
): Promise<Changes> {
  const wallMessage = wall_message || null
  if (wall_message === undefined || wallMessage === row.wallMessage) return {}
  if (row.wallpost && row.wallMessage === null && (await mayPostByItself(tx, row))) throw new Refusal('state_conflict')
  return { wallMessage }
}

async function mayPostByItself(tx: Transaction, row: PublicationRow): Promise<boolean> {
  if (row.videoId === null) return true // the reservation may be under way
  const reserved = (await listSteps(tx, row.id)).findLast(
    ({ step, outcome }) => step === 'reserve' && outcome === 'done',
  )
  return reserved?.result?.wallpost === true
}

/** Only what VK holds back can be shown at another time; null: now. */
function publishAtChange(row: PublicationRow, { publish_at }: PublicationChanges, now: Date): Changes {
  if (publish_at === undefined) return {}
  if (row.publishMode !== 'ahead') throw new Refusal('state_conflict')
  const publishAt = publish_at === null ? now : readPublishAt(publish_at)
  return { publishAt, ...(isReadyAtVk(row) && { nextAttemptAt: publishAt }) }
}

async function thumbnailChange(
  tx: Transaction,
  { userId, recordingId }: PublicationRow,
  { thumbnail_id }: PublicationChanges,
): Promise<Changes> {
  if (thumbnail_id === undefined) return {}
  if (thumbnail_id !== null) await requireThumbnail(tx, { userId, recordingId: recordingId ?? 0, id: thumbnail_id })
  return { thumbnailId: thumbnail_id, takesCover: false }
}
