import { createAccessTokens } from './access-token.ts'
import type { AccountDeps, AccountServices } from './deps.ts'
import { createLoginThrottle } from './login-throttle.ts'
import { createPasswords } from './password.ts'

/** What lives as long as the routes, once for all of them: whoever fails at one has failed at every one. */
export const createAccountDeps = <S extends AccountServices>(services: S): S & AccountDeps => ({
  ...services,
  accessTokens: createAccessTokens(services),
  passwords: createPasswords(),
  throttle: createLoginThrottle(services),
})
