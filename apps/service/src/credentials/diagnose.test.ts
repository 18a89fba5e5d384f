import { rightsMask } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { makeCommunityToken, makeServiceToken, makeToken } from '../test/sandbox-token.ts'
import { startWorld } from '../test/world.ts'

async function startDoctor() {
  const world = await startWorld()
  const user = await world.register()
  return {
    world,
    async submit(token: string) {
      const payload = { access_token: token }
      return (await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })).json()
    },
    probe: async (id: number) =>
      (await user.call({ method: 'POST', url: `/api/v1/credentials/${id}/probe` })).json().diagnosis,
  }
}

test('intake and probe say the same of a token: its rights, whether it publishes, and what to do', async () => {
  const { world, submit, probe } = await startDoctor()
  const { credential_id: id, diagnosis } = await submit(makeToken(world.sandbox).token)
  expect(diagnosis).toEqual({
    rights: ['video', 'wall', 'groups'],
    can_publish_video: true,
    address_bound: 'reported',
    cures: ['ask_for_offline'],
  })
  expect(await probe(id)).toEqual(diagnosis)
})

test.each([
  ['with offline', { rights: rightsMask('video', 'wall', 'groups', 'offline') }, true, 'unknown', []],
  ['without video', { rights: rightsMask('wall') }, false, 'reported', ['add_video_right', 'ask_for_offline']],
] as const)('a token %s', async (_title, token, canPublish, addressBound, cures) => {
  const { world, submit } = await startDoctor()
  expect((await submit(makeToken(world.sandbox, token).token)).diagnosis).toMatchObject({
    can_publish_video: canPublish,
    address_bound: addressBound,
    cures,
  })
})

test.each([
  ['community', makeCommunityToken],
  ['service', makeServiceToken],
] as const)('a %s token cannot publish: a user token is needed', async (_kind, make) => {
  const { world, submit } = await startDoctor()
  expect((await submit(make(world.sandbox).token)).diagnosis).toMatchObject({
    can_publish_video: false,
    address_bound: 'no',
    cures: ['use_user_token'],
  })
})

test.each([
  ['expired', 'reported', 'renew'],
  ['revoked', 'reported', 'renew'],
  ['blocked', 'reported', 'unblock_account'],
] as const)('a probe of a token that VK calls %s says what to do', async (reason, addressBound, cure) => {
  const { world, submit, probe } = await startDoctor()
  const { token } = makeToken(world.sandbox)
  const { credential_id: id } = await submit(token)
  world.sandbox.control.endToken({ token, reason })
  expect(await probe(id)).toMatchObject({ can_publish_video: false, address_bound: addressBound, cures: [cure] })
})
