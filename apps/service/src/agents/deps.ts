import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../http/log.ts'
import type { Queue } from '../jobs/queue.ts'
import type { Vault } from '../vault/vault.ts'
import type { TaskPace } from './task-pace.ts'

/** What asking an agent needs of the process. */
export interface AskDeps {
  db: Database
  vault: Vault
  config: { vk: Pick<Config['vk'], 'apiUrl'> }
  now(): Date
  taskPace?: TaskPace | undefined
}

/** What the room's verbs need of the process. */
export interface AgentDeps extends AskDeps {
  queue: Queue
  log: Log
  /** A key has ended here: it is good for nothing from now on. */
  forgetCallers(): void
}
