import { rightsMask, type Sandbox, SEED } from '@vkast/sandbox'
import { createVk } from '@vkast/vk'
import { expect, test } from 'vitest'
import { privacyWords } from '../publications/privacy-words.ts'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../test/multipart-body.ts'
import { ANN, makeToken } from '../test/sandbox-token.ts'
import { startWorld, type TestUser } from '../test/world.ts'
import { type PageKind, privacyChoices } from './privacy-choices.ts'

const GROUP_ID = SEED.communities[0].id
const FAST = {
  vk: (sandbox: Sandbox) => ({
    forToken: (token: string) => createVk({ token, apiUrl: sandbox.apiUrl, limits: { perSecond: 3000 } }),
  }),
}

async function setting(rights = rightsMask('video', 'wall', 'groups')) {
  const world = await startWorld({}, FAST)
  Object.defineProperty(world.sandbox.world, 'monotonicMs', { value: () => performance.now() * 1000 })
  const user = await world.register()
  const payload = { access_token: makeToken(world.sandbox, { rights }).token }
  const { credential_id } = (await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })).json()
  return { world, user, sandbox: world.sandbox, address: `/api/v1/credentials/${credential_id}/targets` }
}

const targets = async (user: TestUser, address: string) => (await user.call({ url: address })).json()

test('says of each page what the token may do there and which privacy it has', async () => {
  const { user, address, sandbox } = await setting()
  const closed = sandbox.control.createCommunity({ name: 'Closed', closed: 1, roles: { [ANN]: 'administrator' } })
  expect(await targets(user, address)).toMatchObject([
    {
      group_id: null,
      owner_id: ANN,
      can_upload: true,
      can_post_on_wall: true,
      missing_rights: [],
      privacy: { view: expect.arrayContaining(['only_me', 'friends']) },
      publication_id: null,
    },
    {
      group_id: GROUP_ID,
      owner_id: -GROUP_ID,
      can_upload: true,
      can_post_on_wall: true,
      privacy: { view: ['all', 'members', 'editors', 'by_link', 'donut'], comment: expect.arrayContaining(['nobody']) },
    },
    { group_id: closed.id, privacy: { view: ['members', 'editors', 'by_link', 'donut'] } },
  ])
})

test('a token without wall may post nowhere and says so; without groups there is the profile alone', async () => {
  const noWall = await setting(rightsMask('video', 'groups'))
  for (const target of await targets(noWall.user, noWall.address))
    expect(target).toMatchObject({ can_upload: true, can_post_on_wall: false, missing_rights: ['wall'] })
  const noGroups = await setting(rightsMask('video', 'wall'))
  expect(await targets(noGroups.user, noGroups.address)).toMatchObject([
    { group_id: null, can_post_on_wall: true, missing_rights: ['groups'] },
  ])
})

test('says where a recording is published or on its way, so that it goes there only again', async () => {
  const { user, address, world } = await setting()
  const payload = formBody(videoPart(mp4Bytes(2000)))
  const recording = (
    await user.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
  ).json()
  const upload = { method: 'POST', url: `/api/v1/recordings/${recording.id}/upload/vk` } as const
  const publication = (await user.call({ ...upload, payload: { group_id: GROUP_ID } })).json()
  const cancelled = (await user.call(upload)).json()
  await user.call({ method: 'POST', url: `/api/v1/publications/${cancelled.id}/cancel` })
  const there = await targets(user, `${address}?recording_id=${recording.id}`)
  expect(there.map(({ publication_id }: { publication_id: number }) => publication_id)).toEqual([null, publication.id])
  const stranger = await world.register()
  const own = (
    await stranger.call({ method: 'POST', url: '/api/v1/recordings', headers: FORM_HEADERS, payload })
  ).json()
  expect((await user.call({ url: `${address}?recording_id=${own.id}` })).statusCode).toBe(404)
})

test('more than a thousand communities and more than a thousand albums are all there', async () => {
  const { user, address, sandbox } = await setting()
  for (let made = 0; made < 1100; made += 1) sandbox.control.createCommunity({ roles: { [ANN]: 'editor' } })
  for (let id = 1; id <= 1150; id += 1)
    sandbox.world.albums.set(`${ANN}_${id}`, { ownerId: ANN, id, title: `${id}`, privacy: ['all'], updatedAt: 0 })
  const seen = new Set<number>()
  let albums = 0
  for (let next: string | undefined = `${address}?limit=200`; next; ) {
    const page = await user.call({ url: next })
    for (const target of page.json()) {
      seen.add(target.owner_id)
      if (target.group_id === null)
        albums = new Set(target.albums.map((album: { album_id: number }) => album.album_id)).size
    }
    next = /^<([^>]+)>/.exec(String(page.headers.link))?.[1]
  }
  expect([seen.size, albums]).toEqual([1102, 1150])
})

test.each(['profile', 'community', 'closed_community'] as const)(
  'a publication takes every privacy offered for a %s',
  (kind: PageKind) => {
    const choices = privacyChoices(kind)
    const ownerId = kind === 'profile' ? 1 : -1
    for (const side of ['view', 'comment'] as const)
      for (const word of choices[side]) expect(privacyWords(word, { ownerId, side })).toBe(word)
  },
)
