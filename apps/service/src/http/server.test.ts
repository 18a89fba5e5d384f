import { expect, test } from 'vitest'
import { startWorld } from '../test/world.ts'

test('answers an unknown address in the one shape, in the language that was asked for', async () => {
  const { app } = await startWorld()
  const answer = await app.inject({ url: '/api/v1/nothing', headers: { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.8' } })
  expect(answer.statusCode).toBe(404)
  expect(answer.json().detail).toMatchObject({
    error: 'Не найдено',
    error_type: 'not_found',
    request_id: answer.headers['x-request-id'],
  })
})

test('is ready while the database answers, and says so when it does not', async () => {
  const { app, db } = await startWorld()
  const ready = await app.inject('/readyz')
  expect(ready.statusCode).toBe(200)
  expect(ready.json()).toMatchObject({ status: 'ok', database: 'ok', disk: expect.stringMatching(/^(ok|low)$/) })
  await db.$client.end()
  const lost = await app.inject('/readyz')
  expect(lost.statusCode).toBe(503)
  expect(lost.json()).toMatchObject({ status: 'unavailable', database: 'unavailable' })
  const alive = await app.inject('/healthz')
  expect(alive.statusCode).toBe(200)
  expect(alive.json()).toMatchObject({ service: 'vkast', version: expect.stringMatching(/^\d+\.\d+\.\d+/) })
})

test('documents itself', async () => {
  const { app } = await startWorld()
  expect((await app.inject('/openapi.json')).json().openapi).toBe('3.1.0')
  expect((await app.inject('/docs/')).statusCode).toBe(200)
  expect((await app.inject('/')).headers.location).toBe('docs/')
})

test.each([
  ['a parameter that is too long', 'a'.repeat(300)],
  ['an address that cannot be decoded', '%E0%A4%A'],
])('answers %s in the one shape, without repeating it', async (_name, id) => {
  const { app } = await startWorld()
  const answer = await app.inject({ method: 'DELETE', url: `/api/v1/api-keys/${id}` })
  expect(answer.statusCode).toBe(404)
  expect(answer.json().detail.error_type).toBe('not_found')
  expect(answer.body).not.toContain(id)
})
