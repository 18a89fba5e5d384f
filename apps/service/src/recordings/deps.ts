import type { Config } from '../config.ts'
import type { Database, Transaction } from '../db/database.ts'
import type { Log } from '../http/log.ts'
import type { MediaStore } from './media-store.ts'

/** What the room's verbs need of the process. */
export interface RecordingDeps {
  config: Pick<Config, 'mediaMaxBytes'>
  db: Database
  media: MediaStore
  log: Log
  now(): Date
  /** Stops unfinished publications of a user, in the transaction that makes them pointless. */
  cancelPublications(tx: Transaction, input: { userId: number; ids: number[] }): Promise<void>
}
