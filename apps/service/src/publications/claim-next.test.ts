import { expect, test } from 'vitest'
import {
  issueToken,
  type PublishingWorld,
  publish as publishAs,
  startPublishingWorld,
  submit,
  uploadRecording,
} from '../test/publishing-world.ts'
import { BORIS } from '../test/sandbox-token.ts'
import { claimNext, type Turn } from './claim-next.ts'

const MINUTE = 60_000

const take = ({ world }: PublishingWorld, turn: Partial<Turn> = {}) =>
  claimNext(world.db, { lane: 'calls', now: world.now(), claimMs: MINUTE, perAccount: 100, ...turn })

/** Ann's user asks for five, then another user, who publishes as Boris, for three. */
async function startTwoUsers() {
  const setting = await startPublishingWorld({ withoutWorker: true })
  const { world, vk, video, user } = setting
  for (let n = 0; n < 5; n += 1) await setting.publish({ again: true })
  const other = await world.register()
  await submit(other, issueToken(vk, { userId: BORIS }))
  const recordingId = await uploadRecording(other, video)
  for (let n = 0; n < 3; n += 1) await publishAs(other, recordingId, { again: true })
  return { setting, first: user.userId, second: other.userId }
}

test('users take turns, however many publications one of them has', async () => {
  const { setting, first, second } = await startTwoUsers()
  const order: (number | undefined)[] = []
  for (let n = 0; n < 8; n += 1) {
    const row = await take(setting)
    order.push(row?.userId)
    // It has ended: nothing is under way when the next is chosen.
    await setting.world.db.execute(
      `update publications set state = 'cancelled', claimed_until = '-infinity' where id = ${row?.id}`,
    )
  }
  expect(order).toEqual([first, second, first, second, first, second, first, first])
})

test('who has fewer under way comes first, and of his publications the oldest', async () => {
  const { setting, first, second } = await startTwoUsers()
  const taken = [
    await take(setting),
    await take(setting, { exceptUserId: second }),
    await take(setting),
    await take(setting),
  ]
  expect(taken.map((row) => row?.userId)).toEqual([first, first, second, second])
  const ids = taken.map((row) => row!.id)
  expect(ids[0]! < ids[1]! && ids[2]! < ids[3]!).toBe(true)
})

test('an account at its limit waits, over all who ask at once, until one of its own ends or dies', async () => {
  const { setting, first, second } = await startTwoUsers()
  const taken = await Promise.all(Array.from({ length: 10 }, () => take(setting, { perAccount: 2 })))
  expect(taken.map((row) => row?.userId).filter((id) => id === first)).toHaveLength(2)
  expect(taken.map((row) => row?.userId).filter((id) => id === second)).toHaveLength(2)
  const dead = taken.find((row) => row?.userId === first)!
  await setting.world.db.execute(`update publications set claimed_until = now() where id = ${dead.id}`)
  expect((await take(setting, { perAccount: 2 }))?.id).toBe(dead.id)
  expect(await take(setting, { perAccount: 2 })).toBeUndefined()
})

test('what is not due, or belongs to the other lane, is left alone', async () => {
  const setting = await startPublishingWorld({ withoutWorker: true })
  await setting.publish()
  expect(await take(setting, { lane: 'bytes' })).toBeUndefined()
  await setting.world.db.execute(`update publications set next_attempt_at = now() + interval '1 hour'`)
  expect(await take(setting)).toBeUndefined()
  expect(await take(setting, { now: new Date(Date.now() + 61 * MINUTE) })).toBeDefined()
})
