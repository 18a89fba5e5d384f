import { cleanText } from './clean-text.ts'
import { wrap } from './wrap.ts'

/** One thing, a line for each of its facts; facts that are not known are left out. */
export function renderRecord(
  facts: readonly (readonly [string, string | null | undefined])[],
  columns: number,
): string {
  return facts
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => wrap(`${name}: ${cleanText(String(value)).replace(/\s+/g, ' ')}`, columns, 2))
    .join('\n')
}
