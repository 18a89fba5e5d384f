import { expect, test } from 'vitest'
import { startWorld, type TestUser } from '../test/world.ts'

const url = '/api/v1/api-keys'
const create = (user: TestUser, payload: object) => user.call({ method: 'POST', url, payload })

test('a key is shown once; the list tells keys apart, newest first', async () => {
  const anna = await (await startWorld()).register()
  const first = (await create(anna, { name: ' ci ' })).json()
  const second = (await create(anna, { name: 'laptop', expires_at: '2099-01-01T00:00:00+03:00' })).json()
  expect(first.key).toMatch(/^vkast_[\w-]{43}$/)
  const list = await anna.call({ url })
  expect(list.json()).toMatchObject([
    { name: 'laptop', prefix: second.key.slice(0, 12), expires_at: '2098-12-31T21:00:00Z' },
    { name: 'ci', prefix: first.key.slice(0, 12), expires_at: null, last_used_at: null },
  ])
  expect(list.body).not.toContain(first.key)
  expect(list.body).not.toContain('hash')
})

test('a revoked key stops working at once; of another user it is not found', async () => {
  const world = await startWorld()
  const [anna, boris] = [await world.register(), await world.register()]
  const { id, key } = (await create(anna, { name: 'ci' })).json()
  const withKey = () => world.app.inject({ url, headers: { authorization: `Bearer ${key}` } })
  expect((await boris.call({ method: 'DELETE', url: `${url}/${id}` })).statusCode).toBe(404)
  expect((await boris.call({ url })).json()).toEqual([])
  expect((await withKey()).statusCode).toBe(200)
  expect((await anna.call({ method: 'DELETE', url: `${url}/${id}` })).statusCode).toBe(204)
  expect((await withKey()).statusCode).toBe(401)
  expect((await anna.call({ method: 'DELETE', url: `${url}/${id}` })).statusCode).toBe(404)
})

test.each([
  { name: '' },
  { name: '  ' },
  { name: 'a\0b' },
  { name: 'a'.repeat(101) },
  { name: 'ci', expires_at: '2020-01-01T00:00:00Z' },
  { name: 'ci', expires_at: '9999-12-31T23:59:59-23:59' },
  { name: 'ci', expires_at: 'tomorrow' },
  { name: 'ci', expires_at: null },
  { name: 'ci', prefix: 'vkast_' },
])('refuses %j', async (payload) => {
  const anna = await (await startWorld()).register()
  const answer = await create(anna, payload)
  expect(answer.statusCode).toBe(422)
  expect((await anna.call({ url })).json()).toEqual([])
})
