import type { Clock } from '../clock.ts'
import { VkError } from './vk-error.ts'

/**
 * A place in the caller's code.
 *
 * An error made when the answer comes has only our own frames; the line that asked is what its reader needs.
 */
export interface CallSite {
  readonly stack?: string
}

type AnyFunction = (...args: never[]) => unknown

/** Remembers who called `below`, before the first asynchronous hop. V8 writes the text only when it is read. */
export function rememberCallSite(below: AnyFunction): CallSite {
  const site: { stack?: string } = {}
  Error.captureStackTrace(site, below)
  return site
}

/** Who awaits what `below` is about to settle, for lack of a place remembered in time; the event loop's own frames left out. */
export function awaitingSite(below: AnyFunction): CallSite {
  const lines = rememberCallSite(below).stack?.split('\n') ?? []
  return { stack: lines.filter((line) => !line.includes('node:internal/')).join('\n') }
}

/** The same error, its stack leading to `site`. */
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

/** {@link rememberCallSite} as long as it costs nothing that could be noticed. */
export type CallerMemory = (below: AnyFunction) => CallSite | undefined

/** A remembered place makes a call cost a third more, and holds memory while the call waits. */
const REMEMBERED_PER_SECOND = 100

/** Remembers the first hundred callers of each second, which is all of them within VK's limit for a token. */
export function createCallerMemory(clock: Clock): CallerMemory {
  let second = Number.NEGATIVE_INFINITY
  let remembered = 0
  return (below) => {
    if (remembered === REMEMBERED_PER_SECOND) {
      if (clock.now() < second + 1_000) return undefined
      remembered = 0
    }
    if (remembered === 0) second = clock.now()
    remembered += 1
    return rememberCallSite(below)
  }
}
