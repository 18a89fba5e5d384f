const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const URLS = /\b(?:https?:\/\/|www\.|vk\.(?:com|ru|cc)\/)\S+/giu

/**
 * A text of at most `max` UTF-16 units, cut between whole characters as people see them, and before a link rather
 * than within it. `lostLinks` counts the links that fell to the cut.
 */
export function fitText(text: string, max: number): { text: string; isCut: boolean; lostLinks: number } {
  if (text.length <= max) return { text, isCut: false, lostLinks: 0 }
  let end = characterStart(text, max)
  let lostLinks = 0
  for (const { index, 0: url } of text.matchAll(URLS)) {
    if (index + url.length <= end) continue
    lostLinks += 1
    end = Math.min(end, index)
  }
  return { text: text.slice(0, end).trimEnd(), isCut: true, lostLinks }
}

/** The first so many characters as people see them. */
export function firstGraphemes(text: string, count: number): string {
  let left = count
  for (const { index } of graphemes.segment(text)) if (left-- === 0) return text.slice(0, index).trimEnd()
  return text
}

/** Where the character begins that stands at `at`; where one character alone is longer, its code points are divided. */
function characterStart(text: string, at: number): number {
  const { index = 0 } = graphemes.segment(text).containing(at) ?? {}
  if (index > 0) return index
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}

/** One line: what no title may hold becomes a space. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** Lines and tabs stay, other control characters go; no blank end. */
export const cleanLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
