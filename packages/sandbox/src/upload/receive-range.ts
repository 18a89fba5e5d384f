import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Fault } from '../faults/fault.ts'
import type { Exchange } from '../http/route.ts'
import type { UploadSlot } from '../world/world.ts'
import { acceptVideo } from './accept-video.ts'
import { addRange, formatRanges, leadingBytes } from './byte-ranges.ts'
import { meteredBytes } from './metered-bytes.ts'
import { closeRangeSessions, joinRangeSession, type RangeSession } from './range-session.ts'
import { readRangeHeaders } from './read-range-headers.ts'
import type { UploadAnswer } from './upload-fault.ts'
import { UploadRefusal } from './upload-refusal.ts'

/**
 * Takes one piece of a file, in any order, several at a time, also bytes that were there before (vk-facts 7.4, 5).
 *
 * 201 with the ranges received so far, or what a whole upload answers when this was the last piece. Bytes that came before
 * the connection broke are kept: that is what resuming is for.
 */
export async function receiveRange(exchange: Exchange, slot: UploadSlot, fault?: Fault): Promise<UploadAnswer> {
  const upload = readRangeHeaders(exchange.request.headers)
  const session = await joinRangeSession(exchange.world, slot, upload)
  const bytes = exchange.request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  session.writers += 1
  let broken: { error: unknown } | undefined
  try {
    await writeBytes(session, upload.range.from, meteredBytes(bytes, { world: exchange.world, slot, fault }))
  } catch (error) {
    broken = { error }
  }
  session.writers -= 1
  if (session.closed) throw new UploadRefusal(412, 'the session is over')
  // Also when this caller is gone: every byte is here. While another still writes, the last of them does it.
  const whole = leadingBytes(session.received) === session.total && session.writers === 0
  const answer = whole ? await takeOver(exchange, slot, session) : undefined
  if (broken) throw broken.error
  return answer ?? partialAnswer(session)
}

async function writeBytes(session: RangeSession, from: number, bytes: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(session.path, 'r+')
  try {
    let at = from
    for await (const chunk of bytes) {
      await file.write(chunk, 0, chunk.length, at)
      session.received = addRange(session.received, { from: at, to: at + chunk.length - 1 })
      at += chunk.length
    }
  } finally {
    await file.close()
  }
}

/** The hash is that of the whole file as it stands on disk: overlapping pieces may have rewritten parts of it. */
async function takeOver(exchange: Exchange, slot: UploadSlot, session: RangeSession): Promise<UploadAnswer> {
  session.closed = true
  try {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(session.path)) hash.update(chunk)
    const { path, total: size, fileName } = session
    return await acceptVideo(exchange.world, slot, { path, size, sha256: hash.digest('hex'), fileName })
  } finally {
    await closeRangeSessions(slot)
  }
}

function partialAnswer({ received, total }: RangeSession): UploadAnswer {
  const ranges = formatRanges(received, total)
  return { status: 201, body: ranges, headers: { 'content-type': 'text/plain', range: ranges } }
}
