import type { bulk } from '@vkast/contract'
import type { z } from 'zod'
import type { PlannedRow } from './asking.ts'
import { finalWishes, heldBackWishes, isHeldBack } from './publish-mode.ts'
import { reservationParams } from './reserve.ts'

export type PlannedCall = z.input<typeof bulk.PlannedCall>

const VIDEO_ID = '<video_id>'
const MARKER = '<marker>'

/**
 * Every call that a publication makes at VK, in the order of its steps: reserve, bytes, texts, thumbnail, album, wall
 * post, read back; what is held back is shown by a call of its own before the post. Of the calls that only look, the last is named. What only VK can tell stands in angle brackets.
 */
export function plannedCalls(row: PlannedRow, { size, now }: { size: number; now: Date }): PlannedCall[] {
  const video = { owner_id: row.ownerId, video_id: VIDEO_ID }
  const held = isHeldBack(row, now) ? heldBackWishes({ ...row, marker: MARKER }) : undefined
  return [
    call('video.save', {
      ...reservationParams({ ...row, marker: MARKER }, now),
      ...(isPostOfVk(row) && { wallpost: true }),
    }),
    call('POST <upload_url>', { video_file: `recording-${row.recordingId}`, size }),
    call('video.edit', { ...video, desc: (held ?? row).description }),
    ...thumbnailCalls(row),
    ...albumCalls(row),
    ...(held
      ? [call('video.edit', { ...video, desc: row.description, privacy_view: finalWishes(row).privacyView })]
      : []),
    ...postCalls(row),
    call('video.get', { owner_id: row.ownerId, videos: `${row.ownerId}_${VIDEO_ID}`, extended: true }),
  ]
}

const call = (method: string, parameters: object, isConditional = false): PlannedCall => ({
  method,
  parameters: parameters as PlannedCall['parameters'],
  is_conditional: isConditional,
})

/** A post without words is VK's own, made when the bytes arrive, unless the video is held back then. */
const isPostOfVk = ({ wallpost, wallMessage, publishMode }: PlannedRow): boolean =>
  wallpost && !wallMessage && publishMode !== 'ahead'

function thumbnailCalls({ ownerId, thumbnailId }: PlannedRow): PlannedCall[] {
  if (thumbnailId === null) return []
  return [
    call('video.getThumbUploadUrl', { owner_id: ownerId }),
    call('POST <thumbnail upload_url>', { file: `thumbnail-${thumbnailId}` }),
    call('video.saveUploadedThumb', {
      owner_id: ownerId,
      video_id: VIDEO_ID,
      thumb_json: '<thumb_json>',
      set_thumb: true,
    }),
  ]
}

/** `video.save` has put it there, unless VK shows otherwise. */
const albumCalls = ({ ownerId, albumId }: PlannedRow): PlannedCall[] =>
  albumId === null
    ? []
    : [call('video.addToAlbum', { target_id: ownerId, album_id: albumId, owner_id: ownerId, video_id: VIDEO_ID }, true)]

function postCalls(row: PlannedRow): PlannedCall[] {
  if (!row.wallpost || isPostOfVk(row)) return []
  const { ownerId, wallMessage } = row
  return [
    call('wall.post', {
      owner_id: ownerId,
      ...(ownerId < 0 && { from_group: true }),
      message: wallMessage,
      attachments: `video${ownerId}_${VIDEO_ID}`,
      guid: '<guid>',
    }),
  ]
}
