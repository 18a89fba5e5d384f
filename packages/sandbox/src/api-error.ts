/** What VK answers instead of a response: its code, its text, and what else belongs to that code (vk-facts 1.5, 1.6). */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: number
  readonly subcode: number | undefined
  /** Further keys of the error object, for example `captcha_sid`, `redirect_uri`, `confirmation_text`. */
  readonly extra: Record<string, unknown>

  constructor(code: number, message: string, options: { subcode?: number; extra?: Record<string, unknown> } = {}) {
    super(message)
    this.code = code
    this.subcode = options.subcode
    this.extra = options.extra ?? {}
  }
}
