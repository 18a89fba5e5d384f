import { type ErrorType, Problem, problems } from '@vkast/contract'
import { expect, test } from 'vitest'
import { showOutcomes } from './show-outcomes.ts'
import type { FileOutcome } from './upload-file.ts'

const outcome = (more: Partial<FileOutcome>): FileOutcome => ({
  ...{ file: { path: '/videos/a.mp4', shown: 'a.mp4' }, state: 'uploaded', size: 1, publications: [] },
  ...more,
})

const refused = (error_type: ErrorType, more: object = {}) => {
  const { detail } = Problem.parse({ detail: { ...problems[error_type].en, error_type, request_id: 'r', ...more } })
  return outcome({ publications: [{ kind: 'refused', wish: {}, problem: detail }] })
}

test.each([
  [0, [outcome({}), outcome({ state: 'known' })]],
  [1, [outcome({}), outcome({ state: 'refused', problem: 'no' })]],
  [1, [refused('publication_exists', { publication_id: 7 })]],
  [3, [outcome({ state: 'refused', problem: 'no' }), outcome({ state: 'failed', problem: 'no room' })]],
] as const)('ends with %i where outcomes are such', (exitCode, outcomes) => {
  expect(showOutcomes(outcomes, 'en').exitCode).toBe(exitCode)
})

test('what is published already is shown by a command and published again by an option, in no word of the API', () => {
  const text = showOutcomes([refused('publication_exists', { publication_id: 7 })], 'en').text(80)
  expect(text.replace(/\s+/g, ' ')).toContain('See vkast publication 7; --again uploads and publishes')
  expect(text).not.toContain('again: true')
})

test('what was wrong with a publication is said, not only that something was', () => {
  const fields = [{ path: 'credential_id', message: 'submit a token first' }]
  const text = showOutcomes([refused('invalid_input', { fields })], 'en').text(200)
  expect(text).toContain('credential_id: submit a token first')
  expect(text).not.toContain(problems.invalid_input.en.solution)
})
