import { ApiError } from '../api-error.ts'
import type { Token } from '../world/world.ts'
import type { Method } from './method.ts'

/** Throws 27 or 28 for a kind of token the method does not take, 15 with subcode 1133 for a missing right (vk-facts 1.6). */
export function checkRights(method: Method, token: Token, rights: number): void {
  if (!method.tokenKinds.includes(token.kind)) throw wrongKind(token)
  if (token.kind !== 'service' && (rights & method.rights) !== method.rights) {
    throw new ApiError(15, 'Access denied: no access to call this method. It cannot be called with current scopes.', {
      subcode: 1133,
    })
  }
}

function wrongKind(token: Token): ApiError {
  if (token.kind === 'community') {
    return new ApiError(27, 'Group authorization failed: method is unavailable with group auth.')
  }
  if (token.kind === 'service') {
    // the part after the colon is assumed
    return new ApiError(28, 'Application authorization failed: method is unavailable with service token.')
  }
  return new ApiError(15, 'Access denied: no access to call this method')
}
