const MAX_LENGTH = 255

/** Control characters, and the marks that let a name read backwards (`gpj.exe`). */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * A client's file name, fit to be shown: its last segment, one line, at most 255 characters, never empty.
 * It is never a path here.
 */
export function shownFileName(given: string | undefined): string {
  const clean = (given ?? '').toWellFormed().replace(UNSEEN, '')
  const segment = clean.split(/[/\\]/).at(-1) ?? ''
  return firstCharacters(segment.trim(), MAX_LENGTH) || 'video'
}

/** A title for who gave none: the file's name without its extension. */
export const titleFromFileName = (fileName: string): string =>
  fileName.replace(/(?<=.)\.[^.\s]{1,10}$/u, '').trim() || fileName

/** Never half of a character that takes two code units. */
function firstCharacters(text: string, count: number): string {
  return text.slice(0, count).replace(/[\ud800-\udbff]$/, '')
}
