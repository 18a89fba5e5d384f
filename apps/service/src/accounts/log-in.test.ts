import { expect, test } from 'vitest'
import { sessions } from '../db/schema/accounts.ts'
import { startWorld, type TestWorld } from '../test/world.ts'
import { createAccessTokens } from './access-token.ts'
import type { AccountDeps } from './deps.ts'
import { logIn } from './log-in.ts'
import { createLoginThrottle } from './login-throttle.ts'
import { createPasswords } from './password.ts'
import { updateUser } from './queries.ts'
import { createRecentCallers } from './recent-callers.ts'

const right = 'correct horse battery'
const logInAs = (world: TestWorld, email: string, password: string, remoteAddress = '127.0.0.1') =>
  world.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { email, password }, remoteAddress })

test('opens a session of its own, whatever the case and the blanks of the email', async () => {
  const world = await startWorld()
  const anna = await world.register('anna@example.org')
  const answer = await logInAs(world, ' ANNA@example.org ', right)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 900, user: { id: anna.userId } })
  expect(answer.json().refresh_token).not.toBe(anna.refreshToken)
  const lifeMs = Date.parse(answer.json().refresh_expires_at) - world.now().getTime()
  expect(Math.round(lifeMs / 86_400_000)).toBe(60)
})

test('answers an unknown email and a wrong password with the same words', async () => {
  const world = await startWorld()
  await world.register('anna@example.org')
  const answers = await Promise.all([
    logInAs(world, 'anna@example.org', 'wrong horse battery'),
    logInAs(world, 'nobody@example.org', right),
    logInAs(world, 'no\0body', right),
    logInAs(world, '', ''),
  ])
  const details = answers.map((answer) => ({ ...answer.json().detail, request_id: '' }))
  for (const [index, answer] of answers.entries()) {
    expect(answer.statusCode).toBe(401)
    expect(details[index]).toEqual(details[0])
  }
})

/** The verb's dependencies, with an eye on each password check. */
function watched(world: TestWorld, seen: (passwordHash: string | undefined) => Promise<unknown>): AccountDeps {
  const { hash, verify } = createPasswords()
  const watch: typeof verify = async (passwordHash, password) => {
    const isRight = await verify(passwordHash, password)
    await seen(passwordHash)
    return isRight
  }
  const tools = {
    accessTokens: createAccessTokens(world),
    throttle: createLoginThrottle(world),
    recentCallers: createRecentCallers(world),
  }
  return { ...world, ...tools, passwords: { hash, verify: watch } }
}

test('does the work of a password check for an unknown email too', async () => {
  const checked: unknown[] = []
  const deps = watched(await startWorld(), async (passwordHash) => checked.push(passwordHash))
  const attempt = { email: 'nobody@example.org', password: right, address: '127.0.0.1' }
  await expect(logIn(deps, attempt)).rejects.toMatchObject({ errorType: 'unauthorized' })
  expect(checked).toEqual([undefined])
})

test('a password that is changed while it is being checked opens no session', async () => {
  const world = await startWorld()
  const { userId } = await world.register('anna@example.org')
  const deps = watched(world, () => updateUser(world.db, userId, { passwordHash: 'another' }))
  const attempt = { email: 'anna@example.org', password: right, address: '127.0.0.1' }
  await expect(logIn(deps, attempt)).rejects.toMatchObject({ errorType: 'unauthorized' })
  expect(await world.db.select().from(sessions)).toHaveLength(1)
})

test('after ten failures an address must wait, also with the right password; other addresses and emails need not', async () => {
  const world = await startWorld()
  await world.register('anna@example.org')
  await world.register('boris@example.org')
  for (let n = 0; n < 10; n++) expect((await logInAs(world, 'Anna@example.org', `guess ${n}`)).statusCode).toBe(401)
  const refused = await logInAs(world, 'anna@example.org', right)
  expect(refused.statusCode).toBe(429)
  expect(refused.json().detail.error_type).toBe('rate_limited')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50)
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect((await logInAs(world, 'anna@example.org', right, '127.0.0.2')).statusCode).toBe(200)
  expect((await logInAs(world, 'boris@example.org', right)).statusCode).toBe(200)
  world.advance(60_000)
  expect((await logInAs(world, 'anna@example.org', right)).statusCode).toBe(200)
})

test('an unknown email is throttled as a known one is', async () => {
  const world = await startWorld()
  for (let n = 0; n < 10; n++) await logInAs(world, 'nobody@example.org', 'guess')
  expect((await logInAs(world, 'nobody@example.org', 'guess')).statusCode).toBe(429)
})

test('fifty guesses at once are not all looked at', async () => {
  const world = await startWorld()
  await world.register('anna@example.org')
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => logInAs(world, 'anna@example.org', `guess ${n}`)),
  )
  expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
  expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(40)
})
