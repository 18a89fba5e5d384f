import type { Transaction } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import type { PlannedRow, Request } from './asking.ts'
import type { PublicationRow } from './claim-publication.ts'
import { type Changes, type MoveDeps, moveUnclaimed } from './move-publication.ts'
import { planPublication } from './plan-publication.ts'
import type { Edit, PublicationChanges } from './publication-changes.ts'

/**
 * Plans a publication anew that VK knows nothing of, as if it were asked for now, with its changes; it keeps its id.
 *
 * A worker that had it, and lost it by being silent too long, loses its claim for good: it asks nothing of VK any more.
 * Throws {@link Refusal} as {@link planPublication} does, and `state_conflict` once the recording is gone.
 */
export async function replanPublication(
  tx: Transaction,
  deps: MoveDeps,
  row: PublicationRow,
  { userId, changes, language }: Edit,
): Promise<PublicationRow> {
  if (row.recordingId === null) throw new Refusal('state_conflict')
  const { credentialId, vkUserId } = row
  const plan = await planPublication(tx, deps, {
    userId,
    recordingId: row.recordingId,
    request: requestFor(row, changes),
    language,
    replaces: {
      id: row.id,
      publishing: { credentialId, vkUserId, isUsable: true, isAgentAway: false, missingRights: [] },
    },
  })
  const moved = await moveUnclaimed(tx, deps, row, { ...plan.row, ...beginningOf(row, plan.row) }).catch(refuseRival)
  if (!moved) throw new Error('a locked publication has moved')
  return moved
}

/** What VK wanted to be left alone with is left alone as long as before. */
function beginningOf(row: PublicationRow, planned: PlannedRow): Changes {
  if (row.state !== 'reserving' || planned.state !== 'queued') return {}
  return { state: 'reserving', nextAttemptAt: row.nextAttemptAt }
}

/** The request that would make the row with its changes; whatever preset it came from has done its work. */
function requestFor(row: PublicationRow, changes: PublicationChanges): Request {
  const { credential_id, group_id: group = row.ownerId < 0 ? -row.ownerId : null } = changes
  const isElsewhere = group === null ? row.ownerId < 0 || credential_id !== undefined : Math.abs(group) !== -row.ownerId
  const wanted = {
    credential_id,
    group_id: group,
    // An album is one of its page.
    album_id: changes.album_id === undefined && !isElsewhere ? row.albumId : changes.album_id,
    title: changes.title ?? row.title,
    description: changes.description ?? row.description,
    privacy_view: changes.privacy_view === undefined ? row.privacyView : changes.privacy_view,
    privacy_comment: changes.privacy_comment === undefined ? row.privacyComment : changes.privacy_comment,
    no_comments: changes.no_comments ?? row.noComments,
    repeat: changes.repeat ?? row.repeat,
    wallpost: changes.wallpost ?? row.wallpost,
    wall_message: changes.wall_message === undefined ? row.wallMessage : changes.wall_message,
    publish_at: changes.publish_at === undefined ? row.publishAt?.toISOString() : changes.publish_at,
    again: row.again,
  }
  const given = Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined)
  const thumbnail = row.takesCover ? undefined : row.thumbnailId
  const thumbnail_id = changes.thumbnail_id === undefined ? thumbnail : changes.thumbnail_id
  return { ...Object.fromEntries(given), preset_id: null, thumbnail_id }
}

const ONE_PER_TARGET = 'publications_one_per_target'

/** Another transaction has taken the page since the plan was made. */
function refuseRival(error: unknown): never {
  const { cause } = error as { cause?: { constraint?: unknown } }
  throw cause?.constraint === ONE_PER_TARGET ? new Refusal('publication_exists') : error
}
