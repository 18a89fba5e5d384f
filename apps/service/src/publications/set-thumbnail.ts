import { eq } from '../db/drizzle.ts'
import { thumbnails } from '../db/schema/recordings.ts'
import { recordingPath } from '../recordings/open-recording.ts'
import { callVk } from './call-vk.ts'
import type { ClaimedPublication } from './claim-publication.ts'
import type { ShownVideo } from './compare-video.ts'
import { concludeStep, intendStep } from './journal.ts'
import { keepMoved } from './move-publication.ts'
import { StepFailed } from './publication-failure.ts'
import type { Run } from './publisher.ts'

/**
 * Sends the picture and makes it the video's thumbnail. The picture's own upload changes nothing that anybody sees;
 * only the last call does, and it is journaled. Never repeated with the same upload. Source: vk-facts 7.6.
 */
export async function setThumbnail(run: Run, row: ClaimedPublication, shown: ShownVideo): Promise<ClaimedPublication> {
  const file = await thumbnailFile(run, row)
  const { ownerId: owner_id, videoId: video_id } = shown
  const target: unknown = await callVk(run, row, 'video.getThumbUploadUrl', { owner_id })
  const uploadUrl = uploadUrlIn(target)
  const { path, fileName } = file
  const thumb_json = await run.uploads.thumbnail({
    uploadUrl,
    file: path,
    fileName,
    allowHttp: run.allowHttp,
    signal: run.signal,
  })
  const stepId = await intendStep(run, row, 'set_thumbnail')
  await callVk(run, row, 'video.saveUploadedThumb', { owner_id, video_id, thumb_json, set_thumb: true })
  run.hasChanged = true
  return run.db.transaction(async (tx) => {
    await concludeStep(tx, stepId, { outcome: 'done' })
    return keepMoved(tx, run, row, { attempts: 0, ...(row.reason && { reason: null }) })
  })
}

async function thumbnailFile(run: Run, row: ClaimedPublication): Promise<{ path: string; fileName: string }> {
  const [thumbnail] = await run.db
    .select()
    .from(thumbnails)
    .where(eq(thumbnails.id, row.thumbnailId ?? 0))
  if (!thumbnail) throw new StepFailed({ reason: 'recording_missing' })
  const extension = thumbnail.format === 'png' ? 'png' : 'jpg'
  return { path: recordingPath(run.media, thumbnail), fileName: `thumbnail.${extension}` }
}

function uploadUrlIn(answer: unknown): string {
  const url = typeof answer === 'object' && answer !== null && 'upload_url' in answer ? answer.upload_url : undefined
  if (typeof url !== 'string') throw new Error('the answer of video.getThumbUploadUrl has no upload_url')
  return url
}
