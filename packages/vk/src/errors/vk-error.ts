/**
 * Everything this library throws on purpose. Branch on `kind`, never on `message`.
 *
 * `effect` answers what a publisher must know before it tries again:
 * `none` - VK did not act, a repeat cannot publish twice;
 * `unknown` - VK may have acted, look before repeating.
 * Messages hold no token, no address and no text of the caller's.
 */
export abstract class VkError extends Error {
  abstract readonly kind: 'api' | 'oauth' | 'transport' | 'response'
  abstract readonly effect: 'none' | 'unknown'

  override get name(): string {
    return this.constructor.name
  }

  /** What may stand in a log: the class and its plain fields, no stack. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, kind: this.kind, effect: this.effect }
  }
}
