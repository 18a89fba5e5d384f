import { expect, it } from 'vitest'
import { guardSending } from './guard-sending.ts'
import { openVk } from './open-vk.ts'
import { sendJson, startRecordingServer } from './test/recording-server.ts'

const TOKEN = 'vk1.a.canary-Token_of_the_guard_0123456789'

it.each([
  ['before its connection is made', 0],
  ['while its connection is being made', 1],
])('a call sends nothing when its time ends %s', async (_when, looksInTime) => {
  await using vk = await startRecordingServer((_, response) => sendJson(response, { response: 1 }))
  let looks = 0
  const guard = guardSending({ isOver: () => ++looks > looksInTime })
  const client = openVk({ apiUrl: vk.url, localAddress: undefined }, TOKEN, guard.limiter)
  await expect(client.callUnlisted('wall.post', { owner_id: 1 }, { signal: guard.signal })).rejects.toThrow()
  expect(guard.wasTooLate()).toBe(true)
  // A request that had left would be there before a later one of another connection.
  await openVk({ apiUrl: vk.url, localAddress: undefined }, TOKEN).callUnlisted('users.get')
  expect(vk.seen.map(({ path }) => path)).toEqual(['/method/users.get'])
})

it('a call that VK wants repeated is not repeated when its time is over', async () => {
  await using vk = await startRecordingServer((_, response) =>
    sendJson(response, { error: { error_code: 6, error_msg: 'Too many requests per second' } }),
  )
  const guard = guardSending({ isOver: () => vk.seen.length > 0 })
  const client = openVk({ apiUrl: vk.url, localAddress: undefined }, TOKEN, guard.limiter)
  await expect(client.callUnlisted('wall.post', { owner_id: 1 }, { signal: guard.signal })).rejects.toThrow()
  expect(guard.wasTooLate()).toBe(true)
  expect(vk.seen).toHaveLength(1)
})
