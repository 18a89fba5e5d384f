import { type AnswerOf, intakes as contract, toInstant } from '@vkast/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Bind } from '../../http/bind-route.ts'
import { endSilence } from '../../http/end-silence.ts'
import { answerOnce } from '../../http/idempotency.ts'
import { invalidInput, Refusal } from '../../refusal.ts'
import type { IntakeDeps } from '../deps.ts'
import type { IntakeRow } from '../hold-intake.ts'
import { appendToUpload } from './append-to-upload.ts'
import { createUpload } from './create-upload.ts'
import { deleteUpload } from './delete-upload.ts'
import {
  bytesIn,
  capabilities,
  isOffsetStream,
  OFFSET_STREAM,
  requireOffsetStream,
  requireTus,
  TUS_VERSION,
} from './protocol.ts'
import { settleUpload } from './settle-upload.ts'
import { requireUpload } from './uploads.ts'

/** Resumable uploads by tus 1.0. */
export function uploadRoutes(app: FastifyInstance, bind: Bind, deps: IntakeDeps): void {
  const { db, now, config } = deps
  speakTus(app, config.mediaMaxBytes)

  bind(contract.createUpload, async ({ caller: { userId }, request, reply }) => {
    requireTus(request, reply)
    const length = bytesIn(request, 'Upload-Length')
    const metadata = String(request.headers['upload-metadata'] ?? '')
    const { id } = await answerOnce(
      db,
      { userId, route: 'createUpload', now: now(), request, input: { length, metadata } },
      async (tx) => ({ id: await createUpload(tx, deps, { userId, length, metadata }) }),
    )
    reply.header('location', `/api/v1/files/${id}`)
    const row = await requireUpload(db, { userId, id, now: now() })
    if (isOffsetStream(request) && row.received === 0) await append(deps, { userId, id, offset: 0 }, request, reply)
    else tell(reply, row)
    return undefined
  })
  bind(contract.getUpload, async ({ caller: { userId }, params: { id }, request, reply }) => {
    if (request.method !== 'HEAD') return toUpload(await requireUpload(db, { userId, id, now: now() }))
    await requireUpload(db, { userId, id, now: now() })
    requireTus(request, reply)
    const row = await settleUpload(deps, { userId, id })
    tell(reply, row)
    reply.header('upload-length', row.length)
    if (row.metadata) reply.header('upload-metadata', row.metadata)
    return toUpload(row)
  })
  bind(contract.appendToUpload, async ({ caller: { userId }, params: { id }, request, reply }) => {
    const row = await requireUpload(db, { userId, id, now: now() })
    requireTus(request, reply)
    requireOffsetStream(request)
    const offset = bytesIn(request, 'Upload-Offset')
    const left = (row.length ?? 0) - offset
    if (left >= 0 && Number(request.headers['content-length'] ?? 0) > left) throw new Refusal('too_large')
    await append(deps, { userId, id, offset }, request, reply)
    return undefined
  })
  bind(contract.deleteUpload, async ({ caller: { userId }, params: { id }, request, reply }) => {
    await requireUpload(db, { userId, id, now: now() })
    requireTus(request, reply)
    await deleteUpload(deps, { userId, id })
    return undefined
  })
}

function speakTus(app: FastifyInstance, maxBytes: number): void {
  app.addContentTypeParser(OFFSET_STREAM, (_request, payload, done) => done(null, payload))
  // What has another type than a PATCH must have would be read by its parser, or refused as 422.
  app.addHook('preParsing', async (request) => {
    if (request.method === 'PATCH' && isOfUploads(request) && request.headers['content-type'] !== undefined)
      requireOffsetStream(request)
  })
  // "The Tus-Resumable header MUST be included in every request and response", those of an error too.
  app.addHook('onRequest', async (request, reply) => {
    if (isOfUploads(request)) reply.header('tus-resumable', TUS_VERSION)
  })
  for (const url of ['/api/v1/files', '/api/v1/files/:id'])
    app.options(url, { schema: { hide: true } }, async (_request, reply) => {
      await reply.code(204).headers(capabilities(maxBytes)).send()
    })
}

const isOfUploads = ({ url }: Pick<FastifyRequest, 'url'>): boolean => /^\/api\/v1\/files(?=[/?]|$)/.test(url)

/** Reads a request's body into an upload, and answers where the upload is then. */
async function append(
  deps: IntakeDeps,
  upload: { userId: number; id: number; offset: number },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  endSilence(request)
  const { recordingId } = await appendToUpload(deps, {
    ...upload,
    checksum: request.headers['upload-checksum'] as string | undefined,
    bytes: bodyOf(request),
    leave: () => request.raw.destroy(),
  })
  const row = await requireUpload(deps.db, { userId: upload.userId, id: upload.id, now: deps.now() })
  tell(reply, { ...row, recordingId })
}

/** A client that is gone is no fault of the service; one that is refused in the middle is let read why. */
async function* bodyOf({ raw }: FastifyRequest): AsyncGenerator<Uint8Array> {
  try {
    yield* raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  } catch {
    throw invalidInput('', 'the upload was cut off')
  }
}

function tell(reply: FastifyReply, row: IntakeRow): void {
  reply.header('upload-offset', row.received)
  if (row.expiresAt) reply.header('upload-expires', row.expiresAt.toUTCString())
  if (row.recordingId !== null) reply.header('vkast-recording-id', row.recordingId)
}

const toUpload = (row: IntakeRow): AnswerOf<typeof contract.getUpload> => ({
  id: row.id,
  file_name: row.fileName,
  offset: row.received,
  length: row.length ?? 0,
  recording_id: row.recordingId,
  finished: row.state === 'done',
  expires_at: toInstant(row.expiresAt ?? row.createdAt),
  created_at: toInstant(row.createdAt),
})
