import { expect, test } from 'vitest'
import { startPublishingWorld } from '../test/publishing-world.ts'

test('what could not be removed because the token had died is removed as soon as there is another', async () => {
  const setting = await startPublishingWorld({ pace: { backOffScale: 1 } })
  const { publish, until, user, vk, fault, token, renew, credentialId } = setting
  fault({ on: { path: '/upload.do' }, do: 'slow', delayMs: 20_000 })
  const { id } = await publish()
  await until(id, 'transferring')
  vk.control.endToken({ token: token(), reason: 'revoked' })
  await user.call({ method: 'POST', url: `/api/v1/publications/${id}/cancel` })
  const state = async () => (await user.call({ url: `/api/v1/credentials/${credentialId}` })).json().state
  await expect.poll(state).toBe('revoked')
  expect(vk.control.report().videos).toHaveLength(1)
  await renew()
  await expect.poll(() => vk.control.report().videos).toEqual([])
})
