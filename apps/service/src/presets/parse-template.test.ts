import { expect, test } from 'vitest'
import { parseTemplate, TemplateMistake } from './parse-template.ts'

test('takes text, variables, formats and doubled braces apart', () => {
  expect(parseTemplate('Лекция {number:00}: {display_name} {{{date:DD.MM.YYYY hh:mm}}} }}{{x', [])).toEqual([
    { text: 'Лекция ' },
    { variable: 'number', format: '00' },
    { text: ': ' },
    { variable: 'display_name', format: undefined },
    { text: ' ' },
    { text: '{' },
    { variable: 'date', format: 'DD.MM.YYYY hh:mm' },
    { text: '}' },
    { text: ' ' },
    { text: '}' },
    { text: '{' },
    { text: 'x' },
  ])
  expect(parseTemplate('{course:20}', ['course'])).toEqual([{ variable: 'course', format: '20' }])
})

test('names the unknown variable and the known ones', () => {
  expect(() => parseTemplate('{display_nam}', ['course'])).toThrow(
    /unknown variable \{display_nam\}; known: display_name, .*topics, course;/,
  )
  for (const name of ['constructor', 'toString', 'hasOwnProperty'])
    expect(() => parseTemplate(`{${name}}`)).toThrow(TemplateMistake)
})

test.each([
  ['{', /doubled/],
  ['a } b', /doubled/],
  ['{}', /doubled/],
  ['{ title }', /doubled/],
  ['{Title}', /doubled/],
  ['{title:}', /doubled/],
  ['{title:{number}}', /doubled/],
  ['{__proto__}', /doubled/],
  ['{title:upper}', /so many characters/],
  ['{title:0}', /so many characters/],
  ['{number:3}', /zeros/],
  ['{duration:h}', /clock, minutes or words/],
  ['{topics:numbered}', /numbered_list/],
  ['{date:dd.mm.yyyy}', /dd is no part of a date/],
  ['{date:DD.MM.YYYY at hh:mm}', /\[at\]/],
  ['{time:--}', /holds none of/],
])('refuses %s with a word on how it is written', (template, message) => {
  expect(() => parseTemplate(template)).toThrow(message)
})
