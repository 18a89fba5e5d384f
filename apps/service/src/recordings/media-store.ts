import type { Readable } from 'node:stream'
import type { ByteRange } from '../http/byte-range.ts'

/** What a store says of bytes that it now holds. */
export interface StoredMedia {
  /** Names the bytes in this store; made by the store, random, never of a client's words. */
  key: string
  /** In bytes. */
  size: number
  /** 32 bytes. */
  sha256: Buffer
}

export interface GrowOptions {
  offset: number
  /** Of the whole. */
  maxBytes: number
  onDurable(size: number): Promise<void>
}

/**
 * Keeps files by keys. Everything is streamed; nothing is held in memory.
 *
 * All stores pass `media-store.conformance.ts`.
 */
export interface MediaStore {
  /**
   * All bytes of the source are kept, and outlast a crash, once this resolves; in every other case none are.
   * Throws `Refusal` `too_large` at the first byte over `maxBytes` (and leaves the source), `disk_full` where there
   * is no room, and whatever the source throws.
   */
  write(source: AsyncIterable<Uint8Array>, limits: { maxBytes: number }): Promise<StoredMedia>
  /** Begins bytes that come by pieces, over requests, processes and machines; answers the key they will have. */
  begin(): Promise<string>
  /**
   * Adds the source's bytes to what {@link begin} began, from `offset` on, which is 0 or was reported as durable; what a
   * dead writer left behind it is gone. One writer at a time: who calls this sees to it.
   *
   * `onDurable` is told, and waited for, each time more bytes outlast a crash, with the whole size; if it throws, nothing
   * more is written. Answers the size. When the source throws, what came before it is made durable and reported.
   * Throws {@link MediaMissing}, and `Refusal` `too_large` before a byte over `maxBytes` is kept, `disk_full`.
   */
  append(key: string, source: AsyncIterable<Uint8Array>, options: GrowOptions): Promise<number>
  /** The first `size` bytes are whole now: they can be opened, and nothing can be added. Safe to repeat. Throws {@link MediaMissing}. */
  finish(key: string, size: number): Promise<StoredMedia>
  /** A stream of the bytes, all of them or a range within them; whoever takes it reads it to its end or destroys it. Throws {@link MediaMissing}. */
  open(key: string, range?: ByteRange): Promise<Readable>
  /** The bytes are gone afterwards, whole or growing, also if they were before. Safe to repeat. */
  remove(key: string): Promise<void>
  /** Every key older than the given instant, in no order. */
  list(olderThan: Date): AsyncIterable<string>
  /** Every key that was begun and not finished, and got no byte since the given instant, in no order. */
  listGrowing(olderThan: Date): AsyncIterable<string>
  /** Removes what writers that died half-way left behind, and nothing of those that live. Answers how many there were. */
  sweepTemporaryFiles(): Promise<number>
  /** Where the bytes lie on this machine; absent in stores that are not on one. Says nothing of whether they are there. */
  path?(key: string): string
}

/** The store does not hold what the database says it holds: a fault, not a refusal. */
export class MediaMissing extends Error {
  override readonly name = 'MediaMissing'
}
