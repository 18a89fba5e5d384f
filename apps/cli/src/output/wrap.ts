import { displayWidth } from './display-width.ts'

/** Longer lines are hard to read; tables may be wider. */
const READABLE = 100

/** Broken, it leads nowhere; a terminal lets it run over its edge and still knows it for one. */
const ADDRESS = /https?:\/\//

/**
 * The text in lines that fit, each after the first behind `indent` blanks. Words that fit nowhere are broken, addresses
 * are not.
 */
export function wrap(text: string, columns: number, indent = 0): string {
  const width = Math.min(columns, READABLE)
  return text
    .split('\n')
    .map((line) => wrapLine(line, width, indent))
    .join('\n')
}

function wrapLine(line: string, width: number, indent: number): string {
  const blanks = ' '.repeat(indent)
  const lead = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let current = lead
  for (const word of line
    .trim()
    .split(/\s+/)
    .flatMap((each) => pieces(each, Math.max(1, width - Math.max(indent, lead.length))))) {
    const begins = current.trim() === ''
    const next = begins ? current + word : `${current} ${word}`
    if (begins || displayWidth(next) <= width) {
      current = next
      continue
    }
    lines.push(current)
    current = blanks + word
  }
  return [...lines, current].join('\n')
}

/** A word in pieces of at most `width` columns. */
function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width || ADDRESS.test(word)) return [word]
  const parts: string[] = ['']
  for (const letter of word) {
    const last = parts.length - 1
    if (displayWidth(parts[last] + letter) > width) parts.push(letter)
    else parts[last] += letter
  }
  return parts
}
