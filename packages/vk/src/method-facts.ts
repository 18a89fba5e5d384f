import { mayStandInScript } from './batch/batchable.ts'
import { isRead } from './read-methods.ts'

/** What must be known of a method to call it. */
export interface MethodFacts {
  readonly isRead: boolean
  /** Whether it may stand in a script. */
  readonly isBatchable: boolean
}

const known = new Map<string, MethodFacts>()
/** Names come from a program's text, so there are few; if a program makes them up, the table begins again. */
const MAX_KNOWN = 2_000

/** Facts of a method, by its name; found once for each name. Throws `TypeError` for what is no method's name. */
export function methodFacts(method: string): MethodFacts {
  const facts = known.get(method)
  if (facts !== undefined) return facts
  if (!/^[a-zA-Z]+(?:\.[a-zA-Z0-9_]+)?$/.test(method)) throw new TypeError('"method" must be section.name')
  const fresh = { isRead: isRead(method), isBatchable: mayStandInScript(method) }
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(method, fresh)
  return fresh
}
