import { readAddresses } from '../engine/addresses.ts'
import { scopeMask } from '../scopes/scope-option.ts'
import { authorizeUrl } from './authorize-url.ts'
import type { ImplicitFlowUrlOptions } from './implicit-flow-url.ts'

export interface CommunityTokensUrlOptions extends Omit<ImplicitFlowUrlOptions, 'mustAsk'> {
  /** With or without the minus. */
  groupIds: readonly number[]
}

/**
 * The page of VK where an administrator makes tokens of communities; `parseTokenRedirect` reads where they end.
 * Throws `TypeError` for unknown rights and for ids that are none. Source: vk-facts 4.1, 4.2
 */
export function communityTokensUrl({ groupIds, apiVersion = '5.199', ...options }: CommunityTokensUrlOptions): string {
  const ids = groupIds.map((id) => Math.abs(id))
  if (ids.length === 0 || ids.some((id) => !Number.isSafeInteger(id) || id < 1)) {
    throw new TypeError('"groupIds" must name at least one community')
  }
  const addresses = readAddresses({ oauthUrl: options.oauthUrl })
  return authorizeUrl({
    ...options,
    addresses,
    apiVersion,
    groupIds: ids,
    scope: scopeMask(options.scope, 'community'),
  })
}
