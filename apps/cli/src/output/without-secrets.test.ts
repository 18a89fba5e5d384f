import { problems } from '@vkast/contract'
import { expect, test } from 'vitest'
import { withoutSecrets } from './without-secrets.ts'

test.each(['en', 'ru'] as const)('what to send instead of a token is told whole (%s)', (language) => {
  const { solution } = problems.invalid_token_format[language]
  expect(withoutSecrets(solution)).toBe(solution)
})

test.each(['access_token=abc', 'access_token=…abc', 'x#access_token=a.b),'])('%s loses what it names', (text) => {
  expect(withoutSecrets(text)).toBe(text.replace(/=.*/, '=…'))
})
