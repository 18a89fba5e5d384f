import type { Vk } from '@vkast/vk'
import { expect, test } from 'vitest'
import { startPublishingWorld } from '../test/publishing-world.ts'
import { makeToken } from '../test/sandbox-token.ts'
import { startWorld } from '../test/world.ts'
import { probeCredential } from './probe-credential.ts'
import { findCredential } from './queries.ts'
import { submitToken } from './submit-token.ts'
import { createVkClients } from './vk-clients.ts'

/** A client whose question whose token it is leaves only when it is let go. */
const heldBack = (vk: Vk, letGo: Promise<void>): Vk =>
  new Proxy(vk, {
    get: (target, name) =>
      name === 'users' ? { get: () => letGo.then(() => target.users.get()) } : Reflect.get(target, name),
  })

test.each(['works', 'is refused'])(
  'an old token that %s says nothing of one that came in meanwhile',
  async (outcome) => {
    const world = await startWorld()
    const { userId } = await world.register()
    const old = makeToken(world.sandbox)
    const [{ id }] = await submitToken(world, { userId, text: old.token, accountName: 'main' })
    const { promise: stored, resolve: letGo } = Promise.withResolvers<void>()
    const asked = Promise.withResolvers<void>()
    const clients = createVkClients(world.config)
    const vk: typeof clients = {
      forToken(...of) {
        asked.resolve()
        return heldBack(clients.forToken(...of), stored)
      },
    }
    const probing = probeCredential({ ...world, vk }, { userId, id })
    await asked.promise // it has read the row
    if (outcome === 'is refused') old.boundTo = '127.0.0.9'
    const limited = makeToken(world.sandbox, { rights: 0 })
    await submitToken(world, { userId, text: limited.token, accountName: 'main' })
    letGo()
    const renewed = await findCredential(world.db, userId, id)
    expect(await probing).toEqual(renewed)
    expect(renewed?.state).toBe('limited')
  },
)

test('what a publication learns while VK answers is not overruled by the answer: VK is asked again, and what waited goes on', async () => {
  const { world, user, fault, publish, until, credentialId: id } = await startPublishingWorld()
  const { promise: parked, resolve: letGo } = Promise.withResolvers<void>()
  let asked = 0
  const vk: typeof world.vk = {
    forToken(...of) {
      asked += 1
      return heldBack(world.vk.forToken(...of), parked)
    },
  }
  const probing = probeCredential({ ...world, vk }, { userId: user.userId, id })
  await expect.poll(() => asked).toBe(1)
  fault({ on: { method: 'video.save' }, do: 'error', error: { code: 5, message: 'no' } })
  const publication = await publish()
  await until(publication.id, 'waiting_for_token')
  letGo()
  expect(await probing).toMatchObject({ state: 'active', lastError: null })
  expect(asked).toBe(2)
  await until(publication.id, 'published')
})

test('an account that VK shows as deactivated is blocked: that is an answer, and stands in the state', async () => {
  const world = await startWorld()
  const { userId } = await world.register()
  const [{ id }] = await submitToken(world, { userId, text: makeToken(world.sandbox).token })
  const vk = { forToken: () => ({ users: { get: async () => [{ id: 1, deactivated: 'banned' }] } }) as unknown as Vk }
  const probed = await probeCredential({ ...world, vk }, { userId, id })
  expect(probed).toMatchObject({ state: 'blocked', lastError: { errorType: 'account_blocked' } })
  const refused = submitToken({ ...world, vk }, { userId, text: makeToken(world.sandbox).token })
  await expect(refused).rejects.toMatchObject({ errorType: 'account_blocked' })
})
