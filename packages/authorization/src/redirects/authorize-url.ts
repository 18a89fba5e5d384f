/** What VK's authorize page is asked with; absent values are left out. */
export interface AuthorizeRequest {
  addresses: { oauthUrl: string }
  clientId?: string | number
  scope?: number | undefined
  apiVersion: string
  groupIds?: readonly number[] | undefined
  redirectUri?: string | undefined
  state?: string | undefined
  mustAsk?: boolean | undefined
}

/** The address of VK's authorize page for an implicit flow. Source: vk-facts 4.1 */
export function authorizeUrl(request: AuthorizeRequest): string {
  const { addresses, groupIds, state } = request
  const url = new URL(`${addresses.oauthUrl}/authorize`)
  url.search = new URLSearchParams({
    ...(groupIds !== undefined && { group_ids: groupIds.join(',') }),
    client_id: String(request.clientId ?? ''),
    redirect_uri: request.redirectUri ?? `${addresses.oauthUrl}/blank.html`,
    response_type: 'token',
    display: 'page',
    scope: String(request.scope ?? 0),
    v: request.apiVersion,
    ...(state !== undefined && { state }),
    ...(request.mustAsk && { revoke: '1' }),
  }).toString()
  return url.href
}
