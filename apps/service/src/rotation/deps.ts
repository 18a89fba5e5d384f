import type { Database } from '../db/database.ts'
import type { Log } from '../http/log.ts'
import type { Queue } from '../jobs/queue.ts'
import type { KeySource } from '../vault/key-source.ts'
import type { Vault } from '../vault/vault.ts'

/** What the room needs of the process. */
export interface RotationDeps {
  db: Database
  queue: Queue
  vault: Vault
  keys: KeySource
  log: Log
  now(): Date
}
