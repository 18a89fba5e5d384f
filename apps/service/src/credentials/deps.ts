import type { TaskPace } from '../agents/task-pace.ts'
import type { Config } from '../config.ts'
import type { Database, Transaction } from '../db/database.ts'
import type { Log } from '../http/log.ts'
import type { Queue } from '../jobs/queue.ts'
import type { Vault } from '../vault/vault.ts'
import type { VkClients } from './vk-clients.ts'

/** What the room's verbs need of the process. */
export interface CredentialDeps {
  config: Pick<Config, 'vk' | 'baseUrl' | 'allowPrivateAddresses'>
  db: Database
  queue: Queue
  vault: Vault
  vk: VkClients
  now(): Date
  taskPace?: TaskPace | undefined
  log: Log
  /** Given by the room of publications, which knows what must be cleaned up at VK. */
  cancelPublications: CancelPublications
}

/** Cancels these unfinished publications of the user in the caller's transaction. */
export type CancelPublications = (tx: Transaction, input: { userId: number; ids: number[] }) => Promise<void>
