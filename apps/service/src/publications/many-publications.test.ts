import type { Sandbox } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import {
  issueToken,
  publish as publishAs,
  sha256,
  startPublishingWorld,
  submit,
  uploadRecording,
} from '../test/publishing-world.ts'
import type { TestUser } from '../test/world.ts'
import { PACE } from './pace.ts'

const ACCOUNTS_OF_EACH = 3
const OF_EACH_ACCOUNT = 5
const COUNT = 2 * ACCOUNTS_OF_EACH * OF_EACH_ACCOUNT

interface Account {
  user: TestUser
  recordingId: number
  credentialId: number
}

async function makeAccount(vk: Sandbox, user: TestUser, video: Buffer): Promise<Account> {
  const login = `account${vk.world.users.size}@example.com`
  const { id } = vk.control.createUser({ login, password: 'account-password' })
  const recordingId = await uploadRecording(user, video)
  const credentialId = await submit(user, issueToken(vk, { userId: id }), `account ${id}`)
  return { user, recordingId, credentialId }
}

test(`three workers publish ${COUNT} recordings of 6 accounts within VK's limits, and neither user waits for the other`, async () => {
  const setting = await startPublishingWorld({ strictRate: true, withoutWorker: true })
  const { world, vk, video, user, startWorker } = setting
  const users = [user, await world.register()]
  const accounts: Account[] = []
  for (const owner of users)
    for (let n = 0; n < ACCOUNTS_OF_EACH; n += 1) accounts.push(await makeAccount(vk, owner, video))
  // The first user asks for all of his before the second begins.
  for (const { user: owner, recordingId, credentialId } of accounts)
    for (let n = 0; n < OF_EACH_ACCOUNT; n += 1)
      await publishAs(owner, recordingId, { credential_id: credentialId, again: true, description: 'Текст' })
  vk.world.calls.splice(0) // the checks of the tokens at their submission
  vk.world.rateWindows.clear()
  const pace = { callWindowMs: PACE.callWindowMs }
  await Promise.all([startWorker(pace), startWorker(pace), startWorker(pace)])
  const finished = async () =>
    (
      await world.db.execute<{ user_id: string }>(
        `select user_id from publications where state = 'published' order by published_at`,
      )
    ).rows
  await expect.poll(async () => (await finished()).length).toBe(COUNT)
  const { videos, mostRequestsInOneSecond, calls } = vk.control.report()
  expect(videos).toHaveLength(COUNT)
  expect(new Set(videos.map((held) => held.sha256))).toEqual(new Set([sha256(video)]))
  expect(vk.world.calls.filter(({ errorCode }) => errorCode !== undefined)).toEqual([])
  expect(Math.max(...Object.values(mostRequestsInOneSecond))).toBeLessThanOrEqual(3)
  expect(calls['video.save']?.count).toBe(COUNT)
  const order = (await finished()).map(({ user_id }) => Number(user_id))
  const lastOf = users.map(({ userId }) => order.lastIndexOf(userId) + 1)
  expect(Math.min(...lastOf)).toBeGreaterThan(COUNT * 0.8)
})
