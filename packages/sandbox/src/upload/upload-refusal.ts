/** What an upload server answers instead of success: an HTTP status and a JSON that has nothing of VK's API errors. */
export class UploadRefusal extends Error {
  override readonly name = 'UploadRefusal'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }

  /** The generic shape of vk-facts 7.3; the numbers are *assumed*. */
  toBody(): { error: string; error_code: number; error_descr: string; error_is_logged: boolean } {
    return { error: 'upload error', error_code: -this.status, error_descr: this.message, error_is_logged: false }
  }
}
