import { z } from 'zod'
import { defineRoute } from './route.ts'
import { GivenInstant, Id, Instant, Page, PathId } from './wire.ts'

export const Thumbnail = z
  .object({
    id: Id,
    recording_id: Id,
    format: z.enum(['jpeg', 'png']),
    size: z.int(),
    sha256: z.string(),
    /** A frame of the video, taken by Vkast; false: given by a person. */
    generated: z.boolean(),
    created_at: Instant,
  })
  .meta({ id: 'Thumbnail' })

export const Recording = z
  .object({
    id: Id,
    title: z.string(),
    /** As the sender named it; shown, never used as a path. */
    file_name: z.string(),
    container: z.string(),
    content_type: z.string(),
    size: z.int(),
    sha256: z.string(),
    /** Null where nobody could tell: the operator's machine has no ffprobe, or it did not understand the file. */
    duration_seconds: z.number().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    start_date: Instant.nullable(),
    topics: z.array(z.string()),
    /** Further template variables. */
    variables: z.record(z.string(), z.string()),
    /** The preset that its publications take where they name none. */
    preset_id: Id.nullable(),
    /** Who chose it: the first rule that held, or a person, whose choice no rule changes. */
    preset_set_by: z.enum(['rule', 'person']).nullable(),
    thumbnails: z.array(Thumbnail),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Recording' })

/** The text fields of the multipart form, before or after the file. */
export const RecordingFields = z.strictObject({
  title: z.string().trim().min(1).max(500).optional(),
  start_date: GivenInstant.optional(),
  /** JSON array, or comma-separated. */
  topics: z.array(z.string().trim().min(1).max(200)).max(50).optional(),
  variables: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), z.string().max(5000)).optional(),
})

export const createRecording = defineRoute({
  method: 'POST',
  path: '/recordings',
  name: 'createRecording',
  summary: 'Take in a video file: multipart/form-data with the file in "file" and the fields beside it',
  tag: 'recordings',
  access: 'user',
  creates: true,
  status: 201,
  answer: Recording,
  refusals: ['idempotency_conflict', 'not_a_video', 'too_large', 'disk_full'],
})

export const listRecordings = defineRoute({
  method: 'GET',
  path: '/recordings',
  name: 'listRecordings',
  summary: 'Own recordings, newest first',
  tag: 'recordings',
  access: 'user',
  query: Page.strict(),
  status: 200,
  answer: z.array(Recording),
  refusals: [],
})

export const getRecording = defineRoute({
  method: 'GET',
  path: '/recordings/:id',
  name: 'getRecording',
  summary: 'One recording',
  tag: 'recordings',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Recording,
  refusals: ['not_found'],
})

export const updateRecording = defineRoute({
  method: 'PATCH',
  path: '/recordings/:id',
  name: 'updateRecording',
  summary: 'Change title, date, topics, variables and preset',
  tag: 'recordings',
  access: 'user',
  params: PathId,
  body: RecordingFields.extend({
    start_date: GivenInstant.nullable().optional(),
    /** Null: none, whatever the rules say. */
    preset_id: Id.nullable().optional(),
  }),
  status: 200,
  answer: Recording,
  refusals: ['not_found'],
})

export const deleteRecording = defineRoute({
  method: 'DELETE',
  path: '/recordings/:id',
  name: 'deleteRecording',
  summary: 'Delete a recording and its file; what is published at VK stays there',
  tag: 'recordings',
  access: 'user',
  params: PathId,
  query: z.strictObject({ cancel: z.stringbool().optional() }),
  status: 204,
  refusals: ['not_found', 'in_use'],
})

/** Answers bytes, with `Range`, `ETag` and `Content-Type`; documented here, streamed by the service. */
export const recordingContent = defineRoute({
  method: 'GET',
  path: '/recordings/:id/content',
  name: 'recordingContent',
  summary: 'The file itself; byte ranges are honoured',
  tag: 'recordings',
  access: 'user',
  params: PathId,
  status: 200,
  refusals: ['not_found', 'range_not_satisfiable'],
})

export const createThumbnail = defineRoute({
  method: 'POST',
  path: '/recordings/:id/thumbnails',
  name: 'createThumbnail',
  summary: 'Take in a JPEG or PNG of at most 5 MB: multipart/form-data with the image in "file"',
  tag: 'recordings',
  access: 'user',
  creates: true,
  params: PathId,
  status: 201,
  answer: Thumbnail,
  refusals: ['idempotency_conflict', 'not_found', 'too_large', 'disk_full'],
})
