import { expect, test } from 'vitest'
import { GROUP_ID, publish, startPublishingWorld, until, uploadRecording } from '../test/publishing-world.ts'

/** More than there are places for jobs: four for calls and three for bytes. */
const MANY = 12

test('what waits for VK, for its time, for the quota or after a failure holds no worker', async () => {
  const setting = await startPublishingWorld({
    sandbox: { processingMs: 3_600_000 },
    environment: { VKAST_VIDEO_SAVES_PER_DAY: String(MANY + 2) },
    pace: { pollMs: 60_000, pollMaxMs: 60_000 },
  })
  const { user, world, vk, recordingId } = setting
  const at = new Date(Date.now() + 3_600_000).toISOString()
  for (let n = 0; n < MANY; n += 1) await setting.publish({ again: true })
  for (let n = 0; n < MANY; n += 1) await setting.publish({ again: true, group_id: GROUP_ID, publish_at: at })
  const states = async () => {
    const { rows } = await world.db.execute<{ state: string; n: number }>(
      `select state, count(*)::int as n from publications where claim is null and next_attempt_at is not null group by state`,
    )
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
  }
  await expect.poll(states).toEqual({ processing: MANY, scheduled: MANY })
  vk.control.changeSettings({ processingMs: 0 })
  const { id } = await publish(user, await uploadRecording(user, setting.video))
  await until(user, id, ['published'], world)
  const { id: over } = await publish(user, recordingId, { again: true, group_id: GROUP_ID })
  await until(user, over, ['published'], world)
  const { id: tooMany } = await publish(user, await uploadRecording(user, setting.video))
  await expect
    .poll(async () => (await user.call({ url: `/api/v1/publications/${tooMany}` })).json().reason?.reason)
    .toBe('quota')
  expect(await states()).toEqual({ processing: MANY, scheduled: MANY, reserving: 1 })
  const busy = async () =>
    (await world.db.execute(`select name from pgboss.job where state = 'active' and name like '%-publication'`)).rows
  await expect.poll(busy).toEqual([])
})
