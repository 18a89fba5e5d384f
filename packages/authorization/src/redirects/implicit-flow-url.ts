import { type AddressOptions, readAddresses } from '../engine/addresses.ts'
import { type ScopeOption, scopeMask } from '../scopes/scope-option.ts'
import { authorizeUrl } from './authorize-url.ts'

export interface ImplicitFlowUrlOptions extends Pick<AddressOptions, 'oauthUrl'> {
  clientId: string | number
  scope: ScopeOption
  /** Default VK's blank page. It must be one of the app's own. */
  redirectUri?: string | undefined
  /** Comes back in the result. */
  state?: string | undefined
  /** Whether VK shows its consent page also to those who once agreed: only there can missing rights be added. Default true. */
  mustAsk?: boolean | undefined
  apiVersion?: string | undefined
}

/**
 * The page of VK where a person makes a token in a browser; `parseTokenRedirect` reads where they end.
 * Throws `TypeError` for unknown rights. Source: vk-facts 4.1
 */
export function implicitFlowUrl({ mustAsk = true, apiVersion = '5.199', ...options }: ImplicitFlowUrlOptions): string {
  const addresses = readAddresses({ oauthUrl: options.oauthUrl })
  return authorizeUrl({ ...options, addresses, mustAsk, apiVersion, scope: scopeMask(options.scope, 'user') })
}
