import type { Config } from '../config.ts'
import type { Database, Transaction } from '../db/database.ts'
import type { Log } from '../http/log.ts'
import type { Queue } from '../jobs/queue.ts'
import type { Vault } from '../vault/vault.ts'
import type { MediaStore } from './media-store.ts'

/** What the room's verbs need of the process. */
export interface RecordingDeps {
  config: Pick<Config, 'mediaMaxBytes' | 'ffprobe' | 'ffmpeg' | 'importDir' | 'importDirFor' | 'allowPrivateAddresses'>
  db: Database
  media: MediaStore
  queue: Queue
  vault: Vault
  log: Log
  now(): Date
  /** Stops unfinished publications of a user, in the transaction that makes them pointless. */
  cancelPublications(tx: Transaction, input: { userId: number; ids: number[] }): Promise<void>
}

/** What every way in of a video needs. */
export type IntakeDeps = Pick<RecordingDeps, 'config' | 'db' | 'media' | 'queue' | 'vault' | 'log' | 'now'>
