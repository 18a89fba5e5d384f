import { scopeMask } from '../scopes/scope-option.ts'
import { ImplicitFlow } from './implicit-flow.ts'
import { newState } from './options.ts'
import { type UserToken, userToken } from './results.ts'

/**
 * A user's token through VK's sign-in and consent pages.
 * Source: vk-facts 4.1, 4.2, 4.7
 */
export class ImplicitFlowUser extends ImplicitFlow {
  /** Signs in; rejects as `DirectAuthorization` does. */
  async run(): Promise<UserToken> {
    const values = await this.walk((options) => ({
      ...newState('implicit_user', options),
      scope: scopeMask(options.scope, 'user'),
    }))
    return userToken(values)
  }
}
