import type { ErrorType, ProblemDetail } from '@vkast/contract'

/** What a refusal may say beyond its type. */
export type RefusalFacts = Partial<
  Pick<ProblemDetail, 'fields' | 'vk_error_code' | 'vk_error_subcode' | 'credential_id' | 'publication_id' | 'ids'>
>

/**
 * The caller asked for something that cannot be done, and can act on it. Status and texts come from the
 * contract's table. Everything else that is thrown is a fault of the service: a 500 `internal`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly errorType: ErrorType
  readonly facts: RefusalFacts
  /** Told in the `Retry-After` header. */
  readonly retryAfterSeconds: number | undefined

  constructor(errorType: ErrorType, facts: RefusalFacts = {}, retryAfterSeconds?: number) {
    super(errorType)
    this.errorType = errorType
    this.facts = facts
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** For input that the schemas let through but that is not valid. */
export const invalidInput = (path: string, message: string): Refusal =>
  new Refusal('invalid_input', { fields: [{ path, message }] })
