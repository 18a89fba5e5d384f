import { SEED } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import { FORM_HEADERS, formBody } from '../test/multipart-body.ts'
import { GROUP_ID, issueToken, type PublishingWorld, startPublishingWorld, submit } from '../test/publishing-world.ts'
import { BORIS } from '../test/sandbox-token.ts'

const setting = () => startPublishingWorld({ withoutWorker: true, videoBytes: 2000 })
const inAnHour = ({ world }: PublishingWorld) => new Date(world.now().getTime() + 3_600_000).toISOString()
const patch = ({ user }: PublishingWorld, id: number, payload: object) =>
  user.call({ method: 'PATCH', url: `/api/v1/publications/${id}`, payload })

test('before it begins everything can be changed, and it is planned as if it were asked for now', async () => {
  const here = await setting()
  const { publish, vk, user } = here
  const boris = await submit(user, issueToken(vk, { userId: BORIS }))
  const { id } = await publish({ title: 'Раз', description: 'Было', privacy_view: 'friends', album_id: 5 })
  const later = inAnHour(here)
  const changed = await patch(here, id, {
    credential_id: boris,
    group_id: -GROUP_ID,
    privacy_view: 'members',
    title: 'Два',
    wallpost: true,
    wall_message: 'Слова',
    no_comments: true,
    repeat: true,
    publish_at: later,
  })
  expect(changed.statusCode).toBe(200)
  expect(changed.json()).toMatchObject({
    id,
    state: 'scheduled',
    credential_id: boris,
    target: { user_id: BORIS, group_id: GROUP_ID, album_id: null },
    title: 'Два',
    description: 'Было',
    privacy_view: 'members',
    wallpost: true,
    wall_message: 'Слова',
    no_comments: true,
    repeat: true,
    publish_at: `${later.slice(0, 19)}Z`,
    next: { action: 'reserve', at: `${later.slice(0, 19)}Z` },
  })
  const nothing = { group_id: null, privacy_view: null, wall_message: null, publish_at: null, wallpost: false }
  expect((await patch(here, id, nothing)).json()).toMatchObject({
    state: 'queued',
    target: { user_id: BORIS, group_id: null },
    privacy_view: null,
    wall_message: null,
    publish_at: null,
  })
})

test('what is brought forward begins at once', async () => {
  const here = await startPublishingWorld()
  const { id } = await here.publish({ group_id: GROUP_ID, publish_at: inAnHour(here) }) // a profile’s would be on its way
  expect((await patch(here, id, { publish_at: null, title: 'Раньше' })).json().state).toBe('queued')
  await here.until(id, 'published')
  expect(here.onlyVideo().title).toBe('Раньше')
})

test('no change puts two publications of a recording on one page', async () => {
  const here = await setting()
  const first = await here.publish()
  const second = await here.publish({ group_id: GROUP_ID })
  expect((await patch(here, second.id, { group_id: null })).json().detail).toMatchObject({
    error_type: 'publication_exists',
    publication_id: first.id,
  })
  expect((await patch(here, first.id, { title: 'Сама себе не мешает' })).statusCode).toBe(200)
})

const IMPOSSIBLE = [
  [{ privacy_view: 'members' }, 'privacy_unknown'],
  [{ credential_id: 99 }, 'not_found'],
  [{ thumbnail_id: 99 }, 'invalid_input'],
  [{ title: '' }, 'invalid_input'],
  [{ title: 'x\0' }, 'invalid_input'],
  [{ state: 'published' }, 'invalid_input'],
  [{ group_id: 0 }, 'invalid_input'],
  [{ publish_at: '9999-12-31T23:59:59-10:00' }, 'invalid_input'],
] as const

test('a change that cannot be is refused and changes nothing', async () => {
  const here = await setting()
  const before = await here.publish({ title: 'Раз' })
  for (const [changes, errorType] of IMPOSSIBLE) {
    const { detail } = (await patch(here, before.id, changes)).json()
    expect([changes, detail?.error_type]).toEqual([changes, errorType])
  }
  const after = (await here.user.call({ url: `/api/v1/publications/${before.id}` })).json()
  expect(after).toEqual({ ...before, token_outlook: after.token_outlook }) // which looks ahead from now
})

test('while the bytes are sent its texts, privacy, thumbnail and album can change, and no byte is sent twice', async () => {
  const here = await startPublishingWorld()
  const { publish, until, fault, onlyVideo, vk, user, recordingId, world } = here
  const thumbnail = await user.call({
    method: 'POST',
    url: `/api/v1/recordings/${recordingId}/thumbnails`,
    headers: FORM_HEADERS,
    payload: formBody({ name: 'file', fileName: 'x.png', data: Buffer.from('89504e470d0a1a0a00', 'hex') }),
  })
  fault({ on: { path: '/upload.do' }, do: 'slow', delayMs: 700 })
  const { id } = await publish({ group_id: GROUP_ID, title: 'Раз', wallpost: true, wall_message: 'Раз' })
  await until(id, 'transferring')
  const albumId = [...vk.world.albums.values()][0]!.id
  const changes = {
    title: 'Два',
    description: 'Слова',
    privacy_view: 'editors',
    wall_message: 'Два',
    thumbnail_id: thumbnail.json().id,
    album_id: albumId,
  }
  expect((await patch(here, id, changes)).json()).toMatchObject({ state: 'transferring', title: 'Два' })
  for (const late of [
    { group_id: null },
    { publish_at: null },
    { repeat: true },
    { album_id: 5 },
    { privacy_view: null },
  ])
    expect((await patch(here, id, late)).json().detail.error_type).toBe('state_conflict')
  expect(await until(id, 'published', 'mismatch')).toMatchObject({ state: 'published', title: 'Два' })
  expect(onlyVideo()).toMatchObject({
    title: 'Два',
    description: 'Слова',
    privacyView: ['editors'],
    albumIds: [albumId],
    thumbnailSha256: expect.any(String),
    receivedBytes: here.video.length,
  })
  expect(vk.control.report().posts).toMatchObject([{ message: 'Два' }])
  const { rows } = await world.db.execute(`select count(*)::int as n from publication_steps where step = 'transfer'`)
  expect(rows).toEqual([{ n: 1 }])
  expect((await patch(here, id, { title: 'Три' })).json().detail.error_type).toBe('state_conflict')
})

test('a post that VK was told to make by itself gets no words later', async () => {
  const here = await startPublishingWorld()
  here.fault({ on: { path: '/upload.do' }, do: 'slow', delayMs: 700 })
  const { id } = await here.publish({ wallpost: true })
  await here.until(id, 'transferring')
  expect((await patch(here, id, { wall_message: 'Слова' })).json().detail.error_type).toBe('state_conflict')
  await here.until(id, 'published')
  expect(here.vk.control.report().posts).toHaveLength(1)
})

test('while a worker asks VK for the place the target stays, and what may change is set in the end', async () => {
  const here = await startPublishingWorld()
  here.fault({ on: { method: 'video.save' }, do: 'slow', delayMs: 700 })
  const { id } = await here.publish({ title: 'Раз' })
  await expect.poll(() => here.vk.control.report().calls['video.save']?.count).toBe(1)
  expect((await patch(here, id, { group_id: GROUP_ID })).json().detail.error_type).toBe('state_conflict')
  expect((await patch(here, id, { title: 'Два' })).statusCode).toBe(200)
  await here.until(id, 'published')
  expect(here.onlyVideo()).toMatchObject({ title: 'Два', ownerId: SEED.users[0].id })
})

test('changes that race a worker are either refused or what VK shows in the end', async () => {
  const here = await startPublishingWorld({ sandbox: { processingMs: 300 } })
  for (let round = 0; round < 3; round += 1) {
    const { id } = await here.publish({ title: 'start', again: true })
    let accepted = 'start'
    for (let turn = 0; ; turn += 1) {
      const answer = await patch(here, id, { title: `${round}-${turn}` })
      if (answer.statusCode !== 200) {
        expect(answer.json().detail.error_type).toBe('state_conflict')
        break
      }
      accepted = `${round}-${turn}`
    }
    expect(await here.until(id, 'published', 'mismatch', 'failed')).toMatchObject({
      state: 'published',
      title: accepted,
    })
    expect(here.vk.control.report().videos).toHaveLength(round + 1)
    expect(here.vk.control.report().videos[round]!.title).toBe(accepted)
  }
})

test('what waits for a token because VK refused the first call can still go elsewhere', async () => {
  const here = await startPublishingWorld()
  const { publish, until, vk, token, user } = here
  vk.control.endToken({ token: token(), reason: 'revoked' })
  const { id } = await publish()
  await until(id, 'waiting_for_token')
  const boris = await submit(user, issueToken(vk, { userId: BORIS }))
  expect((await patch(here, id, { credential_id: boris })).json()).toMatchObject({ target: { user_id: BORIS } })
  expect(await until(id, 'published')).toMatchObject({ reason: null })
  expect(here.onlyVideo().ownerId).toBe(BORIS)
})

test('two changes to the same free page at once: one goes there, the other is refused', async () => {
  const here = await setting()
  const [first, second] = [await here.publish(), await here.publish({ group_id: 1 })]
  const answers = await Promise.all([first, second].map(({ id }) => patch(here, id, { group_id: GROUP_ID })))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  expect(answers.find(({ statusCode }) => statusCode === 409)!.json().detail.error_type).toBe('publication_exists')
})
