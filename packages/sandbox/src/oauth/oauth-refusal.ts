/** A request that VK's OAuth host refuses with HTTP 401 and this JSON (vk-facts 0, 4.2, 4.6). */
export class OauthRefusal extends Error {
  override readonly name = 'OauthRefusal'
  readonly error: string
  /** VK first sends the browser on to `/error?err=2`, which has the JSON. */
  readonly byErrorPage: boolean
  /** Further keys of the JSON, for example `error_type`. */
  readonly extra: Record<string, unknown>

  constructor(
    error: string,
    description: string,
    options: { byErrorPage?: boolean; extra?: Record<string, unknown> } = {},
  ) {
    super(description)
    this.error = error
    this.byErrorPage = options.byErrorPage ?? false
    this.extra = options.extra ?? {}
  }

  /** The JSON; without `error_description` when there is nothing to say. */
  get body(): Record<string, unknown> {
    return { error: this.error, ...(this.message !== '' && { error_description: this.message }), ...this.extra }
  }
}

/** What VK says of an unknown app, of a foreign `redirect_uri` and of a form that was tampered with (vk-facts 4.2). */
export const securityError = (options: { byErrorPage?: boolean } = {}): OauthRefusal =>
  new OauthRefusal('invalid_request', 'Security Error', options)
