import { expect, test } from 'vitest'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'

const current_password = 'correct horse battery'
const new_password = 'quite another thing'
const change = (user: TestUser, payload: object) => user.call({ method: 'POST', url: '/api/v1/auth/password', payload })
const logIn = (world: TestWorld, password: string) =>
  world.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { email: 'anna@example.org', password } })

test('ends every session, answers a new one, and only the new password opens another', async () => {
  const world = await startWorld()
  const anna = await world.register('anna@example.org')
  const elsewhere = (await logIn(world, current_password)).json()
  const answer = await change(anna, { current_password, new_password })
  expect(answer.statusCode).toBe(200)
  const me = (token: string) =>
    world.app.inject({ url: '/api/v1/auth/me', headers: { authorization: `Bearer ${token}` } })
  expect((await me(answer.json().access_token)).statusCode).toBe(200)
  for (const token of [anna.accessToken, elsewhere.access_token]) expect((await me(token)).statusCode).toBe(401)
  for (const refresh_token of [anna.refreshToken, elsewhere.refresh_token]) {
    const refused = await world.app.inject({ method: 'POST', url: '/api/v1/auth/refresh', payload: { refresh_token } })
    expect(refused.statusCode).toBe(401)
  }
  expect((await logIn(world, current_password)).statusCode).toBe(401)
  expect((await logIn(world, new_password)).statusCode).toBe(200)
})

test('changes nothing without the present password, and cannot be used to guess it', async () => {
  const world = await startWorld()
  const anna = await world.register('anna@example.org')
  for (let n = 0; n < 10; n++)
    expect((await change(anna, { current_password: `guess ${n}`, new_password })).statusCode).toBe(401)
  expect((await change(anna, { current_password, new_password })).statusCode).toBe(429)
  world.advance(15 * 60_000)
  expect((await logIn(world, current_password)).statusCode).toBe(200)
})

test('of changes at once one wins, and no session of the others is left', async () => {
  const world = await startWorld()
  const anna = await world.register('anna@example.org')
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((n) => change(anna, { current_password, new_password: `${new_password} ${n}` })),
  )
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(4)
})

test('changes own language and time zone, and only what is named', async () => {
  const world = await startWorld()
  const { call } = await world.register()
  const patch = (payload: object) => call({ method: 'PATCH', url: '/api/v1/auth/me', payload })
  expect((await patch({ language: 'ru' })).json()).toMatchObject({ language: 'ru', time_zone: 'UTC' })
  expect((await patch({ time_zone: 'Asia/Omsk' })).json()).toMatchObject({ language: 'ru', time_zone: 'Asia/Omsk' })
  expect((await patch({})).json()).toMatchObject({ language: 'ru', time_zone: 'Asia/Omsk' })
  expect((await patch({ time_zone: 'Mars/Olympus' })).statusCode).toBe(422)
  expect((await patch({ role: 'operator' })).statusCode).toBe(422)
})
