import { VkResponseError } from '../errors/response-error.ts'
import { parseJson } from '../read-answer.ts'
import type { ByteRange } from './byte-ranges.ts'
import { readUploadAnswer } from './read-upload-answer.ts'
import type { UploadAnswer } from './send-source.ts'
import { VkUploadError } from './upload-error.ts'

/** An answer with the header that lists what the server has. */
export interface RangeAnswer extends UploadAnswer {
  readonly rangeHeader: string | undefined
}

/**
 * What an answer to a range says:
 * `part` - it was taken; `received` is all the server has, where it says so · `whole` - the file is complete.
 */
export type RangeOutcome =
  | { readonly kind: 'part'; readonly received: readonly ByteRange[] }
  | { readonly kind: 'whole'; readonly fields: Record<string, unknown> }

/** Statuses after which looking and repeating helps: busy, or the server lost count (vk-facts 7.4, 4: 416 and 500). */
const PASSING: ReadonlySet<number> = new Set([408, 409, 416, 429])

/** The address itself is used up, whatever is sent there (vk-facts 7.3). */
const SPENT: ReadonlySet<number> = new Set([401, 403, 410, 412])

/**
 * Reads the answer to a range; everything else is thrown as {@link VkUploadError}, with `retry: 'same_url'` where the
 * range may be sent again.
 *
 * The first range asks the server whether it takes ranges at all: a 4xx, a page, or an answer as to a whole file is
 * `ranges_refused` then. 201 means that more is to come. Source: vk-facts 7.4
 */
export function readRangeAnswer(answer: RangeAnswer, range: { isFirst: boolean; total: number }): RangeOutcome {
  const { status } = answer
  const text = answer.body.toString('latin1').trim()
  const isTaken = status >= 200 && status <= 299
  const listed = parseRanges(answer.rangeHeader ?? text, range.total)
  if (isTaken && (status === 201 || listed.length > 0 || isMarker(text))) return { kind: 'part', received: listed }
  if (PASSING.has(status)) throw new VkUploadError({ code: 'http_status', httpStatus: status, retry: 'same_url' })
  const isRefused = range.isFirst && (isTaken ? isNoJson(answer) : status >= 400 && status < 500 && !SPENT.has(status))
  if (isRefused && !isBusy(answer)) throw rangesRefused(status)
  return { kind: 'whole', fields: readUploadAnswer(answer) }
}

/** The server does not take ranges; the address is spent on finding out. */
export const rangesRefused = (httpStatus: number): VkUploadError =>
  new VkUploadError({ code: 'ranges_refused', httpStatus, effect: 'none', retry: 'new_url' })

/** `0-1/8,4-5/8` as ranges; what is not of a file of `total` bytes is left out. The last byte is named (vk-facts 7.4, 5). */
export function parseRanges(text: string, total: number): ByteRange[] {
  const ranges: ByteRange[] = []
  for (const part of text.slice(0, 100_000).split(',')) {
    const match = /^\s*(?:bytes[ =])?(\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)\s*$/.exec(part)
    if (match === null) return []
    const [from, last] = [Number(match[1]), Number(match[2])]
    if (match[3] !== '*' && Number(match[3]) !== total) return []
    if (from <= last && last < total) ranges.push([from, last + 1])
  }
  return ranges
}

/**
 * What a server says to a GET that it has. `X-Last-Known-Byte` is the last one; where only the body tells, its last
 * number may mean that byte or the next one, so that byte is sent again. Source: vk-facts 7.4, 3
 */
export function readProgress(
  { status, body }: { status: number; body: Buffer },
  { lastKnownByte, total }: { lastKnownByte: string | undefined; total: number },
): readonly ByteRange[] | undefined {
  if (status < 200 || status > 299) return undefined
  if (lastKnownByte !== undefined && /^\d{1,15}$/.test(lastKnownByte) && Number(lastKnownByte) < total) {
    return [[0, Number(lastKnownByte) + 1]]
  }
  const text = body.toString('latin1').trim()
  if (text === '') return []
  const match = /^0-(\d{1,15})\/(\d{1,15})$/.exec(text)
  if (match === null || Number(match[2]) !== total || Number(match[1]) > total) return undefined
  return [[0, Number(match[1])]]
}

/** How some of these servers say yes in XML or JSON (vk-facts 7.3). */
const isMarker = (text: string) => text === '<retval>1</retval>' || /^\{\s*"retval"\s*:\s*1\s*\}$/.test(text)

const isNoJson = (answer: RangeAnswer) => parseJson(answer) instanceof VkResponseError

/** "Too fast" is said to whoever comes, in whatever way (vk-facts 7.3). */
function isBusy(answer: RangeAnswer): boolean {
  const body = parseJson(answer)
  return typeof body === 'object' && body !== null && 'error_code' in body && body.error_code === -12
}
