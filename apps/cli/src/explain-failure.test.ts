import { errorTypes, ProblemError, problems } from '@vkast/contract'
import { expect, test } from 'vitest'
import { NoAnswer, NotLoggedIn, Refused, UsageError } from './command.ts'
import { explainFailure } from './explain-failure.ts'
import { problem } from './test/stub-answers.ts'

const refusal = (type: (typeof errorTypes)[number], more: object = {}) =>
  new ProblemError(problems[type].status, problem(type, more).detail)

test.each(errorTypes)('%s is told in the words of the service, with what to do; only a fault ends with 3', (type) => {
  const { exitCode, lines } = explainFailure(refusal(type), 'en')
  expect(exitCode).toBe(problems[type].status >= 500 ? 3 : 1)
  expect(lines.join('\n')).toContain(problems[type].en.message)
  expect(lines.join('\n')).toContain(problems[type].en.solution)
})

test('a refusal names the fields, the ids and every cure', () => {
  const fields = [{ path: 'title', message: 'too long' }]
  const { lines, json } = explainFailure(refusal('in_use', { fields, ids: [3, 4], cures: ['wait'] }), 'en')
  expect(lines).toEqual(expect.arrayContaining(['title: too long', 'It concerns: 3, 4', 'wait']))
  expect(json).toMatchObject({ error: 'in_use', fields, ids: [3, 4] })
})

test('a fault of the service names the request, so that the operator can find it', () => {
  expect(explainFailure(refusal('internal'), 'en').lines).toContain('request_id: request-1')
})

test.each([
  [new UsageError('u'), 2, 'usage'],
  [new Refused('r'), 1, 'refused'],
  [new NotLoggedIn('n'), 1, 'not_logged_in'],
  [new NoAnswer('a'), 3, 'no_answer'],
  [new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }), 3, 'no_answer'],
  [new Error('disk'), 3, 'fault'],
  ['thrown', 3, 'fault'],
])('%s ends with %i', (error, exitCode, name) => {
  expect(explainFailure(error, 'ru')).toMatchObject({ exitCode, json: { error: name } })
})
