import fs from 'node:fs'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createTokenFinder } from './find-token.ts'
import { startAgentAtWork, TOKEN } from './test/agent-at-work.ts'
import { sendJson, startRecordingServer } from './test/recording-server.ts'
import { heldToken, keepTokens, makeStoreFolder } from './test/store-folder.ts'
import { AGENT_KEY, startStubService, task } from './test/stub-service.ts'

const OTHER_TOKEN = 'vk1.a.canary-Token_for_another_service_0123456789'
const OTHER_FINGERPRINT = 'e'.repeat(64)
const CANARY = 'what stands in the file'

/** JSON as a service could send it; `task` alone cannot hold a second `__proto__`. */
const withProto = (inner: string) => JSON.parse(`{"owner_id":1,"__proto__":${inner}}`) as object

/** Everything here asks for more than an agent does; `file` and `elsewhere` are what it would like to reach. */
function wishes({ file, elsewhere }: { file: string; elsewhere: string }): [string, Record<string, unknown>][] {
  const get = (parameters: unknown) => ({ method: 'video.get', parameters })
  const save = (more: object) => ({ method: 'video.save', parameters: { name: 'a', ...more } })
  const post = (more: object) => ({ method: 'wall.post', parameters: { owner_id: 1, ...more } })
  return [
    ['a script', { method: 'execute', parameters: { code: 'return API.account.getProfileInfo();' } }],
    ['messages', { method: 'messages.getHistory', parameters: { peer_id: 1 } }],
    ['a message to send', { method: 'messages.send', parameters: { peer_id: 1, message: 'a' } }],
    ['a new password', { method: 'account.changePassword', parameters: { new_password: 'a' } }],
    ['the profile', { method: 'account.getProfileInfo', parameters: {} }],
    ['friends', { method: 'friends.get', parameters: {} }],
    ['photos', { method: 'photos.getUploadServer', parameters: {} }],
    ['documents', { method: 'docs.get', parameters: {} }],
    ['a stored value', { method: 'storage.get', parameters: { key: 'a' } }],
    ['a method in another case', { method: 'Video.Get', parameters: {} }],
    ['a method with a path', { method: '../oauth/token', parameters: {} }],
    ['a method with a query', { method: 'video.get?access_token=a', parameters: {} }],
    ['a method with a host', { method: '@127.0.0.1/video.get', parameters: {} }],
    ['a method with a line end', { method: 'video.get HTTP/1.1\r\nHost: evil\r\n\r\n', parameters: {} }],
    ['a method every object has', { method: 'constructor', parameters: {} }],
    ['a method of the prototype', { method: '__proto__', parameters: {} }],
    ['no method', { method: '', parameters: {} }],
    ['the token of another', get({ access_token: TOKEN })],
    ['another version', get({ v: '3.0' })],
    ['another language', get({ lang: 'en' })],
    ['a callback', get({ callback: elsewhere })],
    ['a redirect', get({ redirect_uri: elsewhere })],
    ['a secret of an app', get({ client_secret: 'a' })],
    ['a prototype', get(withProto('{"access_token":"a"}'))],
    ['a prototype that is a text', get(withProto('"a"'))],
    ['a constructor', get({ constructor: { prototype: { a: 1 } } })],
    ['a toString', get({ owner_id: { toString: 'a' } })],
    ['a list', get({ videos: ['1_2'] })],
    ['a list in a name', get({ 'videos[]': '1_2' })],
    ['a list in a numbered name', get({ 'videos[0]': '1_2' })],
    ['an object in a name', get({ 'owner.id': 1 })],
    ['a second parameter in a value', get({ owner_id: '1&access_token=a' })],
    ['a second parameter in a name', get({ 'owner_id=1&access_token': 'a' })],
    ['a line end in a value', get({ owner_id: '1\r\nHost: evil' })],
    ['yes in a place for a number', get({ owner_id: true })],
    ['nothing in a place for a number', get({ owner_id: null })],
    ['parameters that are a list', get([1, 2])],
    ['parameters that are a text', get('owner_id=1')],
    ['no parameters', get(null)],
    ['a file as a number', get({ owner_id: `@${file}` })],
    ['a file as videos', get({ videos: `file://${file}` })],
    ['a file as an attachment', post({ attachments: `file://${file}` })],
    ['a file as a name for once', post({ guid: file })],
    ['a file as a privacy', save({ privacy_view: `@${file}` })],
    ['a file to upload', save({ file: `@${file}` })],
    ['a file with its type', save({ video_file: { path: file } })],
    ['a link to fetch', save({ link: elsewhere })],
    ['an address as an attachment', post({ attachments: elsewhere })],
    ['a photo as an attachment', post({ attachments: 'photo1_2' })],
    ['another address of the API', save({ api_url: elsewhere })],
    ['a signed post', post({ signed: 1 })],
    ['a post of services', post({ services: 'twitter' })],
    ['a post at a time', post({ publish_date: 1_900_000_000 })],
    ['a text without end', save({ description: 'x'.repeat(20_000) })],
    ['people’s phones', { method: 'users.get', parameters: { fields: 'contacts,connections' } }],
    ['somebody by name', { method: 'users.get', parameters: { user_ids: 'durov' } }],
    ['an unknown token', { method: 'users.get', fingerprint: '0'.repeat(64) }],
    ['the token of another service', { method: 'users.get', fingerprint: OTHER_FINGERPRINT }],
    ['a token by its name', { method: 'users.get', fingerprint: 'home' }],
    ['a token by the prototype', { method: 'users.get', fingerprint: '__proto__' }],
  ]
}

/** Not even a task: nothing of them is answered. */
const noTasks: [string, unknown][] = [
  ['no list', { tasks: [] }],
  ['a list of nothing', [null, 1, 'a', [], {}]],
  ['a task without a lease', [{ ...task(), lease: undefined }]],
  ['a lease with a path', [{ ...task(), lease: '../../../accounts/delete-everything-00' }]],
  ['an id with a path', [{ ...task(), id: '1/../../x' }]],
  ['a negative id', [{ ...task(), id: -1 }]],
  ['no time', [{ ...task(), begin_within_ms: 0 }]],
  ['time without end', [{ ...task(), begin_within_ms: 'Infinity' }]],
  ['a fingerprint that is a list', [{ ...task(), fingerprint: ['f'.repeat(64)] }]],
  ['a method that is a list', [{ ...task(), method: ['users.get'] }]],
]

it('a service that asks for more gets nothing, VK sees none of it, and neither token nor key goes elsewhere', async () => {
  const deps = makeStoreFolder()
  const file = path.join(deps.folder, 'canary.txt')
  fs.writeFileSync(file, CANARY)
  // Reading moves it: what is older than the change is renewed even where times are kept loosely.
  fs.utimesSync(file, new Date(1000), new Date(2000))
  const service = await startStubService()
  const elsewhere = await startRecordingServer((_, response) => sendJson(response, { response: 1 }))
  const vk = await startRecordingServer((_, response) => sendJson(response, { response: [] }))
  onTestFinished(async () => void (await Promise.all([service.close(), elsewhere.close(), vk.close()])))
  await keepTokens(deps, service.url, [heldToken({ token: TOKEN })])
  await keepTokens(deps, 'https://other.example.org', [
    heldToken({ token: OTHER_TOKEN, fingerprint: OTHER_FINGERPRINT }),
  ])
  const findToken = createTokenFinder(deps, service.url)
  const agent = startAgentAtWork({ serviceUrl: service.url, vkUrl: vk.url }, { findToken })

  const asked = wishes({ file, elsewhere: `${elsewhere.url}/x` }).map(([, wish]) => task(wish))
  for (const [index, one] of asked.entries()) {
    service.give([one])
    await service.answered(index + 1)
  }
  expect(asked.length).toBeGreaterThanOrEqual(50)
  for (const [, list] of noTasks) service.give((response) => sendJson(response, list))
  const redirects: [number, string][] = [301, 302, 303, 307, 308].map((status) => [
    status,
    `${elsewhere.url}/api/v1/agent/tasks`,
  ])
  for (const [status, location] of redirects)
    service.give((response: ServerResponse) => void response.writeHead(status, { location }).end())
  service.give((response) => void response.writeHead(200, { location: elsewhere.url }).end('<html>'))
  service.give((response) =>
    sendJson(
      response,
      Array.from({ length: 20_000 }, () => task({ method: 'execute' })),
    ),
  )
  // The one thing that it may ask for: all before it has been dealt with when this is.
  const fine = task({ method: 'users.get' })
  service.give([fine])
  await service.answered(asked.length + 1)
  await agent.leave()

  const outcomes = service.answers.map(({ id, result }) => [id, result.outcome, result.reason])
  expect(outcomes.slice(0, -1)).toEqual(
    asked.map(({ id, fingerprint }) => [
      id,
      'not_begun',
      fingerprint === 'f'.repeat(64) ? 'not_allowed' : 'no_such_token',
    ]),
  )
  expect(outcomes.at(-1)).toEqual([fine.id, 'response', undefined])
  expect(vk.seen.map(({ path, body }) => [path, body])).toEqual([['/method/users.get', 'v=5.199']])
  expect(elsewhere.seen).toEqual([])
  expect(fs.statSync(file).atimeMs).toBe(1000)
  const told = JSON.stringify([
    service.seen.map(({ body }) => body),
    service.answers,
    agent.lines,
    vk.seen.map(({ body }) => body),
  ])
  for (const secret of [TOKEN, OTHER_TOKEN, AGENT_KEY, CANARY]) expect(told).not.toContain(secret)
  expect(JSON.stringify([service.seen, vk.seen])).not.toContain(OTHER_TOKEN)
  expect(JSON.stringify(vk.seen)).not.toContain(AGENT_KEY)
})

it('a list longer than was asked for is cut, and never more is under way than the agent wants', async () => {
  let most = 0
  let under = 0
  const release: (() => void)[] = []
  const service = await startStubService()
  const vk = await startRecordingServer(async (_, response) => {
    under += 1
    most = Math.max(most, under)
    await new Promise<void>((resolve) => release.push(resolve))
    under -= 1
    sendJson(response, { response: [] })
  })
  onTestFinished(async () => void (await Promise.all([service.close(), vk.close()])))
  startAgentAtWork({ serviceUrl: service.url, vkUrl: vk.url })
  service.give(Array.from({ length: 500 }, () => task()))
  for (let done = 0; done < 5; done += 1) {
    while (release.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    release.shift()?.()
    await service.answered(done + 1)
  }
  const fine = task()
  service.give([fine])
  while (release.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  release.shift()?.()
  await service.answered(6)
  expect(service.answers.at(-1)?.id).toBe(fine.id)
  expect(vk.seen).toHaveLength(6)
  expect(most).toBeLessThanOrEqual(5)
})
