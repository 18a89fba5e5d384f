/** One token as it was pasted, with what stood beside it. */
export interface ParsedToken {
  token: string
  /** The VK user that the address names. */
  userId?: number
  /** The community that a community token's parameter names, positive. */
  groupId?: number
  /** As given; 0 means no expiry. */
  expiresInSeconds?: number
}

export type ParsedTokenData =
  | { kind: 'tokens'; tokens: [ParsedToken, ...ParsedToken[]] }
  | { kind: 'refused'; errorType: 'invalid_token_format' | 'authorization_denied' | 'app_not_allowed' }

/** A name with its value as they stood in the text; `name` is empty for a value that stood alone. */
interface Piece {
  name: string
  value: string
}

const MAX_LENGTH = 20_000
const MAX_TOKENS = 25
const MAX_LIFETIME_SECONDS = 10 * 365 * 86_400
/** VK says not to rely on the form of its tokens (vk-facts 4.8). */
const TOKEN = /^[A-Za-z0-9._-]{20,2048}$/
/** What is a token of VK by its looks alone. */
const KNOWN_FORM = /^(?:vk\d\.[a-z]\.[A-Za-z0-9._-]{16,2048}|[0-9a-f]{85})$/
/** Our own API keys and access tokens; whoever pastes one by mistake must not have it sent to VK. */
const OWN_SECRET = /^(?:vkast_|eyJ[\w-]+\.[\w-]+\.)/
const BLANK = /[\s\u200b-\u200d\u2060\u00ad]+/g

/**
 * Finds the VK tokens in what a person pasted: an address, a fragment, JSON, a token alone; encoded, quoted or broken
 * over lines. Looks at the text only: any host and path will do, and nothing is fetched. Never throws; time grows with
 * the length, which is bounded.
 */
export function parseTokenRedirect(text: string): ParsedTokenData {
  if (text.length > MAX_LENGTH) return refused('invalid_token_format')
  // A token broken over lines must be joined; parameters on lines of their own must not.
  const joined = unwrap(decode(text.replace(BLANK, '')).replace(BLANK, ''))
  const spaced = decode(text).replace(BLANK, '&')
  const tokens =
    readTokens(piecesOf(joined)) ??
    readLoneToken(joined, BLANK_INSIDE.test(text.trim())) ??
    readTokens(piecesOf(spaced))
  if (tokens) return tokens
  return readRefusal(joined, piecesOf(joined)) ?? refused('invalid_token_format')
}

const BLANK_INSIDE = /\s/

const refused = (errorType: Extract<ParsedTokenData, { kind: 'refused' }>['errorType']): ParsedTokenData => ({
  kind: 'refused',
  errorType,
})

const ENTITIES: Record<string, string> = {
  amp: '&',
  '#38': '&',
  '#x26': '&',
  quot: '"',
  '#34': '"',
  '#39': "'",
  lt: '<',
  gt: '>',
}

/** Takes off percent-encoding, HTML entities and JSON escapes, as often as they were put on, at most five times. */
function decode(text: string): string {
  let decoded = text
  for (let round = 0; round < 5; round++) {
    const next = decoded
      .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/&(amp|#38|#x26|quot|#34|#39|lt|gt);/gi, (_, name: string) => ENTITIES[name.toLowerCase()] ?? '&')
      .replace(/\\u00([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\[nrt]/g, ' ')
      .replace(/\\(["'\\/])/g, '$1')
    if (next === decoded) break
    decoded = next
  }
  return decoded
}

const QUOTES = /["'`*«»“”„‘’]+/g
const BORDERS = /[&#?/<>,;{}()[\]|\\]+/

const unwrap = (text: string): string => text.replace(QUOTES, '')

/** Cuts at everything that cannot stand in a token; each piece is then read on its own, so that no search starts twice. */
function piecesOf(text: string): Piece[] {
  return text
    .replace(QUOTES, '')
    .split(BORDERS)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const end = piece.search(/[:=]/)
      return end < 0
        ? { name: '', value: piece }
        : { name: piece.slice(0, end).toLowerCase(), value: piece.slice(end + 1) }
    })
}

/** Undefined where no token stands, or where it is unclear which one is meant. */
function readTokens(pieces: Piece[]): ParsedTokenData | undefined {
  const found = new Map<number, string>()
  let pendingGroup = 0 // VK's JSON says `group_id` before the token it belongs to (vk-facts 4.3)
  for (const { name, value } of pieces) {
    if (name === 'group_id') pendingGroup = positiveInteger(value) ?? 0
    const groupId = name === 'access_token' ? pendingGroup : groupOf(name)
    const isToken = groupId !== undefined || (name === '' && KNOWN_FORM.test(value))
    if (!isToken) continue
    const key = groupId ?? 0
    if (!TOKEN.test(value) || OWN_SECRET.test(value)) return undefined
    if (found.has(key) && found.get(key) !== value) return undefined
    found.set(key, value)
  }
  const isMixture = found.size > 1 && found.has(0)
  return found.size > 0 && found.size <= MAX_TOKENS && !isMixture ? describe(found, pieces) : undefined
}

/** `access_token_123` is the token of community 123 (vk-facts 4.2). */
function groupOf(name: string): number | undefined {
  return name.startsWith('access_token_') ? positiveInteger(name.slice('access_token_'.length)) : undefined
}

function describe(found: ReadonlyMap<number, string>, pieces: Piece[]): ParsedTokenData {
  const lifetime = wholeNumber(lastValue(pieces, 'expires_in'), MAX_LIFETIME_SECONDS)
  const userId = positiveInteger(lastValue(pieces, 'user_id'))
  const tokens = [...found].map(([groupId, token]) => ({
    token,
    ...(groupId > 0 ? { groupId } : userId !== undefined && { userId }),
    ...(lifetime !== undefined && { expiresInSeconds: lifetime }),
  }))
  const [first, ...rest] = tokens
  return first ? { kind: 'tokens', tokens: [first, ...rest] } : refused('invalid_token_format')
}

/** The text is a token and nothing else. With blanks inside only where the form leaves no doubt. */
function readLoneToken(joined: string, hasBlanks: boolean): ParsedTokenData | undefined {
  const token = joined
    .replace(/^[&#?/<>,;{}()[\]|\\]+|[&#?/<>,;{}()[\]|\\]+$/g, '')
    .replace(/^(?:authorization:)?bearer:?(?=vk\d\.)/i, '')
  if (!TOKEN.test(token) || OWN_SECRET.test(token)) return undefined
  if (KNOWN_FORM.test(token)) return { kind: 'tokens', tokens: [{ token }] }
  if (hasBlanks || /vk\d\.[a-z]\./.test(token)) return undefined
  return { kind: 'tokens', tokens: [{ token }] }
}

/** What VK says instead of a token (vk-facts 4.2, 3.3). */
function readRefusal(joined: string, pieces: Piece[]): ParsedTokenData | undefined {
  const error = lastValue(pieces, 'error')
  const description = `${lastValue(pieces, 'error_description') ?? ''}${joined.slice(0, 2000)}`
  if (error === 'access_denied' || lastValue(pieces, 'error_reason') === 'user_denied')
    return refused('authorization_denied')
  if (lastValue(pieces, 'fail') === '1') return refused('authorization_denied')
  if (/security[+_]?error/i.test(description) || error === 'unauthorized_client') return refused('app_not_allowed')
  if (lastValue(pieces, 'err') === '2' && pieces.some(({ name, value }) => name === '' && value === 'error'))
    return refused('app_not_allowed')
  return undefined
}

/** The last one counts: the fragment stands after the query. */
const lastValue = (pieces: Piece[], name: string): string | undefined =>
  pieces.findLast((piece) => piece.name === name)?.value

const positiveInteger = (text: string | undefined): number | undefined => {
  const number = wholeNumber(text, Number.MAX_SAFE_INTEGER)
  return number === 0 ? undefined : number
}

function wholeNumber(text: string | undefined, max: number): number | undefined {
  if (text === undefined || !/^\d{1,16}$/.test(text)) return undefined
  const number = Number(text)
  return number <= max ? number : undefined
}
