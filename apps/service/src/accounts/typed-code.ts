import { randomInt } from 'node:crypto'
import { hashSecret } from './secret.ts'

/** Crockford's base 32: no I, L, O, U. 20 of them are 100 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A one-time code that a person can type: `XXXXX-XXXXX-XXXXX-XXXXX`, 100 bits. */
export const makeTypedCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  )

/** How it stands in the database. Dashes, blanks, case, O for 0, and I or L for 1 do not matter. */
export function hashTypedCode(code: string): Buffer {
  const letters = code.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')
  return hashSecret(letters.replace(/[^0-9A-Z]/g, ''))
}
