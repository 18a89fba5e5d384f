import { VkTransportError } from '@vkast/vk'
import { eq } from '../../db/drizzle.ts'
import { intakes } from '../../db/schema/intakes.ts'
import { Refusal } from '../../refusal.ts'
import type { IntakeDeps } from '../deps.ts'
import { finishIntake } from '../finish-intake.ts'
import { type Hold, HoldLost, holdIntake, type IntakeRow } from '../hold-intake.ts'
import { receivePieces } from '../receive-pieces.ts'
import { type ImportSource, openImportSource } from './open-import-source.ts'

/** Seconds to wait after each failure in a row; after the last it is given up. */
const BACK_OFF_S = [1, 2, 5, 15, 60, 300, 900]

/** Runs an import to its end, or to its next failure; leaves quietly where another worker does it. */
export async function runImport(
  deps: IntakeDeps & { backOffScale?: number },
  { intakeId }: { intakeId: number },
  stopping: AbortSignal,
): Promise<void> {
  const hold = await holdIntake(deps.db, { id: intakeId, waitMs: 0 })
  if (!hold) return
  const signal = AbortSignal.any([hold.signal, stopping])
  try {
    await bringIn(deps, hold, signal)
  } catch (error) {
    if (error instanceof HoldLost || hold.signal.aborted) return // cancelled, or another worker has it
    const waitMs = stopping.aborted ? 0 : await settleFailure(deps, hold, error)
    await hold.release() // first: who is reminded must find it free
    if (waitMs !== undefined) await remind(deps, hold.row, waitMs)
  } finally {
    await hold.release()
  }
}

async function bringIn(deps: IntakeDeps, hold: Hold, signal: AbortSignal): Promise<void> {
  const before = await begun(deps, hold)
  const source = await openImportSource(deps, before, signal)
  let row: IntakeRow
  try {
    row = await receive(deps, { ...hold, row: before }, source, signal)
  } finally {
    await source.close()
  }
  await finishIntake(deps, { ...hold, row })
}

/** The import with a place for its bytes. */
async function begun({ media, now }: IntakeDeps, hold: Hold): Promise<IntakeRow> {
  const mediaKey = hold.row.mediaKey ?? (await media.begin())
  const changes = { state: 'running' as const, mediaKey, dueAt: now() } // due: who finds it unheld may go on at once
  await hold.save(changes)
  return { ...hold.row, ...changes }
}

async function receive(deps: IntakeDeps, hold: Hold, source: ImportSource, signal: AbortSignal): Promise<IntakeRow> {
  const { offset, length, validator } = source
  // Before the first byte: what is kept from now on is of this content.
  const changes = { received: offset, length, validator, ...(offset === 0 && { head: Buffer.alloc(0) }) }
  await hold.save(changes)
  const row = { ...hold.row, ...changes }
  return await receivePieces(deps, { ...hold, row }, { bytes: leavable(source.bytes, signal), offset, length })
}

async function* leavable(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal.throwIfAborted()
    yield chunk
  }
}

/**
 * What may pass is tried again later: answers when, in milliseconds. What will not is told, and its bytes are thrown away.
 */
async function settleFailure(
  deps: IntakeDeps & { backOffScale?: number },
  hold: Hold,
  error: unknown,
): Promise<number | undefined> {
  const { id, received, tries } = hold.row
  const [now] = await deps.db.select().from(intakes).where(eq(intakes.id, id))
  if (now?.holder !== hold.row.holder) return undefined // cancelled, or another worker has it
  const failure = failureOf(error)
  if (!failure) deps.log.error({ err: error, intakeId: id }, 'an import failed')
  const done = now.received > received ? 0 : tries
  const waitS = failure?.isFinal ? undefined : BACK_OFF_S[done]
  if (waitS !== undefined) {
    await hold.save({ tries: done + 1, errorWords: failure?.words ?? null })
    return waitS * 1000 * (deps.backOffScale ?? 1)
  }
  const { errorType = 'internal' as const, words = null } = failure ?? {}
  await hold.save({ state: 'failed', errorType, errorWords: words, mediaKey: null, dueAt: null })
  if (now.mediaKey !== null) await deps.media.remove(now.mediaKey)
  return undefined
}

/** The row decides when it goes on; the job only reminds of it. */
async function remind({ db, queue, now }: IntakeDeps, { id }: IntakeRow, waitMs: number): Promise<void> {
  const dueAt = new Date(now().getTime() + waitMs)
  await db.transaction(async (tx) => {
    await tx.update(intakes).set({ dueAt }).where(eq(intakes.id, id))
    await queue.enqueue(tx, 'run-import', { intakeId: id }, { startAfter: dueAt })
  })
}

function failureOf(error: unknown) {
  if (error instanceof Refusal) {
    const words = error.facts.fields?.[0]?.message ?? null
    return { isFinal: error.errorType !== 'disk_full', errorType: error.errorType, words }
  }
  if (!(error instanceof VkTransportError)) return undefined
  const isFinal = error.code === 'source_refused'
  return {
    isFinal,
    errorType: isFinal ? ('source_refused' as const) : ('source_failed' as const),
    words: error.message,
  }
}
