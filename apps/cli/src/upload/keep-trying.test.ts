import { type ErrorType, Problem, ProblemError, problems } from '@vkast/contract'
import { expect, test } from 'vitest'
import { NoAnswer } from '../command.ts'
import { fakeDeps } from '../test/fake-deps.ts'
import { ConnectionLost, isPassing, keepTrying } from './keep-trying.ts'

const refusal = (error_type: ErrorType): ProblemError => {
  const { status, en } = problems[error_type]
  const { error, message, solution } = en
  const { detail } = Problem.parse({ detail: { error, message, solution, error_type, request_id: 'r' } })
  return new ProblemError(status, detail)
}

test('waits out what passes, and nothing else', () => {
  const passing = Object.keys(problems).filter((type) => isPassing(refusal(type as ErrorType)))
  expect(passing.sort()).toEqual([
    'idempotency_conflict',
    'internal',
    'rate_limited',
    'upload_conflict',
    'upload_locked',
  ])
  expect([502, 503, 504, 429].map((status) => isPassing(new ProblemError(status, undefined)))).not.toContain(false)
  expect([400, 401, 403, 404, 413].map((status) => isPassing(new ProblemError(status, undefined)))).not.toContain(true)
  expect([new ConnectionLost('x'), new NoAnswer('x')].map(isPassing)).toEqual([true, true])
  const strange = new NoAnswer('x', { isOfOtherVersion: true })
  expect([strange, new TypeError('x'), new Error('x')].map(isPassing)).toEqual([false, false, false])
})

test('asks again after a connection that broke off', async () => {
  const deps = fakeDeps()
  let asked = 0
  const answer = await keepTrying(deps, async () => {
    asked += 1
    if (asked === 1) throw new ConnectionLost('x')
    return 'there'
  })
  expect([answer, asked, deps.said]).toEqual(['there', 2, []])
})

test('does not repeat what is refused', async () => {
  let asked = 0
  const attempt = async (): Promise<never> => {
    asked += 1
    throw refusal('not_a_video')
  }
  await expect(keepTrying(fakeDeps(), attempt)).rejects.toThrow(ProblemError)
  expect(asked).toBe(1)
})

test('ends with the signal while it waits', async () => {
  const stop = new AbortController()
  const waiting = keepTrying(fakeDeps({ signal: stop.signal }), async () => {
    setImmediate(() => stop.abort())
    throw new ConnectionLost('x')
  })
  await expect(waiting).rejects.toThrow(/abort/)
})
