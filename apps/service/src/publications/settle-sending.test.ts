import { type RangeUploadState, VkUploadError } from '@vkast/vk'
import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { type ClaimedPublication, isClaimed } from './claim-publication.ts'
import { PACE } from './pace.ts'
import type { Run } from './publisher.ts'
import { findPublication } from './queries.ts'
import { type FailedSending, settleSending } from './settle-sending.ts'

const RANGES: RangeUploadState = { version: 1, sessionId: '0123456789abcdef', size: 2000, received: [[0, 1000]] }

/** A publication in the middle of its first sending, as its worker has it. */
async function sending(failed: Pick<FailedSending, 'error' | 'mode' | 'isAllSent'>, signal: AbortSignal) {
  const { publish, world, user, video } = await startPublishingWorld({ withoutWorker: true, videoBytes: 2000 })
  const { id } = await publish()
  await world.db.execute(sql`update publications set state = 'transferring', video_id = 7, upload_url_sealed = ${Buffer.from('sealed')},
    claim = gen_random_uuid(), claimed_until = now() + interval '1 hour' where id = ${id}`)
  await world.db.execute(
    sql`insert into publication_steps (publication_id, step, outcome) values (${id}, 'reserve', 'done')`,
  )
  const { rows } = await world.db.execute<{ id: string }>(
    sql`insert into publication_steps (publication_id, step) values (${id}, 'transfer') returning id`,
  )
  const find = () => findPublication(world.db, { userId: user.userId, id })
  const row = await find()
  if (!row || !isClaimed(row)) throw new Error('it is claimed')
  const sentBytes = failed.isAllSent ? video.length : 1000
  const run = { ...world, pace: PACE, signal } as unknown as Run
  await settleSending(run, row as ClaimedPublication, {
    ...failed,
    stepId: Number(rows[0]!.id),
    host: 'h',
    report: { progress: () => (failed.mode === 'form' ? { sentBytes } : { sentBytes, rangeState: RANGES }) },
  })
  const { rows: steps } = await world.db.execute(
    `select outcome, result from publication_steps where step = 'transfer'`,
  )
  return { after: await find(), step: steps[0], sentBytes }
}

const refusal = (more: Partial<ConstructorParameters<typeof VkUploadError>[0]>) =>
  new VkUploadError({ code: 'upload_refused', httpStatus: 200, effect: 'none', retry: 'new_url', ...more })
const never = new AbortController().signal

test('a worker that stops leaves to the next one what the server has of the ranges', async () => {
  const stopped = { error: new Error('stopped'), mode: 'ranges' as const, isAllSent: false }
  const { after, step } = await sending(stopped, AbortSignal.abort())
  expect(after).toMatchObject({ state: 'transferring', rangeState: RANGES, sentBytes: 1000, claim: null })
  expect(step).toMatchObject({ outcome: 'refused', result: { perhaps: false, sent_bytes: 1000 } })
})

test.each([
  ['the server fails after the last byte of a form', 'form', true, { httpStatus: 500, effect: 'unknown' }],
  ['it has every range and does not say what it made of them', 'ranges', true, { code: 'shape', effect: 'unknown' }],
] as const)('VK is asked before another place is taken where %s', async (_what, mode, isAllSent, error) => {
  const { after, step } = await sending({ error: refusal(error), mode, isAllSent }, never)
  expect(after).toMatchObject({ state: 'processing', uploadUrlSealed: null, rangeState: null, videoId: 7 })
  expect(step).toMatchObject({ outcome: 'intended' })
})

test.each([
  ['the server says no', 'form', true, {}],
  ['it fails in the middle of the bytes', 'form', false, { httpStatus: 500, effect: 'unknown' }],
  ['it took a part for the whole', 'form', true, { code: 'size_mismatch', effect: 'unknown' }],
] as const)('another place is taken where %s', async (_what, mode, isAllSent, error) => {
  const { after, step } = await sending({ error: refusal(error), mode, isAllSent }, never)
  expect(after).toMatchObject({ state: 'reserving', uploadUrlSealed: null, sentBytes: 0 })
  expect(step).toMatchObject({ outcome: 'refused', result: { perhaps: false } })
})

test.each([
  [true, 'intended'],
  [false, 'refused'],
] as const)('a worker that stops tells the next one whether all of a form was sent: %s', async (isAllSent, outcome) => {
  const { after, step, sentBytes } = await sending(
    { error: new Error('stopped'), mode: 'form', isAllSent },
    AbortSignal.abort(),
  )
  expect(after).toMatchObject({ state: 'transferring', sentBytes, claim: null })
  expect(step).toMatchObject({ outcome })
})
