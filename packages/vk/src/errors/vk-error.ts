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

/**
 * A place in the caller's code, remembered before the first asynchronous hop.
 *
 * An error made when the answer comes has only our own frames; the line that asked is what its reader needs.
 */
export interface CallSite {
  readonly stack?: string
}

/** Remembers who called `below`. V8 writes the text only when it is read, so that a call without error hardly pays. */
export function rememberCallSite(below: (...args: never[]) => unknown): CallSite {
  const site: { stack?: string } = {}
  Error.captureStackTrace(site, below)
  return site
}

/** The same error, its stack leading to the line that made the call. */
export function withCallSite<E>(error: E, site: CallSite): E {
  if (!(error instanceof VkError)) return error
  const frames = site.stack?.slice(site.stack.indexOf('\n') + 1)
  Object.defineProperty(error, 'stack', {
    value: `${error.name}: ${error.message}\n${frames ?? ''}`,
    writable: true,
    configurable: true,
    enumerable: false,
  })
  return error
}
