import type { RuleCondition } from '../db/schema/presets.ts'
import { type CompiledPattern, compilePattern } from './compile-pattern.ts'
import type { RuleRow } from './queries.ts'
import type { RecordingFacts } from './render-template.ts'

type Test = (recording: RecordingFacts) => boolean

export interface CompiledRule {
  id: number
  presetId: number
  holds: Test
}

/** Of each field so much is looked at, so that the work for one recording is bounded. */
const MAX_FIELD_LENGTH = 2000

/** Rules ready to be tried on many recordings, in the same order. */
export const compileRules = (rows: Pick<RuleRow, 'id' | 'presetId' | 'match' | 'conditions'>[]): CompiledRule[] =>
  rows.map(({ id, presetId, match, conditions }) => {
    const tests = conditions.map(testOf)
    const holds: Test = (recording) =>
      match === 'all' ? tests.every((test) => test(recording)) : tests.some((test) => test(recording))
    return { id, presetId, holds }
  })

/** The first rule that holds for the recording; undefined where none does. */
export const findFirstMatch = (rules: CompiledRule[], recording: RecordingFacts): CompiledRule | undefined =>
  rules.find(({ holds }) => holds(recording))

function testOf(condition: RuleCondition): Test {
  const test = textTestOf(condition)
  return (recording) => textsOf(condition.field, recording).some(test)
}

function textTestOf(condition: RuleCondition): (text: string) => boolean {
  switch (condition.kind) {
    case 'exact': {
      const values = new Set(condition.values.map(folded))
      return (text) => values.has(folded(text))
    }
    case 'keywords': {
      const keywords = condition.values.map(keywordTest)
      return (text) => {
        const padded = wordsOf(text)
        return keywords.some((test) => test(padded))
      }
    }
    case 'pattern': {
      const pattern: CompiledPattern | { mistake: string } = compilePattern(condition.pattern)
      // Checked when it was stored. An engine that no longer takes it must not stop recordings from coming in.
      return 'mistake' in pattern ? () => false : (text) => pattern.test(text.normalize('NFC'))
    }
  }
}

/** Its words stand in the text one after another; with a `*` the last may go on. */
function keywordTest(keyword: string): (padded: string) => boolean {
  const sought = wordsOf(keyword).trimEnd()
  if (sought === '') return () => false
  return keyword.endsWith('*') ? (padded) => padded.includes(sought) : (padded) => padded.includes(`${sought} `)
}

/** Words alone, each between single spaces: ` лекция 3 `. Letters, digits and marks are parts of words. */
const wordsOf = (text: string): string =>
  ` ${folded(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `

/** Without regard to case, width, spaces, and to whether somebody wrote е for ё. */
const folded = (text: string): string =>
  text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim()

function textsOf(field: string, recording: RecordingFacts): string[] {
  if (field === 'title') return [recording.title.slice(0, MAX_FIELD_LENGTH)]
  if (field === 'file_name') return [recording.fileName.slice(0, MAX_FIELD_LENGTH)]
  if (field === 'topics') return withinLength(recording.topics)
  const name = field.slice('variables.'.length)
  if (!field.startsWith('variables.') || !Object.hasOwn(recording.variables, name)) return []
  return [(recording.variables[name] ?? '').slice(0, MAX_FIELD_LENGTH)]
}

function withinLength(texts: string[]): string[] {
  let left = MAX_FIELD_LENGTH
  return texts.filter((text) => {
    left -= text.length
    return left >= 0
  })
}
