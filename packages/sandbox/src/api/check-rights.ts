import { ApiError } from '../api-error.ts'
import { apiRights } from '../vkid/scope.ts'
import type { Token } from '../world/world.ts'
import type { Method } from './method.ts'

/** Throws 27 or 28 for a kind of token the method does not take, 15 with subcode 1133 or 1051 for a missing right (vk-facts 1.6). */
export function checkRights(method: Method, token: Token, rights: number): void {
  if (!method.tokenKinds.includes(token.kind)) throw wrongKind(token)
  if (token.vkId && isForeignToVkId(method, rights)) {
    throw new ApiError(
      1051,
      'Method is not available for this profile type: method is unavailable with current profile type',
    )
  }
  if (token.kind !== 'service' && (rights & method.rights) !== method.rights) {
    throw new ApiError(15, 'Access denied: no access to call this method. It cannot be called with current scopes.', {
      subcode: 1133,
    })
  }
}

/** What VK ID's tokens meet without an approved right: 1051 at these three, 15 elsewhere (vk-facts 6.7, the last line). */
function isForeignToVkId({ name, rights: needed }: Method, rights: number): boolean {
  if (name === 'account.getAppPermissions') return apiRights(rights) === 0
  return (name === 'groups.get' || name === 'wall.post') && (rights & needed) !== needed
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
