import { publications as contract } from '@vkast/contract'
import { expect, test } from 'vitest'
import type { PublicationState } from './claim-publication.ts'
import { nextStep } from './next-step.ts'

const PERSONS = new Set(['captcha', 'validation', 'confirmation'])
const at = new Date('2027-03-01T10:00:00Z')
const rowIn = (state: PublicationState, reason?: string) => ({
  state,
  reason: reason === undefined ? null : { reason },
  nextAttemptAt: null,
  videoId: null,
})

const expected: Record<PublicationState, string | undefined> = {
  scheduled: 'reserve',
  queued: 'reserve',
  reserving: 'reserve',
  transferring: 'send',
  processing: 'poll',
  finishing: 'finish',
  waiting_for_token: 'wake',
  mismatch: 'person',
  failed: 'person',
  published: undefined,
  cancelled: undefined,
}

test.each(contract.publicationStates)('%s says what happens next, in both languages', (state) => {
  const english = nextStep(rowIn(state), 'en')
  expect(english?.action).toBe(expected[state])
  const russian = nextStep(rowIn(state), 'ru')
  expect(russian?.action).toBe(expected[state])
  if (!english) return
  expect(english.message).toMatch(/^[A-Z]/)
  expect(russian!.message).toMatch(/^[А-Я]/)
})

test.each(contract.WaitReason.options)('parked for %s: a token wakes it, or a person goes on with it', (reason) => {
  const next = nextStep({ ...rowIn('waiting_for_token', reason), nextAttemptAt: at }, 'en')
  expect(next).toMatchObject({ action: PERSONS.has(reason) ? 'person' : 'wake', at: null })
})

test('what is due at a time says when; what waits for somebody does not', () => {
  for (const state of contract.publicationStates) {
    const next = nextStep({ ...rowIn(state), nextAttemptAt: at }, 'en')
    if (!next) continue
    expect([state, next.at]).toEqual([state, ['person', 'wake'].includes(next.action) ? null : '2027-03-01T10:00:00Z'])
  }
})

test('what VK holds back until its hour is published next, what it has not got is reserved', () => {
  const row = { ...rowIn('scheduled'), nextAttemptAt: at }
  expect(nextStep({ ...row, videoId: 1 }, 'en')).toMatchObject({ action: 'publish', at: '2027-03-01T10:00:00Z' })
  expect(nextStep(row, 'en')).toMatchObject({ action: 'reserve', at: '2027-03-01T10:00:00Z' })
})
