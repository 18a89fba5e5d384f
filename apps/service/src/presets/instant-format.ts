/** What a format may hold besides text: each token, longest first, so that `MMMM` is not twice `MM`. */
const TOKENS = ['YYYY', 'YY', 'MMMM', 'MMM', 'MM', 'M', 'DD', 'D', 'dddd', 'ddd', 'HH', 'hh', 'mm', 'ss'] as const
export type InstantToken = (typeof TOKENS)[number]

/** Whole formats that have a name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['date', 'YYYY-MM-DD'],
  ['time', 'hh:mm'],
  ['datetime', 'YYYY-MM-DD hh:mm'],
])

export type InstantPiece = { token: InstantToken } | { text: string }

const PIECES = new RegExp(String.raw`\[([^\]]*)\]|${TOKENS.join('|')}|[A-Za-z]+|[^A-Za-z[]+|\[`, 'g')

/**
 * Takes a format of a date or a time apart: tokens such as `DD.MM.YYYY`, text in brackets, and anything that is no
 * Latin letter as it stands. `date`, `time` and `datetime` are formats by name.
 *
 * With `mistake` it is none: Latin letters that are no token are more often a wrong token than a word (`dd.mm.yyyy`
 * would write minutes for the month).
 */
export function parseInstantFormat(format: string): { pieces: InstantPiece[]; mistake?: string } {
  const pieces: InstantPiece[] = []
  for (const [piece, bracketed] of (NAMED.get(format) ?? format).matchAll(PIECES))
    if (bracketed !== undefined) pieces.push({ text: bracketed })
    else if (isToken(piece)) pieces.push({ token: piece })
    else if (/[A-Za-z]/.test(piece))
      return {
        pieces: [],
        mistake: `${piece.slice(0, 20)} is no part of a date; there are ${TOKENS.join(' ')}, or date, time, datetime; text stands in brackets: [at]`,
      }
    else pieces.push({ text: piece })
  if (!pieces.some((piece) => 'token' in piece)) return { pieces: [], mistake: `holds none of ${TOKENS.join(' ')}` }
  return { pieces }
}

const isToken = (piece: string): piece is InstantToken => (TOKENS as readonly string[]).includes(piece)
