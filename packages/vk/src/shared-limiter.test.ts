import { expect, it } from 'vitest'
import type { SharedLimiter } from './client-options.ts'
import { clientOf } from './test/client-of.ts'
import { startFakeVk } from './test/fake-vk.ts'
import { closedPort, startScript } from './test/loopback-server.ts'
import { rejection } from './test/rejection.ts'

it('waits for a lease before each request leaves, and says when it has left', async () => {
  await using server = await startScript({ response: 1 })
  const log: string[] = []
  const { promise: granted, resolve: grant } = Promise.withResolvers<void>()
  const limiter: SharedLimiter = {
    async acquire({ priority }) {
      log.push(`asked ${priority}, ${server.calls.length} calls seen`)
      await granted
      return { started: () => void log.push('left') }
    },
  }
  const { vk } = clientOf(server, { limiter })
  const call = vk.wall.post({ message: 'a' }, { priority: 'high' })
  await expect.poll(() => log.length).toBe(1)
  expect(server.calls).toHaveLength(0)
  grant()
  await call
  expect(log.slice(0, 2)).toEqual(['asked high, 0 calls seen', 'left'])
})

it('takes one lease for a whole batch', async () => {
  await using server = await startFakeVk({ answer: () => ({ value: 1 }) })
  let leases = 0
  const limiter: SharedLimiter = {
    async acquire() {
      leases += 1
      return undefined
    },
  }
  const { vk } = clientOf(server, { limiter, batching: 'auto' })
  await Promise.all(Array.from({ length: 25 }, () => vk.users.get()))
  expect(leases).toBe(1)
})

it('sends nothing when there is no lease, and throws what the limiter threw', async () => {
  await using server = await startScript({ response: 1 })
  const reason = new Error('the database is away')
  const { vk } = clientOf(server, { limiter: { acquire: () => Promise.reject(reason) }, batching: 'auto' })
  expect(await rejection(vk.users.get())).toBe(reason)
  expect(await Promise.allSettled([vk.users.get(), vk.wall.post({ message: 'a' })])).toMatchObject([
    { reason },
    { reason },
  ])
  expect(server.calls).toEqual([])
})

it('gives a lease back whose request could not leave', async () => {
  let left = 0
  const started = () => {
    left += 1
  }
  const limiter: SharedLimiter = { acquire: async () => ({ started }) }
  const { vk } = clientOf({ url: `http://127.0.0.1:${await closedPort()}` }, { limiter })
  await rejection(vk.users.get())
  expect(left).toBeGreaterThanOrEqual(4)
})

it('tells the limiter of error 6, so that no process sends', async () => {
  await using server = await startScript({ error: { error_code: 6, error_msg: 'no' } }, { response: 1 })
  const pauses: number[] = []
  const limiter: SharedLimiter = { acquire: async () => undefined, pause: (delayMs) => void pauses.push(delayMs) }
  await clientOf(server, { limiter }).vk.users.get()
  expect(pauses).toEqual([1_000])
})
