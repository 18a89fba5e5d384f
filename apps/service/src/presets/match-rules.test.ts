import { expect, test } from 'vitest'
import type { RuleCondition } from '../db/schema/presets.ts'
import { compilePattern, MAX_PATTERNS_SIZE } from './compile-pattern.ts'
import { compileRules, findFirstMatch } from './match-rules.ts'
import type { RecordingFacts } from './render-template.ts'

const lecture: RecordingFacts = {
  title: 'Лекция 3. Учёт  рисков',
  fileName: 'LECTURE_3.mp4',
  startDate: null,
  topics: ['Банки', 'Страхование жизни'],
  variables: { course: 'Финансы' },
}

const matches = (conditions: RuleCondition[], match: 'all' | 'any' = 'all', recording = lecture): boolean =>
  findFirstMatch(compileRules([{ id: 1, presetId: 2, match, conditions }]), recording) !== undefined

test.each<[string, RuleCondition, boolean]>([
  [
    'exact: the whole text, without regard to case, spaces and ё',
    { kind: 'exact', field: 'title', values: ['x', 'ЛЕКЦИЯ 3. учет рисков'] },
    true,
  ],
  ['exact: not a part of it', { kind: 'exact', field: 'title', values: ['Лекция 3'] }, false],
  ['exact: one of several topics', { kind: 'exact', field: 'topics', values: ['банки'] }, true],
  ['exact: a variable', { kind: 'exact', field: 'variables.course', values: ['ФИНАНСЫ'] }, true],
  ['exact: a variable that is not there', { kind: 'exact', field: 'variables.constructor', values: ['x'] }, false],
  ['keywords: whole words', { kind: 'keywords', field: 'title', values: ['учет рисков'] }, true],
  ['keywords: no part of a word', { kind: 'keywords', field: 'title', values: ['лекци', 'иск', 'екция'] }, false],
  ['keywords: any ending after *', { kind: 'keywords', field: 'title', values: ['лекци*'] }, true],
  ['keywords: * is at the end only', { kind: 'keywords', field: 'title', values: ['*екция'] }, false],
  ['keywords: words are parted by any sign', { kind: 'keywords', field: 'file_name', values: ['lecture 3'] }, true],
  ['keywords: a number is a word', { kind: 'keywords', field: 'title', values: ['3'] }, true],
  ['keywords: not over two topics', { kind: 'keywords', field: 'topics', values: ['банки страхование'] }, false],
  ['pattern: found anywhere, in any case', { kind: 'pattern', field: 'title', pattern: 'лекция\\s+\\d' }, true],
  ['pattern: Unicode classes', { kind: 'pattern', field: 'title', pattern: '^\\p{Cyrillic}+ \\d\\.' }, true],
  ['pattern: anchors', { kind: 'pattern', field: 'title', pattern: '^учёт' }, false],
  ['pattern: each topic by itself', { kind: 'pattern', field: 'topics', pattern: '^страхование' }, true],
])('%s', (_, condition, holds) => {
  expect(matches([condition])).toBe(holds)
})

test('all conditions, or any', () => {
  const yes: RuleCondition = { kind: 'keywords', field: 'title', values: ['лекция'] }
  const no: RuleCondition = { kind: 'keywords', field: 'title', values: ['семинар'] }
  expect(matches([yes, no], 'all')).toBe(false)
  expect(matches([yes, no], 'any')).toBe(true)
  expect(matches([yes, yes], 'all')).toBe(true)
  expect(matches([no, no], 'any')).toBe(false)
})

test('the first rule that holds decides', () => {
  const rule = (id: number, pattern: string) => ({
    id,
    presetId: id * 10,
    match: 'all' as const,
    conditions: [{ kind: 'pattern' as const, field: 'title', pattern }],
  })
  const rules = compileRules([rule(1, 'семинар'), rule(2, 'лекция'), rule(3, '.')])
  expect(findFirstMatch(rules, lecture)?.presetId).toBe(20)
  expect(findFirstMatch(rules, { ...lecture, title: '!' })?.presetId).toBe(30)
  expect(findFirstMatch(rules, { ...lecture, title: '' })).toBeUndefined()
})

// With backtracking these would not end within the age of the universe: that the test ends is the promise.
test.each(['(a+)+$', '^(a|a)*$', '(a|aa)+$', '^([a-zA-Z]+)*$', '(.*a){20}$', '^(\\p{L}+\\s?)+$'])(
  'the pattern %s on a long title ends',
  (pattern) => {
    const title = `${'a'.repeat(500)}!`
    expect(matches([{ kind: 'pattern', field: 'title', pattern }], 'all', { ...lecture, title })).toBe(false)
  },
)

test('the size of a pattern tells its work, and those that would be heavy are over the bound', () => {
  const sizeOf = (pattern: string): number => {
    const compiled = compilePattern(pattern)
    return 'size' in compiled ? compiled.size : -1
  }
  expect(sizeOf('лекция\\s+\\d+')).toBeLessThan(50)
  expect(sizeOf('(a+)+$')).toBeLessThan(50)
  for (const heavy of ['(.|\\n){0,999}z', 'a{999}'.repeat(28), '(?:(?:(?:a?){10}){10}){10}'.repeat(3)])
    expect(sizeOf(heavy)).toBeGreaterThan(MAX_PATTERNS_SIZE)
})

test.each(['(', '(?=a)', '(a)\\1', '[b-a]', 'a{2000}', '((a{0,100}){0,100}){0,100}'])(
  '%s is no pattern here',
  (pattern) => {
    expect(compilePattern(pattern)).toHaveProperty('mistake')
  },
)

test('of a field only so much is looked at', () => {
  const seen = { ...lecture, variables: { text: `${'x'.repeat(1999)}y` } }
  const unseen = { ...lecture, variables: { text: `${'x'.repeat(2000)}y` } }
  const condition: RuleCondition = { kind: 'pattern', field: 'variables.text', pattern: 'y' }
  expect([matches([condition], 'all', seen), matches([condition], 'all', unseen)]).toEqual([true, false])
})
