import { expect, test } from 'vitest'
import { dumpRows } from '../test/dump-rows.ts'
import { startWorld } from '../test/world.ts'
import { ensureSetupCode } from './setup-code.ts'

test('passwords, tokens, keys and the setup code stand in no log line and in no row', async () => {
  const world = await startWorld({ HOST: '0.0.0.0', VKAST_LOG_LEVEL: 'trace' })
  const passwords = ['a first canary password', 'a second canary password', 'a wrong canary password']
  const setup_code = (await ensureSetupCode(world)) ?? 'none'
  const secrets = [...passwords, setup_code, setup_code.replaceAll('-', '')]
  const post = async (path: string, payload: object, token = '') => {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await world.app.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers })
    if (answer.body === '') return {}
    const body = answer.json()
    secrets.push(...[body.access_token, body.refresh_token, body.key].filter((secret) => secret !== undefined))
    return body
  }
  const email = 'anna@example.org'
  const first = await post('/auth/register', { email, password: passwords[0], setup_code })
  await post('/auth/register', { email, password: passwords[0], setup_code })
  await post('/auth/login', { email, password: passwords[2] })
  await post('/auth/login', { email, password: passwords[0] })
  const second = await post('/auth/refresh', { refresh_token: first.refresh_token })
  await post('/auth/refresh', { refresh_token: first.refresh_token })
  const { key } = await post('/api-keys', { name: 'ci' }, second.access_token)
  await post('/api-keys', { name: 'by key' }, key)
  await post('/auth/password', { current_password: passwords[0], new_password: passwords[1] }, key)
  await post('/auth/logout', { refresh_token: second.refresh_token })
  expect(secrets.length).toBeGreaterThanOrEqual(14)

  const rows = await dumpRows(world)
  expect(rows).toContain(email)
  expect(world.logged()).toContain('/api/v1/auth/refresh')
  for (const secret of secrets) {
    expect(rows).not.toContain(secret)
    expect(rows).not.toContain(Buffer.from(secret).toString('hex'))
    expect(world.logged()).not.toContain(secret)
  }
})
