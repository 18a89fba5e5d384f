import { expect, test } from 'vitest'
import { instanceFacts, users } from '../db/schema/accounts.ts'
import { startWorld, type TestWorld } from '../test/world.ts'
import { ensureSetupCode } from './setup-code.ts'

const password = 'correct horse battery'
const register = (world: TestWorld, payload: object, headers = {}) =>
  world.app.inject({ method: 'POST', url: '/api/v1/auth/register', payload: { password, ...payload }, headers })
const errorOf = (answer: { json(): { detail: { error_type: string } } }) => answer.json().detail.error_type

test('of twenty who register at the same instant exactly one is the operator', async () => {
  const world = await startWorld()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => register(world, { email: `user${n}@example.org` })),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(201))
  expect(answers.filter((answer) => answer.json().user.role === 'operator')).toHaveLength(1)
})

test('twenty who register the same email make one user; the others are told', async () => {
  const world = await startWorld()
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => register(world, { email: n % 2 ? 'Anna@Example.org' : 'anna@example.ORG' })),
  )
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  const others = answers.filter(({ statusCode }) => statusCode !== 201)
  expect(others.map(errorOf)).toEqual(Array(19).fill('email_taken'))
  expect(await world.db.select().from(users)).toHaveLength(1)
})

test('takes language and time zone as given, else the language of the request and UTC', async () => {
  const world = await startWorld()
  const given = { email: 'a@example.org', language: 'en', time_zone: 'Europe/Moscow' }
  const russian = { 'accept-language': 'ru' }
  expect((await register(world, given, russian)).json().user).toMatchObject({
    language: 'en',
    time_zone: 'Europe/Moscow',
  })
  expect((await register(world, { email: 'b@example.org' }, russian)).json().user).toMatchObject({
    language: 'ru',
    time_zone: 'UTC',
  })
})

test.each(['Europe/Moskau', '', 'Europe/Moscow\0', '../etc/passwd'])('refuses the time zone %j', async (time_zone) => {
  const world = await startWorld()
  const answer = await register(world, { email: 'a@example.org', time_zone })
  expect(answer.statusCode).toBe(422)
  expect(answer.json().detail.fields[0].path).toBe('time_zone')
  expect(await world.db.select().from(users)).toEqual([])
})

test('refuses a short password', async () => {
  const world = await startWorld()
  expect((await register(world, { email: 'a@example.org', password: '123456789' })).statusCode).toBe(422)
})

test('off loopback only who knows the printed code is the first, and is the operator; then nobody registers', async () => {
  const world = await startWorld({ HOST: '0.0.0.0' })
  const setup_code = await ensureSetupCode(world)
  expect(setup_code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/)
  for (const wrong of [undefined, '', 'AAAAA-AAAAA-AAAAA-AAAAA', setup_code?.slice(1)]) {
    const answer = await register(world, { email: 'stranger@example.org', ...(wrong && { setup_code: wrong }) })
    expect(answer.statusCode).toBe(403)
    expect(errorOf(answer)).toBe('registration_refused')
  }
  const first = await register(world, {
    email: 'a@example.org',
    setup_code: setup_code?.toLowerCase().replaceAll('-', ' '),
  })
  expect(first.json().user.role).toBe('operator')
  expect(errorOf(await register(world, { email: 'b@example.org', setup_code }))).toBe('registration_refused')
  expect(errorOf(await register(world, { email: 'a@example.org' }))).toBe('registration_refused')
  expect(await world.db.select().from(instanceFacts)).toEqual([])
})

test('the code is used up by one of twenty', async () => {
  const world = await startWorld({ HOST: '0.0.0.0' })
  const setup_code = await ensureSetupCode(world)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => register(world, { email: `user${n}@example.org`, setup_code })),
  )
  expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  expect(answers.filter(({ statusCode }) => statusCode === 403)).toHaveLength(19)
})

test('a code that came to nothing is still good: the invalid time zone did not use it up', async () => {
  const world = await startWorld({ HOST: '0.0.0.0' })
  const setup_code = await ensureSetupCode(world)
  await register(world, { email: 'a@example.org', setup_code, time_zone: 'Nowhere' })
  expect((await register(world, { email: 'a@example.org', setup_code })).statusCode).toBe(201)
})

test('each start before the first registration makes a new code, and the one before is void', async () => {
  const world = await startWorld({ VKAST_REGISTRATION: 'closed' })
  const [before, setup_code] = [await ensureSetupCode(world), await ensureSetupCode(world)]
  expect((await register(world, { email: 'a@example.org', setup_code: before })).statusCode).toBe(403)
  expect((await register(world, { email: 'a@example.org', setup_code })).statusCode).toBe(201)
  expect(await ensureSetupCode(world)).toBeUndefined()
})

test('the code stands nowhere in the database', async () => {
  const world = await startWorld({ HOST: '0.0.0.0' })
  const code = (await ensureSetupCode(world)) ?? 'none'
  const facts = JSON.stringify(await world.db.select().from(instanceFacts))
  expect(facts).toContain('setup_code')
  expect(facts).not.toContain(code)
  expect(facts).not.toContain(code.replaceAll('-', ''))
})

test.each([
  ['on loopback', {}, false],
  ['on loopback, but known by a public address', { VKAST_PUBLIC_URL: 'https://vkast.example.org' }, true],
  ['on loopback with a loopback address', { VKAST_PUBLIC_URL: 'http://[::1]:8000' }, false],
  ['off loopback, where everyone may register', { HOST: '0.0.0.0', VKAST_REGISTRATION: 'open' }, true],
  ['on loopback, by invitation', { VKAST_REGISTRATION: 'invite' }, true],
])('%s the first user needs a code: %s %s', async (_name, environment, isNeeded) => {
  const world = await startWorld(environment)
  const code = await ensureSetupCode(world)
  expect(code !== undefined).toBe(isNeeded)
  expect((await register(world, { email: 'a@example.org' })).statusCode).toBe(isNeeded ? 403 : 201)
})

test('where registration is open everyone may come after the first', async () => {
  const world = await startWorld({ HOST: '0.0.0.0', VKAST_REGISTRATION: 'open' })
  await register(world, { email: 'a@example.org', setup_code: await ensureSetupCode(world) })
  const second = await register(world, { email: 'b@example.org' })
  expect(second.json().user.role).toBe('member')
})
