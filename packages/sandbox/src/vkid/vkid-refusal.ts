/** What VK ID answers instead of success: `{error, error_description, state?}` (vk-facts 6.6). */
export class VkIdRefusal extends Error {
  override readonly name = 'VkIdRefusal'
  readonly error: VkIdErrorCode
  /** 400, or 401 for a bad token (both *assumed*: vk-facts 6.6). */
  readonly status: 400 | 401

  constructor(error: VkIdErrorCode, description: string) {
    super(description)
    this.error = error
    this.status = error === 'invalid_token' ? 401 : 400
  }
}

/** vk-facts 6.6; the two last are OpenID Connect's for `prompt=none` (*assumed*). */
export type VkIdErrorCode =
  | 'invalid_request'
  | 'invalid_scope'
  | 'invalid_grant'
  | 'invalid_client'
  | 'invalid_token'
  | 'access_denied'
  | 'login_required'
  | 'consent_required'
