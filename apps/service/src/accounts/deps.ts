import type { Config } from '../config.ts'
import type { Database, Transaction } from '../db/database.ts'
import type { Log } from '../http/log.ts'
import type { Queue } from '../jobs/queue.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Vault } from '../vault/vault.ts'
import type { AccessTokens } from './access-token.ts'
import type { LoginThrottle } from './login-throttle.ts'
import type { Passwords } from './password.ts'
import type { RecentCallers } from './recent-callers.ts'

/** What the room needs of the process. */
export interface AccountServices {
  config: Pick<Config, 'registration' | 'host' | 'port' | 'publicUrl'>
  db: Database
  /** HS256 key of our own access tokens; refresh tokens are derived with a key made from it. */
  jwtSecret: string
  /** Seals the answer that holds an API key, while it may be asked for again. */
  vault: Vault
  now(): Date
  recentCallers: RecentCallers
}

/** What the removal of a whole account needs beside that. */
export interface RemovalServices extends AccountServices {
  /** Of the media store: the bytes are gone afterwards. */
  media: { remove(key: string): Promise<void> }
  log: Log
  /** Stops unfinished publications of a user, in the transaction that makes them pointless. */
  cancelPublications(tx: Transaction, input: { userId: number; ids: number[] }): Promise<void>
}

/** What mails about the account need beside that. */
export interface MailingServices extends AccountServices {
  queue: Pick<Queue, 'enqueue'>
  mailer: Mailer | undefined
}

/** What the room's verbs need; the three below live as long as the routes. */
export interface AccountDeps extends AccountServices {
  accessTokens: AccessTokens
  passwords: Passwords
  throttle: LoginThrottle
}
