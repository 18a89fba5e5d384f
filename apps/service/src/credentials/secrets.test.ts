import { expect, test } from 'vitest'
import { ANN, makeToken, redirectUrl } from '../test/sandbox-token.ts'
import { startWorld, type TestWorld } from '../test/world.ts'
import { findCredential } from './queries.ts'
import { openToken } from './use-credential.ts'

/** Every row of every table of every schema, as text; bytes also as they would be read. */
async function dump({ db }: TestWorld): Promise<string> {
  const { rows: tables } = await db.execute(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await db.execute(`select t::text as line from ${String(name)} t`)
    texts.push(...rows.map(({ line }) => String(line)))
  }
  return texts.join('\n')
}

test('a token goes through every route and is nowhere but in its ciphertext', async () => {
  const world = await startWorld()
  const { sandbox } = world
  const user = await world.register()
  const token = makeToken(sandbox)
  const answers: string[] = []
  const call = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) => {
    const answer = await user.call({ method, url: `/api/v1${url}`, ...(payload && { payload }) })
    answers.push(answer.body, JSON.stringify(answer.headers))
    return answer
  }
  const submit = (payload: object) => call('POST', '/oauth/vk/token/submit', payload)

  sandbox.control.addFault({
    on: { method: 'users.get' },
    do: 'error',
    error: { code: 7, message: `echo ${token.token}` },
  })
  await submit({ token_data: redirectUrl(token) })
  sandbox.control.addFault({ on: { method: 'users.get', times: 10 }, do: 'html' })
  await submit({ token_data: redirectUrl(token) })
  sandbox.control.clearFaults()
  await submit({ token_data: `${redirectUrl(token)}&account_name`, account_name: '' })
  await submit({ access_token: token.token, user_id: 5 })
  await submit({ access_token: token.token, user_id: token.token })
  const { credential_id: id } = (await submit({ token_data: redirectUrl(token), account_name: 'main' })).json()
  await submit({ token_data: redirectUrl(token), account_name: 'main' })
  await call('GET', `/oauth/vk/token/status?account_name=${encodeURIComponent(token.token)}`)
  await call('GET', `/credentials/${token.token}`)
  for (const path of ['', `/${id}`, `/${id}/status`, `/${id}/targets`]) await call('GET', `/credentials${path}`)
  await call('GET', '/oauth/vk/token/status')
  await call('PATCH', `/credentials/${id}`, { is_default: true })
  await call('POST', `/credentials/${id}/probe`)
  token.dead = 'revoked'
  await call('POST', `/credentials/${id}/probe`)
  const stored = await dump(world)
  const row = (await findCredential(world.db, user.userId, id))!
  const ciphertext = row.tokenSealed!
  await call('DELETE', `/credentials/${id}`)

  const secret = token.token
  const encodings = [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('hex'),
  ]
  for (const form of encodings) {
    expect(stored.includes(form)).toBe(false)
    expect(answers.join('\n').includes(form)).toBe(false)
    expect(world.logged().includes(form)).toBe(false)
  }
  expect(openToken(world.vault, row)).toBe(secret)
  expect(stored).toContain(ciphertext.toString('hex'))
  expect(await dump(world)).not.toContain(ciphertext.toString('hex'))
  expect(stored).toContain(`{""vkUserId"": ${ANN}}`)
  expect(world.logged()).toContain('/api/v1/oauth/vk/token/submit')
})
