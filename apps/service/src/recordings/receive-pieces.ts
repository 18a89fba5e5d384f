import { Refusal } from '../refusal.ts'
import type { IntakeDeps } from './deps.ts'
import type { Hold, IntakeRow } from './hold-intake.ts'
import { MediaMissing } from './media-store.ts'
import { SNIFF_BYTES, sniffContainer } from './sniff-container.ts'

export interface Piece {
  bytes: AsyncIterable<Uint8Array>
  /** Where it begins: what is kept already, or 0 to begin anew. */
  offset: number
  /** Of the whole, where it is known. */
  length: number | null
  /** Looks at the piece before any of it counts, and throws to drop it. Absent: what is durable counts at once. */
  verify?: () => void
}

/**
 * Adds bytes to an intake that is held; what is durable is noted in its row as it goes, so that another process can go on
 * from there. Answers the row as it is then.
 *
 * Throws `not_a_video` as soon as the first bytes tell, `too_large`, `disk_full`, and what the source throws.
 */
export async function receivePieces(
  { media, config }: Pick<IntakeDeps, 'media' | 'config'>,
  hold: Hold,
  piece: Piece,
): Promise<IntakeRow> {
  const { mediaKey } = hold.row
  if (mediaKey === null) throw new MediaMissing('the intake has no bytes to add to')
  const sniffer = sniffing(piece, piece.offset === 0 ? Buffer.alloc(0) : hold.row.head)
  const changesAt = (size: number) => ({
    received: size,
    ...(piece.offset < SNIFF_BYTES && { head: sniffer.head().subarray(0, size) }),
  })
  const size = await media.append(mediaKey, sniffer.bytes(), {
    offset: piece.offset,
    maxBytes: piece.length ?? config.mediaMaxBytes,
    onDurable: async (durable) => {
      if (!piece.verify) await hold.save(changesAt(durable))
    },
  })
  piece.verify?.()
  const changes = { ...changesAt(size), ...(piece.length === null && { length: size }) }
  await hold.save(changes)
  return { ...hold.row, ...changes }
}

/** Lets the bytes through, keeps the first of them, and stops where they begin no video. */
function sniffing({ bytes, length }: Piece, known: Buffer) {
  const wanted = Math.min(SNIFF_BYTES, length ?? SNIFF_BYTES)
  let head = known
  return {
    head: () => head,
    async *bytes(): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes) {
        if (head.length < wanted) {
          head = Buffer.concat([head, chunk.subarray(0, wanted - head.length)])
          if (head.length === wanted && !sniffContainer(head)) throw new Refusal('not_a_video')
        }
        yield chunk
      }
    },
  }
}
