import fs from 'node:fs'
import path from 'node:path'
import { routes } from '@vkast/contract'
import { rightsMask, SEED } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { until } from './service-process.ts'
import { startServiceWorld } from './service-world.ts'

const SAMPLE = path.resolve(import.meta.dirname, '../tools/demo/sample.mp4')
const PASSWORD = 'a-password-nobody-else-has'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a secret goes through every route and job, and is then nowhere but encrypted', async () => {
  const world = await startServiceWorld({ VKAST_LOG_LEVEL: 'trace' })
  const { sandbox, url } = world
  const answers: string[] = []
  let login = ''
  const send = async (
    method: string,
    where: string,
    body?: object | FormData,
    headers: Record<string, string> = {},
  ) => {
    const isForm = body instanceof FormData
    const answer = await fetch(`${url}/api/v1${where}`, {
      method,
      headers: {
        ...(login && { authorization: `Bearer ${login}` }),
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    answers.push(`${[...answer.headers]} ${text}`)
    return { status: answer.status, body: text === '' ? {} : JSON.parse(text) }
  }
  const newToken = (more: object = {}): string =>
    sandbox.control.createToken({
      appId: SEED.appId,
      userId: SEED.users[0].id,
      rights: rightsMask('video', 'wall', 'groups'),
      ...more,
    }).token
  const tokens = [newToken(), newToken(), newToken({ boundTo: '127.0.0.9' }), newToken()]
  const [first, second, bound, refused] = tokens as [string, string, string, string]

  const registered = await send('POST', '/auth/register', { email: 'anna@example.org', password: PASSWORD })
  login = registered.body.access_token
  const { credential_id } = (
    await send('POST', '/oauth/vk/token/submit', {
      token_data: `https://oauth.vk.com/blank.html#access_token=${first}&expires_in=86400&user_id=101`,
    })
  ).body
  for (const body of [
    { access_token: bound },
    { token_data: `https://oauth.vk.com/blank.html?access_token=${refused}&user_id=7` },
    { token_data: `"${refused}" and more` },
    { token_data: [refused] },
  ])
    expect((await send('POST', '/vk/token/submit', body)).status).toBeGreaterThanOrEqual(400)
  // VK itself repeats the token in its words.
  sandbox.control.addFault({
    on: { method: 'users.get' },
    do: 'error',
    error: { code: 100, message: `bad access_token=${refused} or ${refused}` },
  })
  await send('POST', '/vk/token/submit', { access_token: refused })
  await send('GET', `/oauth/vk/token/status?access_token=${refused}&credential_id=${credential_id}`)
  await send('GET', `/credentials/${encodeURIComponent(refused)}`)

  const recording = new FormData()
  recording.set('file', new File([fs.readFileSync(SAMPLE)], 'lecture.mp4'))
  const { id } = (await send('POST', '/recordings', recording)).body
  const picture = new FormData()
  picture.set('file', new File([PNG], 'cover.png'))
  const thumbnail = (await send('POST', `/recordings/${id}/thumbnails`, picture)).body
  const wanted = { group_id: SEED.communities[0].id, thumbnail_id: thumbnail.id, wallpost: true, wall_message: 'Look' }
  const publication = (await send('POST', `/recordings/${id}/upload/vk`, wanted)).body
  const ended = await until('the publication', async () => {
    const { body } = await send('GET', `/publications/${publication.id}`)
    return ['published', 'failed', 'mismatch', 'waiting_for_token'].includes(body.state) && body
  })
  expect(ended.state).toBe('published')
  expect((await send('POST', '/vk/token/submit', { access_token: second })).body.credential_id).toBe(credential_id)
  await send('POST', '/auth/refresh', { refresh_token: registered.body.refresh_token })
  await walkEveryRoute(send, { credential_id, recording: id, publication: publication.id })

  const uploads = [...sandbox.world.uploads.keys()]
  expect(uploads.length).toBeGreaterThan(1)
  await world.service.end('SIGTERM')
  const secrets = {
    ...tokens,
    PASSWORD,
    uploads: uploads[0]!,
    thumbnailUpload: uploads[1]!,
    refresh: registered.body.refresh_token,
  }
  const places = { output: world.service.output(), data: filesBelow(world.environment.VKAST_DATA_DIR!) }
  for (const [name, whole] of Object.entries(secrets)) {
    const secret = whole.slice(0, 48) // a part of a token is too much already
    expect(places.output.includes(secret), `${name} in the log`).toBe(false)
    expect(
      places.data.filter((file) => file.bytes.includes(secret)).map((file) => file.path),
      `${name} on the disk`,
    ).toEqual([])
    const shown = answers.filter((answer) => answer.includes(secret))
    expect(shown.length, `${name} in answers`).toBe(name === 'refresh' ? 1 : 0) // the login itself shows it once
  }
  expect(places.output).toContain('"msg":"request completed"')
})

/** Every route of the contract once more, with what there is, deletions last. */
async function walkEveryRoute(
  send: (method: string, where: string, body?: object) => Promise<unknown>,
  ids: { credential_id: number; recording: number; publication: number },
): Promise<void> {
  const inOrder = [...routes].sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'))
  for (const route of inOrder.filter(
    ({ name }) => !['events', 'recordingContent', 'logout', 'changePassword'].includes(name),
  )) {
    const [thing] = route.path.slice(1).split('/')
    const id = thing === 'credentials' ? ids.credential_id : thing === 'recordings' ? ids.recording : ids.publication
    await send(
      route.method,
      route.path.replace(':id', String(id)),
      route.method === 'GET' || route.method === 'DELETE' ? undefined : {},
    )
  }
}

function filesBelow(folder: string): { path: string; bytes: Buffer }[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return { path: file, bytes: fs.readFileSync(file) }
    })
}
