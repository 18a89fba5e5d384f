import { z } from 'zod'
import { errorTypes } from './problem.ts'
import { RecordingFields } from './recordings.ts'
import { defineRoute } from './route.ts'
import { Id, Instant, Page, PathId } from './wire.ts'

/** A resumable upload. */
export const Upload = z
  .object({
    id: Id,
    file_name: z.string(),
    /** So many bytes are kept. */
    offset: z.int(),
    length: z.int(),
    /** Null until all bytes are there and the recording is made of them; and once that was deleted. */
    recording_id: Id.nullable(),
    finished: z.boolean(),
    /** Afterwards it is forgotten, with its bytes if it is not finished. */
    expires_at: Instant,
    created_at: Instant,
  })
  .meta({ id: 'Upload' })

export const importStates = ['pending', 'running', 'done', 'failed', 'cancelled'] as const

export const Import = z
  .object({
    id: Id,
    state: z.enum(importStates),
    source: z.enum(['url', 'folder']),
    /** The host of the address; the address itself may hold a secret and is never shown. */
    host: z.string().nullable(),
    /** In the operator's folder. */
    file: z.string().nullable(),
    file_name: z.string(),
    bytes: z.int(),
    /** Null where the source has not told. */
    size: z.int().nullable(),
    recording_id: Id.nullable(),
    /** Why it failed; the texts in the caller's language, `words` of the source's trouble in English. */
    error: z
      .object({
        error_type: z.enum(errorTypes),
        error: z.string(),
        message: z.string(),
        solution: z.string(),
        words: z.string().nullable(),
      })
      .nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Import' })

export const ImportRequest = RecordingFields.extend({
  /** An http(s) address that answers with the file. */
  url: z.string().min(1).max(8000).optional(),
  /** A file of the operator's folder, as the list of the folder names it. */
  file: z.string().min(1).max(4000).optional(),
  /** What the file is called, where the address does not tell. */
  file_name: z.string().min(1).max(255).optional(),
})

export const createUpload = defineRoute({
  method: 'POST',
  path: '/files',
  name: 'createUpload',
  summary: 'tus 1.0: begin a resumable upload (Upload-Length, Upload-Metadata); also with its first bytes',
  tag: 'intake',
  access: 'user',
  status: 201,
  refusals: ['tus_version', 'too_large', 'disk_full', 'idempotency_conflict', 'not_a_video', 'checksum_mismatch'],
})

/** Fastify answers HEAD by the same handler: that is how tus asks for the offset. */
export const getUpload = defineRoute({
  method: 'GET',
  path: '/files/:id',
  name: 'getUpload',
  summary: 'An upload; by HEAD (tus 1.0) its offset in Upload-Offset',
  tag: 'intake',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Upload,
  refusals: ['not_found', 'tus_version', 'upload_locked'],
})

export const appendToUpload = defineRoute({
  method: 'PATCH',
  path: '/files/:id',
  name: 'appendToUpload',
  summary: 'tus 1.0: bytes from Upload-Offset on; the last ones are answered with Vkast-Recording-Id',
  tag: 'intake',
  access: 'user',
  params: PathId,
  status: 204,
  refusals: [
    'not_found',
    'tus_version',
    'unsupported_media_type',
    'upload_conflict',
    'upload_locked',
    'checksum_mismatch',
    'not_a_video',
    'too_large',
    'disk_full',
  ],
})

export const deleteUpload = defineRoute({
  method: 'DELETE',
  path: '/files/:id',
  name: 'deleteUpload',
  summary: 'tus 1.0: give an upload up and throw its bytes away; a recording that it has become stays',
  tag: 'intake',
  access: 'user',
  params: PathId,
  status: 204,
  refusals: ['not_found', 'tus_version'],
})

export const createImport = defineRoute({
  method: 'POST',
  path: '/recordings/import',
  name: 'createImport',
  summary: 'Import a recording from an address (url) or from the folder of the operator (file)',
  tag: 'intake',
  access: 'user',
  body: ImportRequest,
  status: 202,
  answer: Import,
  refusals: ['not_found', 'idempotency_conflict', 'source_refused', 'source_failed', 'not_a_video', 'too_large'],
})

export const listImports = defineRoute({
  method: 'GET',
  path: '/imports',
  name: 'listImports',
  summary: 'Own imports, newest first',
  tag: 'intake',
  access: 'user',
  query: Page.extend({ state: z.enum(importStates).optional() }).strict(),
  status: 200,
  answer: z.array(Import),
  refusals: [],
})

export const getImport = defineRoute({
  method: 'GET',
  path: '/imports/:id',
  name: 'getImport',
  summary: 'One import: how far it is, why it failed, which recording it became',
  tag: 'intake',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Import,
  refusals: ['not_found'],
})

export const cancelImport = defineRoute({
  method: 'POST',
  path: '/imports/:id/cancel',
  name: 'cancelImport',
  summary: 'Stop an import that is not done, and throw away what it has',
  tag: 'intake',
  access: 'user',
  params: PathId,
  status: 200,
  answer: Import,
  refusals: ['not_found', 'state_conflict'],
})

export const importFolder = defineRoute({
  method: 'GET',
  path: '/imports/folder',
  name: 'importFolder',
  summary: 'Files of the folder that the operator has set, by name; 404 where there is none or it is not for this user',
  tag: 'intake',
  access: 'user',
  query: Page.extend({ cursor: z.string().max(4000).optional() }).strict(),
  status: 200,
  answer: z.array(z.object({ file: z.string(), size: z.int(), modified_at: Instant })),
  refusals: ['not_found'],
})
