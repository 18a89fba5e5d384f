import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'

/** What the room's verbs need of the process. */
export interface AccountDeps {
  config: Pick<Config, 'registration' | 'host' | 'publicUrl'>
  db: Database
  /** HS256 key of our own access tokens; refresh tokens are derived with a key made from it. */
  jwtSecret: string
  now(): Date
}
