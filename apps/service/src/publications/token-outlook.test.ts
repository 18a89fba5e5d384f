import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { useApiKey } from '../test/play-actions.ts'
import { GROUP_ID, issueToken, type PublishingWorld, startPublishingWorld, submit } from '../test/publishing-world.ts'

const HOUR_MS = 3_600_000
const ahead = (ms: number): string => new Date(Date.now() + ms).toISOString().replace(/\.\d+/, '')

const outlookOf = async ({ user }: PublishingWorld, id: number, language = 'en') =>
  (await user.call({ url: `/api/v1/publications/${id}`, headers: { 'accept-language': language } })).json()
    .token_outlook

const noticesOf = async ({ user }: PublishingWorld) => (await user.call({ url: '/api/v1/notices' })).json()

test('says when it is scheduled that the token will be dead at publish_at, in both languages, and tells it once', async () => {
  const setting = await startPublishingWorld()
  const { publish, user, renew } = setting
  const at = ahead(48 * HOUR_MS)
  const { id, token_outlook } = await publish({ publish_at: at, group_id: GROUP_ID })
  const { expires_at } = (await user.call({ url: `/api/v1/credentials/${setting.credentialId}` })).json()
  expect(token_outlook).toMatchObject({ ok: false, needed_at: at, expires_at })
  expect(token_outlook!.message).toBe(
    `The token ends at ${expires_at}, and one is needed at ${at}: submit a new one before`,
  )
  expect((await outlookOf(setting, id, 'ru')).message).toContain(`Срок токена кончается в ${expires_at}`)
  const [notice, ...others] = await noticesOf(setting)
  expect(notice).toMatchObject({ kind: 'token_will_be_dead', publication_id: id, read_at: null })
  expect(notice.message).toContain(at)
  expect(others).toEqual([])
  // Another look tells nothing new; a new token that ends too early is another answer.
  await renew()
  await expect.poll(() => noticesOf(setting)).toHaveLength(2)
  await setting.world.db.execute(`update user_credentials set expires_at = null, expiry_source = 'none'`)
  expect(await outlookOf(setting, id)).toMatchObject({ ok: true, needed_at: expect.any(String), expires_at: null })
})

test('a token that lives long enough is worth no notice, and the publication never parks', async () => {
  const setting = await startPublishingWorld()
  const { publish, until, world } = setting
  const at = ahead(600_000)
  const { id, token_outlook } = await publish({ publish_at: at })
  expect(token_outlook).toMatchObject({ ok: true, needed_at: at, expires_at: expect.any(String) })
  await until(id, 'scheduled')
  expect(await outlookOf(setting, id)).toMatchObject({ ok: true, needed_at: at })
  world.advance(602_000)
  expect(await until(id, 'published', 'waiting_for_token')).toMatchObject({ state: 'published', token_outlook: null })
  expect(await noticesOf(setting)).toEqual([])
})

test('the outlook comes true: whose token lives whenever it is needed never parks, and the others do', async () => {
  const setting = await startPublishingWorld()
  const { publish, until, vk, world, token } = setting
  await useApiKey(setting)
  vk.world.tokens.get(token())!.expiresAt = vk.clock.now() + 24 * HOUR_MS
  await world.db.execute(
    sql`update user_credentials set expires_at = ${new Date(world.now().getTime() + 24 * HOUR_MS)}`,
  )
  // In turn to the profile, sent ahead and shown then, and to the community, sent then.
  const hours = [0.5, 7, 23.9, 24.1, 25, 47]
  const wishes = hours.flatMap((hour, n) => [
    { publish_at: ahead(hour * HOUR_MS), again: true, ...(n % 2 === 1 && { group_id: GROUP_ID }) },
  ])
  const planned: { id: number; ok: boolean | undefined }[] = []
  for (const wish of wishes) {
    const { id, token_outlook } = await publish(wish)
    planned.push({ id, ok: token_outlook?.ok })
  }
  expect(planned.map(({ ok }) => ok)).toEqual(hours.map((hour) => hour < 24))
  for (const { id } of planned) await until(id, 'scheduled') // the bytes of the profile's are there
  let passed = 0
  for (const [n, { id, ok }] of planned.entries()) {
    const ms = hours[n]! * HOUR_MS + 60_000 - passed
    passed += ms
    world.advance(ms)
    vk.control.advance({ ms })
    expect((await until(id, 'published', 'waiting_for_token', 'failed', 'mismatch')).state).toBe(
      ok ? 'published' : 'waiting_for_token',
    )
  }
  const { rows } = await world.db.execute(sql`select distinct data->>'publication_id' as id from notices
    where kind = 'publication_parked'`)
  expect(rows.map(({ id }) => Number(id)).sort()).toEqual(planned.filter(({ ok }) => !ok).map(({ id }) => id))
})

test('tells when the answer turns bad: the token that would have lived is refused or deleted', async () => {
  const setting = await startPublishingWorld()
  const { publish, until, user, vk, world, credentialId } = setting
  const second = await submit(user, issueToken(vk), 'second')
  await world.db.execute(
    sql`update user_credentials set expires_at = null, expiry_source = 'none' where id = ${second}`,
  )
  const { id, token_outlook } = await publish({ publish_at: ahead(48 * HOUR_MS), credential_id: credentialId })
  expect(token_outlook).toMatchObject({ ok: true, expires_at: null })
  await until(id, 'scheduled')
  expect(await noticesOf(setting)).toEqual([])
  expect((await user.call({ method: 'DELETE', url: `/api/v1/credentials/${second}` })).statusCode).toBe(200)
  await expect.poll(() => noticesOf(setting)).toMatchObject([{ kind: 'token_will_be_dead', publication_id: id }])
  await world.db.execute(`update user_credentials set state = 'revoked'`)
  await expect.poll(() => noticesOf(setting)).toHaveLength(2)
  expect((await noticesOf(setting))[0].message).toContain('there is none that works')
  expect(await outlookOf(setting, id)).toMatchObject({ ok: false, expires_at: null })
})

test('counts what VK ID renews by itself as living, whatever its hour', async () => {
  const setting = await startPublishingWorld({ withoutWorker: true })
  const { publish, world } = setting
  await world.db.execute(
    `update user_credentials set kind = 'vk_id', refresh_sealed = token_sealed, refresh_due_at = now() + interval '45 minutes'`,
  )
  const { id } = await publish({ publish_at: ahead(48 * HOUR_MS) })
  expect(await outlookOf(setting, id)).toMatchObject({ ok: true, expires_at: null })
  await world.db.execute(`update user_credentials set state = 'expired'`) // and is being renewed
  expect(await outlookOf(setting, id)).toMatchObject({ ok: true })
  await world.db.execute(
    `update user_credentials set state = 'reauthorization_required', refresh_sealed = null, refresh_due_at = null`,
  )
  expect(await outlookOf(setting, id)).toMatchObject({ ok: false })
})

test.each([
  // Half an hour of token: enough to reserve and for a small file, not for the hour that ten gigabytes take.
  [1_000_000, 'queued', 0, true],
  [10_000_000_000, 'queued', 0, false],
  [10_000_000_000, 'transferring', 9_999_000_000, true],
  [10_000_000_000, 'transferring', 1_000_000_000, false],
  [10_000_000_000, 'processing', 10_000_000_000, true],
])('counts the time that the bytes take: %i bytes, %s with %i sent', async (size, state, sent, isOk) => {
  const setting = await startPublishingWorld({ withoutWorker: true })
  const { publish, world, recordingId } = setting
  await world.db.execute(`update user_credentials set expires_at = now() + interval '30 minutes'`)
  await world.db.execute(sql`update recordings set size = ${size} where id = ${recordingId}`)
  const { id } = await publish()
  await world.db.execute(sql`update publications set state = ${state}, sent_bytes = ${sent}`)
  const outlook = await outlookOf(setting, id)
  expect(outlook.ok).toBe(isOk)
  const minutes = (Date.parse(outlook.needed_at) - Date.now()) / 60_000
  if (isOk) expect(minutes).toBeLessThan(10)
  else expect(minutes).toBeGreaterThan(50)
})
