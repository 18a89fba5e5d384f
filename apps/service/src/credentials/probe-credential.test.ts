import { expect, test } from 'vitest'
import { makeToken } from '../test/sandbox-token.ts'
import { startWorld } from '../test/world.ts'
import { probeCredential } from './probe-credential.ts'
import { findCredential } from './queries.ts'
import { submitToken } from './submit-token.ts'

test.each(['works', 'is refused'])(
  'an old token that %s says nothing of one that came in meanwhile',
  async (outcome) => {
    const world = await startWorld()
    const { userId } = await world.register()
    const old = makeToken(world.sandbox)
    const [{ id }] = await submitToken(world, { userId, text: old.token, accountName: 'main' })
    const method = 'users.get'
    const { id: fault } = world.sandbox.control.addFault({ on: { method }, do: 'slow', delayMs: 400 })
    const probing = probeCredential(world, { userId, id })
    const used = () => world.sandbox.world.faults.find((declared) => declared.fault.id === fault)?.used
    await expect.poll(used, { interval: 5 }).toBe(1)
    if (outcome === 'is refused') old.boundTo = '127.0.0.9'
    const limited = makeToken(world.sandbox, { rights: 0 })
    await submitToken(world, { userId, text: limited.token, accountName: 'main' })
    const renewed = await findCredential(world.db, userId, id)
    expect(await probing).toEqual(renewed)
    expect(renewed?.state).toBe('limited')
  },
)
