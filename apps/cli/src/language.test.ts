import { expect, test } from 'vitest'
import { chooseLanguage, say } from './language.ts'

test.each([
  [{}, 'en'],
  [{ LANG: 'ru_RU.UTF-8' }, 'ru'],
  [{ LANG: 'ru' }, 'ru'],
  [{ LANG: 'run_BI' }, 'en'],
  [{ LANG: 'ru_RU.UTF-8', LC_MESSAGES: 'en_GB' }, 'en'],
  [{ LANG: 'en_GB', LC_ALL: 'ru_RU' }, 'ru'],
  [{ LC_ALL: '', LANG: 'ru_RU' }, 'ru'],
])('%j speaks %s', (environment, language) => {
  expect(chooseLanguage(environment)).toBe(language)
})

test('fills in what stands in braces and nothing else', () => {
  expect(say('en', { en: '{a} {b} {c}', ru: '' }, { a: '{b}', b: 2 })).toBe('{b} 2 {c}')
})
