import type { Transaction } from '../db/database.ts'
import { Refusal } from '../refusal.ts'
import type { RecordingDeps } from './deps.ts'

/**
 * Writes what came in, in a transaction, or answers what was answered to the same request before. `input` tells it
 * apart from others: the fields and the file's SHA-256, as it was hashed on its way.
 */
export type KeepReceived<Row, T> = (input: object, insert: (tx: Transaction) => Promise<Row>) => Promise<T>

/** Gives bytes that are stored their row; where they get none, because of an earlier answer or a refusal, they go. */
export async function keepReceived<Row, T>(
  { media }: Pick<RecordingDeps, 'media'>,
  key: string,
  { input, keep, insert }: { input: object; keep: KeepReceived<Row, T>; insert(tx: Transaction): Promise<Row> },
): Promise<T> {
  let isInserted = false
  try {
    const answer = await keep(input, async (tx) => {
      isInserted = true
      return insert(tx)
    })
    if (!isInserted) await media.remove(key)
    return answer
  } catch (error) {
    // Of an insert that failed the outcome may be unknown: the bytes stay, and are swept away if no row has them.
    if (!isInserted && error instanceof Refusal) await media.remove(key)
    throw error
  }
}
