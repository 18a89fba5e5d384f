import { expect, test } from 'vitest'
import { findRule, readRules } from './read-rules.ts'

const now = new Date('2026-11-21T12:00:00Z')
const read = (text: string, language: 'en' | 'ru' = 'en') =>
  readRules(text, { file: 'a/vkast.rules.json', language, now })
const of = (value: unknown) => read(JSON.stringify(value, null, 2))

test('reads every field, and takes one community as a list of one', () => {
  const rule = { match: '*.mp4', preset: 'ml', group: -5, album: 7, title: 'T', at: '2026-12-01T10:00', skip: false }
  expect(of([rule, { match: 'b', preset: 3, group: [1, 2] }])).toEqual([
    { match: '*.mp4', preset: 'ml', groups: ['-5'], album: '7', title: 'T', at: '2026-12-01T10:00', skip: false },
    { match: 'b', preset: '3', groups: ['1', '2'] },
  ])
})

test.each([
  [
    'a field that is wrong',
    [{ match: '*' }, { match: '*', group: 'club' }],
    'a/vkast.rules.json:7: rule 2, "group" must be',
  ],
  ['a field that there is not', [{ match: '*', privacy: 0 }], 'a/vkast.rules.json:4: rule 1, "privacy" is not known'],
  [
    'a field of every object',
    [{ match: '*', constructor: 1 }],
    'a/vkast.rules.json:4: rule 1, "constructor" is not known',
  ],
  ['no pattern', [{ skip: true }], 'a/vkast.rules.json:2: rule 1, "match" must be a pattern'],
  ['no object', [3], 'a/vkast.rules.json:2: rule 1 must be an object'],
  ['no community', [{ match: '*', group: [] }], 'a/vkast.rules.json:4: rule 1, "group"'],
  ['a time that is over', [{ match: '*', at: '2026-01-01T10:00' }], 'a/vkast.rules.json:4: rule 1, "at" is over'],
  ['no list', { match: '*' }, 'a/vkast.rules.json:1: must be a list'],
])('names the line, the rule and the field of %s', (_name, rules, words) => {
  expect(() => of(rules)).toThrow(words)
})

test('names all mistakes at once, in the language of the person', () => {
  expect(() => read('[{"match": 1, "skip": 2}]', 'ru')).toThrow(/правило 1, "match" .*\n.*правило 1, "skip" /)
})

test.each([
  ['[\n  {"match": "*",}\n]', ':2:'],
  ['[\n  {"match": "*"}\n', ':3:'],
  ['', ':1:'],
])('names the line where %j is no JSON', (text, line) => {
  expect(() => read(text)).toThrow(`a/vkast.rules.json${line} is not valid JSON here`)
})

test('the first rule that matches holds; without a slash a pattern is for the name in any folder', () => {
  const rules = of([
    { match: 'drafts/**', skip: true },
    { match: 'week-*.mp4', preset: 'ml' },
    { match: '**', preset: 'rest' },
  ])
  const presetOf = (name: string) => findRule(rules, name)?.preset
  expect(findRule(rules, 'drafts/week-1.mp4')?.skip).toBe(true)
  expect([presetOf('week-1.mp4'), presetOf('a/b/week-1.mp4'), presetOf('a/talk.mp4')]).toEqual(['ml', 'ml', 'rest'])
  expect(findRule([], 'week-1.mp4')).toBeUndefined()
})
