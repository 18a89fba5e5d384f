import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import type { Vault } from '../vault/vault.ts'
import type { AccessTokens } from './access-token.ts'
import type { LoginThrottle } from './login-throttle.ts'
import type { Passwords } from './password.ts'
import type { RecentCallers } from './recent-callers.ts'

/** What the room needs of the process. */
export interface AccountServices {
  config: Pick<Config, 'registration' | 'host' | 'publicUrl'>
  db: Database
  /** HS256 key of our own access tokens; refresh tokens are derived with a key made from it. */
  jwtSecret: string
  /** Seals the answer that holds an API key, while it may be asked for again. */
  vault: Vault
  now(): Date
  recentCallers: RecentCallers
}

/** What the room's verbs need; the three below live as long as the routes. */
export interface AccountDeps extends AccountServices {
  accessTokens: AccessTokens
  passwords: Passwords
  throttle: LoginThrottle
}
