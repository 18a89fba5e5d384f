import { recordings } from '@vkast/contract'
import type { Bind } from '../http/bind-route.ts'
import { formParts } from '../http/form-parts.ts'
import { answerOnce, assertReadableKey } from '../http/idempotency.ts'
import { idOfCursor, nextPageLink, pageOf } from '../http/page-link.ts'
import { deleteRecording } from './delete-recording.ts'
import type { RecordingDeps } from './deps.ts'
import { listRecordings, listThumbnails, requireRecording } from './queries.ts'
import { receiveThumbnail, THUMBNAIL_MAX_BYTES } from './receive-thumbnail.ts'
import { receiveVideo } from './receive-video.ts'
import { toRecording, toThumbnail } from './recording-views.ts'
import { sendContent } from './send-content.ts'
import { updateRecording } from './update-recording.ts'

/** Video files in and out. */
export function recordingRoutes(bind: Bind, deps: RecordingDeps): void {
  const { db, media } = deps

  bind(recordings.createRecording, async ({ caller: { userId }, request, reply }) => {
    assertReadableKey(request)
    const parts = formParts(request, { fileMaxBytes: deps.config.mediaMaxBytes })
    const answer = await receiveVideo(deps, {
      userId,
      parts,
      keep: (input, insert) =>
        answerOnce(db, { userId, route: 'createRecording', now: deps.now(), request, input }, async (tx) =>
          toRecording(await insert(tx), []),
        ),
    })
    reply.header('location', `/api/v1/recordings/${answer.id}`)
    return answer
  })
  bind(recordings.listRecordings, async ({ caller: { userId }, query, request, reply }) => {
    const before = idOfCursor(query.cursor)
    const { page, cursor } = pageOf(await listRecordings(db, { userId, before, limit: query.limit + 1 }), query.limit)
    if (cursor) reply.header('link', nextPageLink(request, cursor))
    return page.map((row) => toRecording(row, row.thumbnails))
  })
  bind(recordings.getRecording, async ({ caller: { userId }, params }) => {
    const row = await requireRecording(db, userId, params.id)
    return toRecording(row, await listThumbnails(db, userId, row.id))
  })
  bind(recordings.updateRecording, async ({ caller: { userId }, params, body }) => {
    const row = await updateRecording(deps, { userId, id: params.id, changes: body })
    return toRecording(row, await listThumbnails(db, userId, row.id))
  })
  bind(recordings.deleteRecording, async ({ caller: { userId }, params, query }) => {
    await deleteRecording(deps, { userId, id: params.id, cancel: query.cancel ?? false })
    return undefined
  })
  bind(recordings.recordingContent, async ({ caller, params, request, reply }) => {
    await sendContent(media, await requireRecording(db, caller.userId, params.id), { request, reply })
    return undefined
  })
  bind(recordings.createThumbnail, async ({ caller: { userId }, params, request }) => {
    assertReadableKey(request)
    const { id: recordingId } = await requireRecording(db, userId, params.id)
    return receiveThumbnail(deps, {
      userId,
      recordingId,
      parts: formParts(request, { fileMaxBytes: THUMBNAIL_MAX_BYTES }),
      keep: (input, insert) =>
        answerOnce(db, { userId, route: 'createThumbnail', now: deps.now(), request, input }, async (tx) =>
          toThumbnail(await insert(tx)),
        ),
    })
  })
}
