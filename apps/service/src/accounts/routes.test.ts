import { expect, test } from 'vitest'
import { startWorld } from '../test/world.ts'

test('a new user is logged in and known by the access token', async () => {
  const { register } = await startWorld()
  const { call, userId } = await register('Anna@Example.org')
  const answer = await call({ url: '/api/v1/auth/me' })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ id: userId, email: 'Anna@Example.org', role: 'operator', time_zone: 'UTC' })
})
