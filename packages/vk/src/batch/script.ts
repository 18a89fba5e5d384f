import type { OutgoingCall } from '../client-options.ts'
import { writtenParam } from '../encode-params.ts'
import { isOfARequest } from './batchable.ts'

/** VK takes 25 API calls in one script (vk-facts 2). */
export const MAX_CALLS = 25

/** Longest script we write, in characters; VK's own bound is not known, clients in use send less (*assumed*). */
export const MAX_SCRIPT_LENGTH = 60_000

/** Texts that are JSON as they stand: most ids, numbers and names. */
const PLAIN = /^[\w.,@ -]*$/

const quoted = (text: string): string =>
  PLAIN.test(text) ? `"${text}"` : JSON.stringify(text.isWellFormed() ? text : text.toWellFormed())

/**
 * A call in VKScript, `API.users.get({"user_ids":"1"})`: every parameter as the text a request of its own would carry.
 * Undefined when a parameter speaks of the request as a whole, so that the call cannot stand in a script.
 * Throws `TypeError` for values that VK has no form for.
 */
export function writeCall({ method, params }: Pick<OutgoingCall, 'method' | 'params'>): string | undefined {
  let written = ''
  for (const name of Object.keys(params)) {
    const value = params[name]
    if (value === undefined) continue
    if (isOfARequest(name)) return undefined
    written += `${written === '' ? '' : ','}${quoted(name)}:${quoted(writtenParam(name, value))}`
  }
  return written === '' ? `API.${method}()` : `API.${method}({${written}})`
}

/** One call of a script. */
export interface ScriptCall {
  readonly text: string
  readonly isRead: boolean
}

/**
 * A script that makes these calls in order and returns the answers of those it made: all, or the first few.
 *
 * VK answers `false` for a call that failed, which a call may also answer by itself. Two reads that cannot be told apart
 * can be asked again; two writes cannot. So after a write with an empty answer (`false`, and to be sure `0`, `null`, ``)
 * the script makes no further call: whatever stands before it has an answer that is no failure. It also means that VK's
 * refusal of one write (a captcha, flood control) is not followed by 24 more attempts.
 * Source of the language: vk-facts 2
 */
export function writeScript(calls: readonly ScriptCall[]): string {
  const firstWrite = endsEarlyAfter(calls)
  if (firstWrite < 0) return `return [${calls.map(({ text }) => text).join(',')}];`
  let script = 'var r=[],v=1;'
  for (const [index, { text, isRead }] of calls.entries()) {
    const step = isRead ? `r.push(${text});` : `v=${text};r.push(v);`
    script += index <= firstWrite ? step : `if(v){${step}}`
  }
  return `${script}return r;`
}

/** The first call whose empty answer ends the script early; -1 when none can. */
function endsEarlyAfter(calls: readonly ScriptCall[]): number {
  const firstWrite = calls.findIndex(({ isRead }) => !isRead)
  return firstWrite === calls.length - 1 ? -1 : firstWrite
}

/** The answers in a script's response; undefined when it is no response of such a script. */
export function readResponse(response: unknown, calls: readonly ScriptCall[]): readonly unknown[] | undefined {
  if (!Array.isArray(response) || response.length === 0 || response.length > calls.length) return undefined
  if (response.length === calls.length) return response
  const lastMade = calls[response.length - 1]
  return endsEarlyAfter(calls) >= 0 && !lastMade?.isRead && isEmpty(response.at(-1)) ? response : undefined
}

/** What VKScript takes for no: *assumed* to be what PHP does, in which an empty list or object and `0` are no too. */
const isEmpty = (answer: unknown): boolean =>
  !answer || answer === '0' || (typeof answer === 'object' && Object.keys(answer).length === 0)
