import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createClient } from '@vkast/contract'
import { rightsMask, SEED } from '@vkast/sandbox'
import { expect, onTestFinished, test } from 'vitest'
import { until } from './service-process.ts'
import { type ServiceWorld, startServiceWorld } from './service-world.ts'

/*
 * Every call of the two published documents, typed with curl as they show it, and the answers they promise.
 * Where the two differ an answer holds both.
 */

const SAMPLE = path.resolve(import.meta.dirname, '../tools/demo/sample.mp4')
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const run = promisify(execFile)

interface Answer {
  status: number
  headers: string
  body: unknown
}

/** `curl -s` with the arguments given; status, headers and JSON of the answer. */
async function curl(...args: string[]): Promise<Answer> {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-curl-')), 'headers')
  onTestFinished(() => fs.rmSync(path.dirname(file), { recursive: true, force: true }))
  const { stdout } = await run('curl', ['-s', '-D', file, ...args])
  const headers = fs.readFileSync(file, 'utf8')
  const status = Number([...headers.matchAll(/^HTTP\/1\.1 (\d+)/gm)].at(-1)?.[1])
  return { status, headers, body: stdout === '' ? undefined : JSON.parse(stdout) }
}

interface Documented extends ServiceWorld {
  api: string
  login: string
  newToken(options?: { rights?: number; boundTo?: string }): string
}

async function startDocumented(): Promise<Documented> {
  const world = await startServiceWorld()
  const { access_token } = await createClient({ baseUrl: world.url }).register({
    body: { email: 'anna@example.org', password: 'correct horse battery' },
  })
  return {
    ...world,
    api: `${world.url}/api/v1`,
    login: `Authorization: Bearer ${access_token}`,
    newToken: ({ rights = rightsMask('video', 'wall', 'groups'), boundTo } = {}) =>
      world.sandbox.control.createToken({
        appId: SEED.appId,
        userId: SEED.users[0].id,
        rights,
        lifetimeMs: 86_400_000,
        ...(boundTo && { boundTo }),
      }).token,
  }
}

const JSON_TYPE = 'Content-Type: application/json'

test('spec 1: token in parts, credentials, status, upload with the settings of the example', async () => {
  const { api, login, newToken, sandbox } = await startDocumented()
  const submitted = await curl(
    '-X',
    'POST',
    `${api}/oauth/vk/token/submit`,
    '-H',
    login,
    '-H',
    JSON_TYPE,
    '-d',
    JSON.stringify({ access_token: newToken(), user_id: SEED.users[0].id, expires_in: 86_400 }),
  )
  expect(submitted).toMatchObject({
    status: 200,
    body: {
      credential_id: expect.any(Number),
      platform: 'vk_video',
      account_name: 'Ann Orlova',
      created_at: expect.stringMatching(INSTANT),
      expires_at: expect.stringMatching(INSTANT),
    },
  })
  const { credential_id: id } = submitted.body as { credential_id: number }

  expect(await curl(`${api}/credentials`, '-H', login)).toMatchObject({
    status: 200,
    body: [{ id, platform: 'vk_video', account_name: 'Ann Orlova', is_active: true, last_used_at: null }],
  })
  expect((await curl(`${api}/credentials/${id}/status`, '-H', login)).body).toMatchObject({
    credential_id: id,
    platform: 'vk_video',
    is_valid: true,
    expires_at: expect.stringMatching(INSTANT),
    expires_in_hours: 23,
    needs_refresh: false,
  })

  const recording = await curl(
    '-X',
    'POST',
    `${api}/recordings`,
    '-H',
    login,
    '-F',
    `file=@${SAMPLE}`,
    '-F',
    'title=Lecture 1',
  )
  expect(recording.status).toBe(201)
  const { id: recordingId } = recording.body as { id: number }
  const [album] = [...sandbox.world.albums.values()]
  const settings = {
    group_id: -SEED.communities[0].id,
    album_id: album!.id,
    privacy_view: 0,
    no_comments: false,
    wallpost: true,
  }
  const accepted = await curl(
    '-X',
    'POST',
    `${api}/recordings/${recordingId}/upload/vk`,
    '-H',
    login,
    '-H',
    JSON_TYPE,
    '-d',
    JSON.stringify(settings),
  )
  expect(accepted.status).toBe(202)
  const { id: publicationId } = accepted.body as { id: number }
  expect(accepted.headers).toMatch(new RegExp(`^location: .*/publications/${publicationId}\r$`, 'im'))
  const published = await until('the publication', async () => {
    const { body } = await curl(`${api}/publications/${publicationId}`, '-H', login)
    const { state } = body as { state: string }
    return (
      ['published', 'failed', 'mismatch', 'waiting_for_token'].includes(state) &&
      (body as { state: string; differences: unknown })
    )
  })
  expect(published).toMatchObject({ state: 'published', differences: [] })
  const [video] = sandbox.control.report().videos
  expect(video).toMatchObject({ ownerId: -SEED.communities[0].id, title: 'Lecture 1', albumIds: [album!.id] })
  expect(video!.posts).toHaveLength(1)
})

test('spec 1: an upload without a body works', async () => {
  const { api, login, newToken } = await startDocumented()
  await curl(
    '-X',
    'POST',
    `${api}/oauth/vk/token/submit`,
    '-H',
    login,
    '-H',
    JSON_TYPE,
    '-d',
    JSON.stringify({ access_token: newToken() }),
  )
  const recording = await curl('-X', 'POST', `${api}/recordings`, '-H', login, '-F', `file=@${SAMPLE}`)
  const { id } = recording.body as { id: number }
  expect((await curl('-X', 'POST', `${api}/recordings/${id}/upload/vk`, '-H', login)).status).toBe(202)
})

test('spec 1: 400 for a wrong format, 401 without a login, 409 for a token that exists', async () => {
  const { api, login, newToken } = await startDocumented()
  const submit = (token: string, ...more: string[]): Promise<Answer> =>
    curl(
      '-X',
      'POST',
      `${api}/oauth/vk/token/submit`,
      ...more,
      '-H',
      JSON_TYPE,
      '-d',
      JSON.stringify({ access_token: token }),
    )
  expect(await submit('nonsense', '-H', login)).toMatchObject({
    status: 400,
    body: { detail: { error_type: 'invalid_token_format' } },
  })
  expect(await submit(newToken())).toMatchObject({ status: 401, body: { detail: { error_type: 'unauthorized' } } })
  const token = newToken()
  const { body } = await submit(token, '-H', login)
  const { credential_id } = body as { credential_id: number }
  expect(await submit(token, '-H', login)).toMatchObject({
    status: 409,
    body: { detail: { error_type: 'token_exists', credential_id } },
  })
})

test('spec 2: authorization URL, whole address, status, renewal under the same name', async () => {
  const { api, login, newToken } = await startDocumented()
  const none = {
    has_token: false,
    is_valid: null,
    expiry: null,
    time_until_expiry: null,
    needs_refresh: true,
    credential_id: null,
  }
  expect((await curl('-X', 'GET', `${api}/oauth/vk/token/status`, '-H', login)).body).toMatchObject(none)

  const authorize = await curl('-X', 'GET', `${api}/oauth/vk/authorize/implicit`, '-H', login)
  expect(authorize).toMatchObject({
    status: 200,
    body: {
      method: 'implicit_flow',
      app_id: String(SEED.appId),
      authorization_url: expect.stringContaining(`/authorize?client_id=${SEED.appId}&`),
      instructions: [
        '1. Open authorization_url in browser',
        '2. Allow app permissions (video, groups, wall)',
        '3. Copy access_token from redirected URL',
        '4. POST to /api/v1/vk/token/submit',
      ],
    },
  })

  const address = (token: string): string =>
    `https://oauth.vk.com/blank.html#access_token=${token}&expires_in=86400&user_id=${SEED.users[0].id}`
  const submit = (body: object, where = 'oauth/vk/token/submit'): Promise<Answer> =>
    curl('-X', 'POST', `${api}/${where}`, '-H', login, '-H', JSON_TYPE, '-d', JSON.stringify(body))
  const first = await submit({ token_data: address(newToken()), account_name: 'my_vk' })
  expect(first).toMatchObject({
    status: 200,
    body: {
      success: true,
      credential_id: expect.any(Number),
      user_id: SEED.users[0].id,
      expiry: expect.stringMatching(INSTANT),
      message: 'VK token saved successfully (expires in 24h)',
    },
  })
  const { credential_id } = first.body as { credential_id: number }
  for (const where of ['oauth/vk/token/status', 'vk/token/status'])
    expect((await curl('-X', 'GET', `${api}/${where}`, '-H', login)).body).toMatchObject({
      has_token: true,
      is_valid: true,
      expiry: expect.stringMatching(INSTANT),
      time_until_expiry: expect.stringMatching(/^23h 59m$/),
      needs_refresh: false,
      credential_id,
    })

  const renewed = await submit({ token_data: newToken(), account_name: 'my_vk' }, 'vk/token/submit')
  expect(renewed).toMatchObject({ status: 200, body: { credential_id } })
})

test('spec 2: the two refusals are word for word those of the document', async () => {
  const { api, login, newToken, sandbox } = await startDocumented()
  const submit = (token_data: string): Promise<Answer> =>
    curl(
      '-X',
      'POST',
      `${api}/oauth/vk/token/submit`,
      '-H',
      login,
      '-H',
      JSON_TYPE,
      '-d',
      JSON.stringify({ token_data }),
    )
  const bound = await submit(newToken({ boundTo: '127.0.0.9' }))
  expect(bound).toMatchObject({
    status: 400,
    body: { detail: { error: 'IP address mismatch', error_type: 'ip_mismatch' } },
  })
  const { detail } = bound.body as { detail: { message: string; solution: string } }
  expect(detail.message).toMatch(/^Token is bound to a different IP address/)
  expect(detail.solution).toMatch(/^Please obtain a new token from your current IP address/)

  sandbox.control.addFault({ on: { method: 'users.get' }, do: 'error', error: { code: 113 } })
  expect(await submit(newToken())).toMatchObject({
    status: 400,
    body: {
      detail: {
        error: 'VK API error',
        message: 'Token validation failed due to VK API error',
        solution: 'Check token permissions and try again',
        error_type: 'api_error',
      },
    },
  })
  expect(sandbox.control.unusedFaults()).toEqual([])
})
