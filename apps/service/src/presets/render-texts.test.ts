import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PresetSettings } from '../db/schema/presets.ts'
import { parseTemplate, TemplateMistake, VARIABLES } from './parse-template.ts'
import { type RecordingFacts, renderTemplate, type TemplateValues } from './render-template.ts'
import { renderTexts } from './render-texts.ts'

const lecture: RecordingFacts = {
  title: 'Лекция 7',
  fileName: 'lecture-7.mp4',
  startDate: new Date('2026-11-20T22:05:00Z'),
  topics: ['Сети', 'VAE'],
  variables: { course: 'ML' },
}

const valuesFor = (recording: Partial<RecordingFacts> = {}, settings: PresetSettings = {}): TemplateValues => ({
  recording: { ...lecture, ...recording },
  publishAt: new Date('2026-12-01T09:00:00Z'),
  locale: { language: 'ru', timeZone: 'Europe/Moscow' },
  format: settings.format ?? {},
  defaults: settings.variables ?? {},
})

const render = (settings: PresetSettings, recording?: Partial<RecordingFacts>) =>
  renderTexts(settings, {}, valuesFor(recording, settings))

test('writes every variable', () => {
  const description_template =
    '{display_name}|{title:6}|{file_name}|{date}|{start_date:D MMMM}|{time}|{publish_date}|{duration}|{number:000}|{topics:, }|{course}|{teacher}'
  const { description, warnings } = render(
    { description_template, variables: { course: '-', teacher: 'Иванова' } },
    { durationSeconds: 5025 },
  )
  expect(description).toBe(
    'Лекция 7|Лекция|lecture-7.mp4|21.11.2026|21 ноября|01:05|01.12.2026|1:23:45|007|Сети, VAE|ML|Иванова',
  )
  expect(warnings).toEqual([])
})

test('a recording brings number and duration as variables of its own', () => {
  const settings = { title_template: '{number} {duration:minutes}' }
  expect(render(settings, { variables: { number: '12', duration: '600' } }).title).toBe('12 10')
})

test('what has no value writes nothing and is told, once for each text', () => {
  const settings = { title_template: 'Запись {date}{time} {date}', variables: { course: '' } }
  const { title, warnings } = render(
    { ...settings, description_template: '{course}.' },
    { startDate: null, variables: {} },
  )
  expect(title).toBe('Запись')
  expect(warnings).toEqual([
    { kind: 'missing', field: 'title', variable: 'date' },
    { kind: 'missing', field: 'title', variable: 'time' },
    { kind: 'missing', field: 'description', variable: 'course' },
  ])
})

test('a title that comes out empty is the title of the recording', () => {
  const { title, warnings } = render({ title_template: ' {date} ' }, { startDate: null })
  expect(title).toBe('Лекция 7')
  expect(warnings).toContainEqual({ kind: 'title_empty' })
})

test('texts too long are cut and the cut is told; without a template the title of the recording is', () => {
  const settings = { description_template: '{long}https://vk.com/a', variables: { long: 'ж'.repeat(4990) } }
  const { title, description, warnings } = render(settings, { title: 'я'.repeat(500) })
  expect(title).toBe('я'.repeat(128))
  expect(description).toBe('ж'.repeat(4990))
  expect(warnings).toEqual([
    { kind: 'cut', field: 'title', max: 128, lostLinks: 0 },
    { kind: 'cut', field: 'description', max: 5000, lostLinks: 1 },
  ])
})

test('a template that repeats a long value without end is not written without end', () => {
  const settings = { description_template: '{a}'.repeat(3333), variables: { a: 'ы'.repeat(5000) } }
  expect(render(settings).description).toHaveLength(5000)
  const nodes = parseTemplate(settings.description_template, ['a'])
  expect(renderTemplate(nodes, valuesFor({}, settings)).text.length).toBeLessThan(30_000)
})

test('values are not read as templates', () => {
  const settings = { title_template: '{title} {course}', variables: { course: '{file_name}' } }
  const { title } = render(settings, { title: '{topics} {{x}} {', variables: {} })
  expect(title).toBe('{topics} {{x}} { {file_name}')
})

/** Pieces of names that have broken something somewhere. */
const PIECES = [
  ...[
    '{',
    '}',
    '{{',
    '}}',
    '{title}',
    '{description}',
    '{constructor}',
    '{__proto__}',
    '{date:',
    `$${'{7*7}'}`,
    '{{7*7}}',
  ],
  ...['%s', '%n', '$&', '$1', '\\', '\\0', '<script>', "'; drop table presets; --", '../../etc/passwd', '&amp;'],
  ...[
    '👨‍👩‍👧‍👦',
    '🇷🇺',
    'e\u0301',
    `a${'\u0301'.repeat(200)}`,
    '\u202egpj',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u0007',
    '\t',
  ],
  ...[
    'Ё',
    'ё',
    'ß',
    'İ',
    'ﬁ',
    'ノ',
    '한국',
    'שלום',
    'ж'.repeat(130),
    'https://vk.com/video-1_2',
    'https://a.b/'.repeat(20),
  ],
]
const TEMPLATE_PIECES = [
  ...PIECES,
  ...Object.keys(VARIABLES).map((name) => `{${name}}`),
  '{topics:, }',
  '{title:3}',
  '{own}',
]

const HOSTILE_NAMES = fc
  .sample(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }), { numRuns: 200, seed: 7 })
  .map((pieces) => pieces.join(''))

test('200 hostile names as title, file name, topic and variable: no throw, no bound passed, no second reading', () => {
  const settings = {
    title_template: '{title}',
    description_template: '{display_name}\n{topics}\n{own}{file_name}',
    variables: { own: '' },
  }
  for (const name of HOSTILE_NAMES) {
    const { title, description } = render(settings, {
      title: name,
      fileName: name,
      topics: [name],
      variables: { own: name },
    })
    expect(title.length).toBeLessThanOrEqual(128)
    expect(description.length).toBeLessThanOrEqual(5000)
    expect(`${title}${description}`.isWellFormed()).toBe(true)
    // Every brace of the name is still there: nothing in it was taken for a variable, nothing unescaped.
    const braces = name.replace(/[^{}]/g, '')
    if (name.length < 128) expect(title.replace(/[^{}]/g, '')).toBe(braces)
    if (name.length < 1000) expect(description.replace(/[^{}]/g, '')).toBe(braces.repeat(4))
  }
})

test('any template is refused with a word or renders any recording within the bounds', () => {
  let rendered = 0
  const text = fc.oneof(
    fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  const template = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.constantFrom('{number}', ...TEMPLATE_PIECES)).map((pieces) => pieces.join('')),
    },
    fc
      .array(fc.constantFrom('{own}', '{{', '}}', '{topics:dash_list}', '{date:D MMMM}', 'текст '))
      .map((pieces) => pieces.join('')),
    fc.string(),
  )
  const recordings = fc.record({
    title: text,
    fileName: text,
    startDate: fc.option(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })),
    topics: fc.array(text, { maxLength: 5 }),
    variables: fc.dictionary(fc.constantFrom('own', 'number', 'duration', 'title'), text),
    durationSeconds: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
  })
  fc.assert(
    fc.property(template, recordings, (written, recording) => {
      const settings = { title_template: written, description_template: written, variables: { own: '' } }
      if (!isTemplate(written)) return
      rendered += 1
      const { title, description } = render(settings, recording)
      expect(title.length).toBeLessThanOrEqual(128)
      expect(title).not.toMatch(/[\n\r\t\0]/)
      expect(description.length).toBeLessThanOrEqual(5000)
    }),
    { numRuns: 500 },
  )
  expect(rendered).toBeGreaterThan(100)
})

function isTemplate(text: string): boolean {
  try {
    parseTemplate(text, ['own'])
    return true
  } catch (error) {
    if (error instanceof TemplateMistake) return false
    throw error
  }
}
