import { expect, onTestFinished, test, vi } from 'vitest'
import { ANN, LECTURES, SHOWS, startCaller } from '../../test/start-caller.ts'
import { createWorld } from '../../world/create-world.ts'

interface Saved {
  owner_id: number
  video_id: number
  upload_url: string
  access_key: string
  title: string
}

test('reserves a video on the own page, with ids and an upload address before any byte', async () => {
  const { sandbox, ok } = await startCaller()
  const saved = await ok<Saved>('video.save', { name: 'Lecture', description: 'About fish' })
  expect(saved).toEqual({
    access_key: expect.stringMatching(/^\w{10,}$/),
    description: 'About fish',
    owner_id: ANN,
    title: 'Lecture',
    upload_url: expect.any(String),
    video_id: expect.any(Number),
  })
  const url = new URL(saved.upload_url)
  expect(`${url.origin}${url.pathname}`).toBe(`${sandbox.url}/upload.do`)
  expect(url.searchParams.get('sig')).toMatch(/^[0-9a-f]{40}$/)
  expect(Number(url.searchParams.get('expires'))).toBeGreaterThan(sandbox.clock.now())
  expect(url.searchParams.get('vkOwnerId')).toBe(String(ANN))
  expect(url.searchParams.get('vkVideoId')).toBe(String(saved.video_id))
})

test('a title is Untitled unless given', async () => {
  const { ok } = await startCaller()
  expect(await ok('video.save')).toMatchObject({ title: 'Untitled', description: '' })
})

test.each([
  ['administrator', true],
  ['editor', true],
  ['moderator', false],
  ['member', false],
  ['none', false],
] as const)('a community takes a video of its %s: %s', async (role, isTaken) => {
  const { sandbox, call } = await startCaller()
  sandbox.control.setRole({ communityId: SHOWS, userId: ANN, role })
  const { response, error } = await call('video.save', { group_id: SHOWS })
  if (isTaken) expect(response).toMatchObject({ owner_id: -SHOWS })
  else expect(error).toMatchObject({ error_code: 204, error_msg: expect.stringMatching(/^Access denied/) })
  expect(sandbox.control.report().videos).toHaveLength(isTaken ? 1 : 0)
})

test('an unknown community is 125 and an unknown album 204', async () => {
  const { refused, sandbox } = await startCaller()
  expect(await refused('video.save', { group_id: 999 })).toBe(125)
  expect(await refused('video.save', { album_id: 999 })).toBe(204)
  expect(sandbox.world.videos.size).toBe(0)
})

test.each([
  [{}, 'all', ['all']],
  [{}, 'friends_of_friends_only', ['friends_of_friends_only']],
  [{}, 'friends,-102', ['friends', '-102']],
  [{}, 'list7', ['list7']],
  [{ group_id: LECTURES }, 'members', ['members']],
  [{ group_id: LECTURES }, '3', ['by_link']],
])('%j with privacy %s is stored as %j', async (where, privacy_view, words) => {
  const { sandbox, ok } = await startCaller()
  await ok('video.save', { ...where, privacy_view })
  expect(sandbox.control.report().videos[0]?.privacyView).toEqual(words)
})

test.each([
  [{}, 'members', 'the word is of communities'],
  [{}, '3', 'a number is a user, and nobody has it'],
  [{}, 'everyone', 'no such word'],
  [{ group_id: LECTURES }, 'friends', 'the word is of users'],
  [{ group_id: LECTURES }, '4', 'nobody is for comments'],
  [{ group_id: LECTURES }, 'members,editors', 'a community has one'],
])('%j refuses privacy %s: %s', async (where, privacy_view, _why) => {
  const { refused } = await startCaller()
  expect(await refused('video.save', { ...where, privacy_view })).toBe(100)
})

test('a closed community has no video for all', async () => {
  const { sandbox, refused, ok } = await startCaller()
  const { id } = sandbox.control.createCommunity({ closed: 1, roles: { [ANN]: 'administrator' } })
  expect(await refused('video.save', { group_id: id, privacy_view: 'all' })).toBe(100)
  await ok('video.save', { group_id: id })
  expect(sandbox.control.report().videos[0]?.privacyView).toEqual(['members'])
})

test('a link is embedded: its address takes no file', async () => {
  const { sandbox, ok } = await startCaller({ processingMs: 0 })
  const saved = await ok<Saved>('video.save', { link: 'https://example.com/v/1' })
  expect(new URL(saved.upload_url).searchParams.get('act')).toBe('parse_share')
  expect((await fetch(saved.upload_url)).status).toBe(200)
  expect(sandbox.control.report().videos[0]).toMatchObject({ isReady: true, link: 'https://example.com/v/1' })
})

test('no id is given twice, not even by a sandbox that starts a second later', async () => {
  const first = await startCaller()
  for (let i = 0; i < 5; i += 1) await first.ok<Saved>('video.save')
  const { nextId } = first.sandbox.world
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 })
  onTestFinished(() => void vi.useRealTimers())
  expect(createWorld({ dataDir: '/nowhere' }).nextId).toBeGreaterThanOrEqual(nextId)
  const ids = first.sandbox.control.report().videos.map(({ videoId }) => videoId)
  expect(new Set(ids).size).toBe(5)
  expect(Math.max(...ids)).toBeLessThan(2 ** 31)
})
