import { invalidInput } from '../refusal.ts'

/**
 * Refuses what JSON and forms can say but PostgreSQL cannot store: U+0000 in `text`, and in `jsonb` also half a
 * surrogate pair. Walks arrays and objects, keys too.
 */
export function assertStorable(path: string, value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw invalidInput(path, 'holds characters that are no text')
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, entry] of Object.entries(value)) {
    assertStorable(path, key)
    assertStorable(path === '' ? key : `${path}.${key}`, entry)
  }
}
