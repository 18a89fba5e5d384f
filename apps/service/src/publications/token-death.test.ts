import { expect, test } from 'vitest'
import { GROUP_ID, issueToken, startPublishingWorld, submit } from '../test/publishing-world.ts'
import { ANN, BORIS } from '../test/sandbox-token.ts'

const REVOKED = { code: 5, message: 'User authorization failed: invalid access_token (4).' }
const WISHES = { group_id: GROUP_ID, wallpost: true, wall_message: 'Слова', description: 'Текст' }

test.each([
  ['video.save', 'reserving', 1],
  ['video.get', 'processing', 1],
  ['video.edit', 'finishing', 1],
  ['wall.post', 'finishing', 1],
  ['video.get', 'finishing', 2],
])('waits when the token dies at %s in %s, and goes on with a new one', async (method, resumesIn, nth) => {
  const { publish, until, onlyVideo, fault, renew, vk } = await startPublishingWorld()
  fault({ on: { method, nth }, do: 'error', error: REVOKED })
  const { id } = await publish(WISHES)
  expect(await until(id, 'waiting_for_token', 'failed', 'published')).toMatchObject({
    state: 'waiting_for_token',
    resumes_in: resumesIn,
    attempts: 0,
    reason: { reason: 'token_invalid', vk_error_code: 5 },
    next_attempt_at: null,
  })
  await renew()
  const done = await until(id, 'published', 'mismatch', 'failed')
  expect(done).toMatchObject({ state: 'published', resumes_in: null, reason: null })
  expect(onlyVideo()).toMatchObject({ description: 'Текст', posts: [`${-GROUP_ID}_${done.vk!.post_id}`] })
  expect(vk.control.unusedFaults()).toEqual([])
  expect(vk.control.report().posts).toHaveLength(1)
})

test('a token that VK refuses in one answer of several is known to be dead: the publication waits, and does not ask on', async () => {
  const { publish, until, fault, vk, user, credentialId, renew, onlyVideo } = await startPublishingWorld()
  fault({ on: { method: 'video.getAlbumsByVideo', times: 1000 }, do: 'error', error: REVOKED })
  const { id } = await publish({ ...WISHES, album_id: [...vk.world.albums.values()][0]!.id })
  expect(await until(id, 'waiting_for_token')).toMatchObject({ resumes_in: 'finishing', attempts: 0 })
  const credential = (await user.call({ url: `/api/v1/credentials/${credentialId}` })).json()
  expect(credential).toMatchObject({ state: 'revoked', is_active: false })
  expect(vk.control.report().calls['video.getAlbumsByVideo']!.count).toBe(1)
  vk.control.clearFaults()
  await renew()
  await until(id, 'published')
  onlyVideo()
})

test('a token that dies while the bytes are sent does not stop them, and they are not sent again', async () => {
  const { publish, until, onlyVideo, fault, renew, vk, token, world } = await startPublishingWorld()
  fault({ on: { path: '/upload.do' }, do: 'slow', delayMs: 400 })
  const { id } = await publish()
  await until(id, 'transferring')
  vk.control.endToken({ token: token(), reason: 'revoked' })
  expect(await until(id, 'waiting_for_token', 'published')).toMatchObject({
    state: 'waiting_for_token',
    resumes_in: 'processing',
    reason: { reason: 'token_revoked' },
    progress: { sent_bytes: 200_000 },
  })
  await renew()
  await until(id, 'published')
  onlyVideo()
  const { rows } = await world.db.execute(`select count(*)::int as n from publication_steps where step = 'transfer'`)
  expect(rows).toEqual([{ n: 1 }])
})

test('a dead token is no reason to refuse a publication: it waits from the start', async () => {
  const { publish, until, renew, vk, token, onlyVideo, user, credentialId } = await startPublishingWorld()
  vk.control.endToken({ token: token(), reason: 'expired' })
  const { id } = await publish()
  await until(id, 'waiting_for_token')
  const { id: second } = await publish({ group_id: GROUP_ID, credential_id: credentialId })
  const parked = await until(second, 'waiting_for_token')
  expect(parked.reason).toMatchObject({ reason: 'token_expired', message: 'The VK token has expired' })
  const russian = await user.call({ url: `/api/v1/publications/${second}`, headers: { 'accept-language': 'ru' } })
  expect(russian.json().reason.message).toBe('Срок токена VK истёк')
  expect(vk.control.report().calls['video.save']).toMatchObject({ count: 1 }) // the second did not try a token known as dead
  await user.call({ method: 'POST', url: `/api/v1/publications/${second}/cancel` })
  await renew()
  await until(id, 'published')
  onlyVideo()
})

test('only a token of the same VK user, of the same Vkast user, wakes what waits', async () => {
  const { publish, until, vk, token, world, user, onlyVideo } = await startPublishingWorld()
  vk.control.endToken({ token: token(), reason: 'revoked' })
  const { id } = await publish()
  await until(id, 'waiting_for_token')
  const stranger = await world.register()
  await submit(user, issueToken(vk, { userId: BORIS }))
  await submit(stranger, issueToken(vk))
  // Both submissions enqueue a wake-up; they are done when no job for one is left.
  await expect
    .poll(async () => {
      const { rows } = await world.db.execute(
        `select name from pgboss.job where name = 'wake-publications' and state < 'completed'`,
      )
      return rows
    })
    .toEqual([])
  expect((await user.call({ url: `/api/v1/publications/${id}` })).json().state).toBe('waiting_for_token')
  await submit(user, issueToken(vk))
  await until(id, 'published')
  expect(onlyVideo().userId).toBe(ANN)
})

test('waits where the wall right is missing, with the video done, and posts once when it comes', async () => {
  const { publish, until, renew, onlyVideo, vk } = await startPublishingWorld()
  await renew(['video', 'groups'])
  const { id } = await publish({ wallpost: true, wall_message: 'Слова' })
  expect(await until(id, 'waiting_for_token', 'published')).toMatchObject({
    resumes_in: 'finishing',
    reason: { reason: 'right_missing', vk_error_code: 15 },
  })
  await renew()
  await until(id, 'published')
  expect(onlyVideo().posts).toHaveLength(1)
  expect(vk.control.report().calls['video.save']).toMatchObject({ count: 1 })
})

test('asks the person what VK asks, and uses the answer once for the call that needs it', async () => {
  const { publish, until, fault, user, vk, onlyVideo, world } = await startPublishingWorld()
  fault({ on: { method: 'video.edit' }, do: 'error', error: { code: 14 } })
  fault({ on: { method: 'wall.post' }, do: 'error', error: { code: 24 } })
  const { id } = await publish({ wallpost: true, wall_message: 'Слова' })
  const go = (payload: object) => user.call({ method: 'POST', url: `/api/v1/publications/${id}/continue`, payload })
  const captcha = await until(id, 'waiting_for_token')
  expect(captcha).toMatchObject({ resumes_in: 'finishing', reason: { reason: 'captcha', vk_error_code: 14 } })
  expect(captcha.reason!.redirect_uri).toContain('/id/not_robot_captcha?')
  expect((await go({ confirm: true })).statusCode).toBe(422)
  const challenge = [...vk.world.challenges.values()][0]!
  challenge.successToken = 'canary-success-token-of-the-person'
  expect((await go({ success_token: challenge.successToken })).statusCode).toBe(202)
  expect(await until(id, 'waiting_for_token')).toMatchObject({ reason: { reason: 'confirmation' } })
  expect((await go({ confirm: true })).statusCode).toBe(202)
  await until(id, 'published')
  onlyVideo()
  expect(vk.control.unusedFaults()).toEqual([])
  expect((await go({ confirm: true })).json().detail.error_type).toBe('state_conflict')
  const { rows } = await world.db.execute(`select count(*)::int as n from publications where answer_sealed is not null`)
  expect(rows).toEqual([{ n: 0 }])
  expect(world.logged()).not.toContain('canary-success-token')
})

test('another credential of the same VK user takes over at once', async () => {
  const { publish, until, user, vk, token, onlyVideo, credentialId } = await startPublishingWorld()
  await submit(user, issueToken(vk), 'second')
  vk.control.endToken({ token: token(), reason: 'revoked' })
  const { id } = await publish({ credential_id: credentialId })
  const done = await until(id, 'published', 'waiting_for_token', 'failed')
  expect(done).toMatchObject({ state: 'published', attempts: 0 })
  onlyVideo()
  const first = (await user.call({ url: `/api/v1/credentials/${credentialId}` })).json()
  expect(first).toMatchObject({ state: 'revoked', is_active: false })
})
