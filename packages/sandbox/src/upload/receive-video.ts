import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../faults/fault.ts'
import type { Exchange } from '../http/route.ts'
import type { UploadSlot } from '../world/world.ts'
import { acceptVideo, arrive, requireVideo } from './accept-video.ts'
import { drain } from './drain.ts'
import { meteredBytes } from './metered-bytes.ts'
import { receiveFormFile } from './receive-form-file.ts'
import { receiveRange } from './receive-range.ts'
import { reportProgress } from './report-progress.ts'
import { refuseUsed, requireSlot } from './require-slot.ts'
import type { UploadAnswer } from './upload-fault.ts'
import { UploadRefusal } from './upload-refusal.ts'

/** `/upload.do`: a video as multipart or in pieces, the word that a link is to be taken, or a question how far it has come. */
export async function receiveVideo(exchange: Exchange, fault?: Fault): Promise<UploadAnswer> {
  const slot = requireSlot(exchange, ['video', 'link'])
  if (slot.kind === 'link') return takeLink(exchange, slot)
  const { request, world } = exchange
  const { 'content-type': type, 'content-range': range, 'content-length': length } = request.headers
  const video = requireVideo(world, slot)
  const isProbe = request.method === 'GET' || (range === undefined && length === '0')
  if ((isProbe && !world.settings.rangeUploads) || !['GET', 'POST'].includes(request.method ?? '')) {
    throw new UploadRefusal(405, 'only POST of a file') // vk-facts 7.3 has seen 405
  }
  if (isProbe) return reportProgress(request, slot, video)
  refuseUsed(slot)
  const multipart = type?.toLowerCase().startsWith('multipart/form-data')
  if (multipart && range === undefined) return receiveMultipart(exchange, slot, fault)
  if (multipart || range === undefined || !world.settings.rangeUploads) {
    throw new UploadRefusal(400, 'neither multipart nor a range') // vk-facts 7.3
  }
  return receiveRange(exchange, slot, fault)
}

async function receiveMultipart(exchange: Exchange, slot: UploadSlot, fault?: Fault): Promise<UploadAnswer> {
  const folder = join(exchange.world.settings.dataDir, 'incoming')
  await mkdir(folder, { recursive: true })
  const received = await receiveFormFile(exchange.request, {
    field: 'video_file', // vk-facts 7.3
    path: join(folder, `${randomBytes(9).toString('hex')}.part`),
    meter: (source) => meteredBytes(source, { world: exchange.world, slot, fault }),
  })
  return acceptVideo(exchange.world, slot, received)
}

/** The body is *assumed*: nobody has told it, and clients do not look at it (vk-facts 10). */
async function takeLink({ request, world }: Exchange, slot: UploadSlot): Promise<UploadAnswer> {
  await drain(request)
  const video = requireVideo(world, slot)
  refuseUsed(slot)
  slot.done = true
  arrive(world, video, undefined, 1)
  return { status: 200, body: JSON.stringify({ response: 1 }) }
}
