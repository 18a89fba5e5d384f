import { request } from 'node:http'
import { expect, test } from 'vitest'
import { type Body, startCaller } from '../test/start-caller.ts'
import { SEED } from '../world/seed.ts'

const TEXT_8 = /^Invalid request: versions below 5\.81 are deprecated.*"v"/

async function start() {
  const { sandbox } = await startCaller()
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId: 101 })
  async function raw(path: string, init: RequestInit = {}): Promise<{ status: number; body: Body }> {
    const answer = await fetch(`${sandbox.url}/method/${path}`, init)
    return { status: answer.status, body: (await answer.json()) as Body }
  }
  return { sandbox, token, raw }
}

test.each([
  ['no version', 'users.get?', 8, TEXT_8],
  ['a version below 5.81', 'users.get?v=5.80', 8, TEXT_8],
  ['a version that looks larger as a number', 'users.get?v=5.9', 8, TEXT_8],
  ['a version that is none', 'users.get?v=latest', 8, TEXT_8],
  ['an unknown method', 'users.fetch?v=5.199', 3, /^Unknown method passed$/],
  ['a method in other letters', 'Users.Get?v=5.199', 3, /^Unknown method passed$/],
  ['a name every object has', 'constructor?v=5.199', 3, /^Unknown method passed$/],
  ['no token', 'users.get?v=5.199', 5, /^User authorization failed: no access_token passed\.$/],
  ['a foreign token', 'users.get?v=5.199&access_token=nope', 5, /invalid access_token \(4\)\.$/],
])('refuses %s with HTTP 200 and error %#', async (_what, path, code, text) => {
  const { raw } = await start()
  const { status, body } = await raw(path)
  expect(status).toBe(200)
  expect(body.error?.error_code).toBe(code)
  expect(body.error?.error_msg).toMatch(text)
})

test.each(['PUT', 'DELETE', 'PATCH'])('refuses %s with 9999', async (method) => {
  const { raw } = await start()
  expect((await raw('users.get?v=5.199', { method })).body.error?.error_code).toBe(9999)
})

test('takes the token in the query, a form, multipart and the Bearer header', async () => {
  const { raw, token, sandbox } = await start()
  const multipart = new FormData()
  multipart.set('v', '5.131')
  multipart.set('access_token', token)
  const answers = [
    await raw(`users.get?v=5.199&access_token=${token}`),
    await raw('users.get', { method: 'POST', body: new URLSearchParams({ v: '5.81', access_token: token }) }),
    await raw('users.get', { method: 'POST', body: multipart }),
  ]
  const other = sandbox.control.createToken({ appId: SEED.appId, userId: 101 }).token
  answers.push(await raw('users.get?v=5.199', { headers: { authorization: `Bearer ${other}` } }))
  for (const { body } of answers) expect(body.response).toMatchObject([{ id: 101 }])
})

test('does not take parameters as JSON', async () => {
  const { raw, token } = await start()
  const init = { method: 'POST', body: JSON.stringify({ v: '5.199', access_token: token }) }
  const answer = await raw('users.get', { ...init, headers: { 'content-type': 'application/json' } })
  expect(answer.body.error?.error_code).toBe(8)
})

test('echoes what it was asked as strings, with method and oauth, and never the token', async () => {
  const { raw, token } = await start()
  const body = new URLSearchParams({ v: '5.199', access_token: token, count: '-1', code: `return "${token}";` })
  const answer = await raw('video.get', { method: 'POST', body })
  expect(answer.body.error?.request_params).toEqual([
    { key: 'v', value: '5.199' },
    { key: 'count', value: '-1' },
    { key: 'method', value: 'video.get' },
    { key: 'oauth', value: '1' },
  ])
  expect(JSON.stringify(answer.body)).not.toContain(token)
})

test.each(['lang', 'test_mode', 'device_id', 'captcha_sid', 'captcha_key', 'success_token', 'confirm'])(
  'lets the common parameter %s through',
  async (name) => {
    const { raw, token } = await start()
    expect((await raw(`users.get?v=5.199&access_token=${token}&${name}=1`)).body.response).toBeDefined()
  },
)

test('refuses a body above 2 MiB with 413', async () => {
  const { sandbox, token } = await start()
  const body = new URLSearchParams({ v: '5.199', access_token: token, code: 'x'.repeat(3 * 1024 * 1024) })
  const status = await new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = request(`${sandbox.url}/method/execute`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    sent.on('error', reject)
    sent.end(body.toString())
  })
  expect(status).toBe(413)
})
