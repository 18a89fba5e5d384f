import { rightsMask, SEED } from '@vkast/sandbox'
import { expect, test } from 'vitest'
import {
  ANN,
  BORIS,
  FULL_RIGHTS,
  makeCommunityToken,
  makeServiceToken,
  makeToken,
  redirectUrl,
} from '../test/sandbox-token.ts'
import { startWorld, type TestUser, type TestWorld } from '../test/world.ts'

const SUBMIT = '/api/v1/oauth/vk/token/submit'
const STATUS = '/api/v1/oauth/vk/token/status'
const HOUR = 3_600_000

const submit = (user: TestUser, payload: object, headers: Record<string, string> = {}) =>
  user.call({ method: 'POST', url: SUBMIT, payload, headers })
const read = async (user: TestUser, url: string) => (await user.call({ url })).json()

async function worldWithUser(environment: Record<string, string> = {}) {
  const world = await startWorld(environment)
  return { world, sandbox: world.sandbox, user: await withApiKey(world, await world.register()) }
}

/** The same user, whom the service knows also after its clock was moved by days. */
async function withApiKey({ app }: TestWorld, user: TestUser): Promise<TestUser> {
  const { key } = (await user.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'test' } })).json()
  const authorization = `Bearer ${key}`
  return { ...user, call: (request) => app.inject({ ...request, headers: { authorization, ...request.headers } }) }
}

test('takes the whole address, says for how long the token is good, and whose it is', async () => {
  const { world, sandbox, user } = await worldWithUser()
  const answer = await submit(user, { token_data: redirectUrl(makeToken(sandbox)), account_name: 'my_vk' })
  expect(answer.statusCode).toBe(200)
  const body = answer.json()
  expect(body).toEqual({
    success: true,
    credential_id: expect.any(Number),
    platform: 'vk_video',
    account_name: 'my_vk',
    user_id: ANN,
    created_at: expect.stringMatching(/Z$/),
    expires_at: body.expiry,
    expiry: expect.any(String),
    expiry_source: 'url',
    state: 'active',
    is_valid: true,
    missing_scopes: [],
    message: 'VK token saved successfully (expires in 24h)',
    diagnosis: expect.objectContaining({ can_publish_video: true }),
  })
  const lifetimeMs = new Date(body.expiry).getTime() - world.now().getTime()
  expect(Math.round(lifetimeMs / 60_000)).toBe(1440)
})

test('takes the other body, at the other path, and names the credential after the VK account', async () => {
  const { sandbox, user } = await worldWithUser()
  const answer = await user.call({
    method: 'POST',
    url: '/api/v1/vk/token/submit',
    payload: { access_token: makeToken(sandbox).token, user_id: ANN, expires_in: 3600 },
  })
  expect(answer.json()).toMatchObject({
    account_name: 'Ann Orlova',
    expiry_source: 'request',
    message: 'VK token saved successfully (expires in 1h)',
  })
})

test('speaks Russian to who asks for it', async () => {
  const { sandbox, user } = await worldWithUser()
  const answer = await submit(user, { token_data: makeToken(sandbox).token }, { 'accept-language': 'ru' })
  expect(answer.json().message).toBe('Токен VK сохранён (действует 24 ч)')
})

test.each([
  ['expires_in is 0', 0, FULL_RIGHTS],
  ['the rights include offline', 86_400, FULL_RIGHTS | rightsMask('offline')],
])('there is no known expiry where %s', async (_title, expiresIn, rights) => {
  const { sandbox, user } = await worldWithUser()
  const answer = await submit(user, { token_data: redirectUrl(makeToken(sandbox, { rights }), expiresIn) })
  expect(answer.json()).toMatchObject({
    expires_at: null,
    expiry: null,
    expiry_source: 'none',
    message: 'VK token saved successfully (no known expiry)',
  })
  expect(await read(user, STATUS)).toMatchObject({ time_until_expiry: 'never', needs_refresh: false, expiry: null })
})

test('assumes a day where nobody says how long the token lives', async () => {
  const { sandbox, user } = await worldWithUser()
  const answer = await submit(user, { token_data: makeToken(sandbox).token })
  expect(answer.json()).toMatchObject({
    expiry_source: 'assumed',
    message: 'VK token saved successfully (expires in 24h)',
  })
})

test('a token without the video right is stored as limited, and says what it lacks', async () => {
  const { sandbox, user } = await worldWithUser()
  const token = makeToken(sandbox, { rights: rightsMask('wall') })
  const body = (await submit(user, { token_data: token.token })).json()
  expect(body).toMatchObject({ success: true, state: 'limited', is_valid: false, missing_scopes: ['video', 'groups'] })
  expect(body.message).toContain('lacks the video right')
  expect(await read(user, `/api/v1/credentials/${body.credential_id}`)).toMatchObject({
    is_active: false,
    rights: ['wall'],
    last_error: { error_type: 'token_kind_unfit' },
  })
})

test('a token that only lacks wall or groups is valid, and they are named', async () => {
  const { sandbox, user } = await worldWithUser()
  const answer = await submit(user, { token_data: makeToken(sandbox, { rights: rightsMask('video') }).token })
  expect(answer.json()).toMatchObject({ state: 'active', is_valid: true, missing_scopes: ['wall', 'groups'] })
  expect(answer.json().message).toContain('wall, groups')
})

test.each([15, 1051])('is not deceived by a token that only users.get takes (error %s)', async (code) => {
  const { sandbox, user } = await worldWithUser()
  sandbox.control.addFault({ on: { method: 'account.getAppPermissions' }, do: 'error', error: { code } })
  const answer = await submit(user, { token_data: makeToken(sandbox).token })
  expect(answer.json()).toMatchObject({
    state: 'limited',
    is_valid: false,
    missing_scopes: ['video', 'wall', 'groups'],
  })
  expect(sandbox.control.unusedFaults()).toEqual([])
})

test('takes a community token and says that it cannot upload video', async () => {
  const { sandbox, user } = await worldWithUser()
  const token = makeCommunityToken(sandbox)
  const body = (await submit(user, { token_data: `#access_token_${token.communityId}=${token.token}` })).json()
  expect(body).toMatchObject({ account_name: 'Lectures', user_id: null, expires_at: null, state: 'limited' })
  expect(body.message).toContain('community token and cannot upload video')
  expect(await read(user, `/api/v1/credentials/${body.credential_id}`)).toMatchObject({
    kind: 'community',
    group_id: token.communityId,
  })
})

test('takes a service token and says that it cannot upload video', async () => {
  const { sandbox, user } = await worldWithUser()
  const body = (await submit(user, { access_token: makeServiceToken(sandbox).token })).json()
  expect(body).toMatchObject({ account_name: 'VK Account', user_id: null, expires_at: null, state: 'limited' })
  expect(body.message).toContain('service token and cannot upload video')
})

test('takes the tokens of several communities from one address, all or none', async () => {
  const { sandbox, user } = await worldWithUser()
  const [first, second] = SEED.communities.map(({ id }) => makeCommunityToken(sandbox, id))
  const address = `https://oauth.vk.com/blank.html#access_token_${first!.communityId}=${first!.token}&access_token_${second!.communityId}=${second!.token}&expires_in=0`
  sandbox.control.addFault({ on: { method: 'groups.getById', nth: 2, times: 1 }, do: 'error', error: { code: 7 } })
  expect((await submit(user, { token_data: address })).statusCode).toBe(400)
  expect(await read(user, '/api/v1/credentials')).toEqual([])
  const body = (await submit(user, { token_data: address })).json()
  expect(body.credentials).toEqual([
    { credential_id: body.credential_id, account_name: 'Lectures', group_id: first!.communityId },
    { credential_id: expect.any(Number), account_name: 'Shows', group_id: second!.communityId },
  ])
  expect((await submit(user, { token_data: address })).json().credentials).toEqual(body.credentials)
})

test('a community token under the number of another community is refused', async () => {
  const { sandbox, user } = await worldWithUser()
  const answer = await submit(user, { token_data: `#access_token_99=${makeCommunityToken(sandbox).token}` })
  expect(answer.json().detail.error_type).toBe('user_mismatch')
})

test('the name of a known credential renews it in place', async () => {
  const { sandbox, user } = await worldWithUser()
  const first = (await submit(user, { token_data: redirectUrl(makeToken(sandbox)), account_name: 'main' })).json()
  const second = (await submit(user, { token_data: redirectUrl(makeToken(sandbox)), account_name: 'main' })).json()
  expect(second.credential_id).toBe(first.credential_id)
  expect(second.created_at).toBe(first.created_at)
  expect(await read(user, '/api/v1/credentials')).toHaveLength(1)
})

test('without a name the default credential of that VK user is renewed, else the one renewed last', async () => {
  const { sandbox, user, world } = await worldWithUser()
  const ids: number[] = []
  for (const account_name of ['a', 'b', 'c']) {
    ids.push((await submit(user, { token_data: makeToken(sandbox).token, account_name })).json().credential_id)
    world.advance(1000)
  }
  expect((await submit(user, { token_data: makeToken(sandbox).token })).json().credential_id).toBe(ids[2])
  await user.call({ method: 'PATCH', url: `/api/v1/credentials/${ids[0]}`, payload: { is_default: true } })
  expect((await submit(user, { token_data: makeToken(sandbox).token })).json().credential_id).toBe(ids[0])
})

test('without a name a new VK user is a new credential, with a number if the name is taken', async () => {
  const { sandbox, user } = await worldWithUser()
  await submit(user, { token_data: makeToken(sandbox, { userId: BORIS }).token, account_name: 'Ann Orlova' })
  const answer = await submit(user, { token_data: makeToken(sandbox).token })
  expect(answer.json().account_name).toBe('Ann Orlova 2')
})

test('a known name for a token of another VK user is refused, and nothing changes', async () => {
  const { sandbox, user } = await worldWithUser()
  const { credential_id } = (await submit(user, { token_data: makeToken(sandbox).token, account_name: 'main' })).json()
  const before = await read(user, '/api/v1/credentials')
  const answer = await submit(user, { token_data: makeToken(sandbox, { userId: BORIS }).token, account_name: 'main' })
  expect(answer.statusCode).toBe(409)
  expect(answer.json().detail).toMatchObject({ error_type: 'account_mismatch', credential_id })
  expect(await read(user, '/api/v1/credentials')).toEqual(before)
})

test('the same token again is told apart, without asking VK, until it is no longer active', async () => {
  const { sandbox, user, world } = await worldWithUser()
  const token = makeToken(sandbox)
  const { credential_id } = (await submit(user, { token_data: redirectUrl(token) })).json()
  const calls = structuredClone(sandbox.control.report().calls)
  const again = await submit(user, { token_data: redirectUrl(token), account_name: 'other' })
  expect(again.statusCode).toBe(409)
  expect(again.json().detail).toMatchObject({ error_type: 'token_exists', credential_id })
  expect(sandbox.control.report().calls).toEqual(calls)
  world.advance(25 * HOUR)
  const later = await submit(user, { token_data: redirectUrl(token) })
  expect(later.json()).toMatchObject({ credential_id, state: 'active', expires_at: null, expiry_source: 'none' })
})

test('two equal submissions at once leave one credential and no fault', async () => {
  const { sandbox, user } = await worldWithUser()
  const payload = { token_data: redirectUrl(makeToken(sandbox)) }
  const answers = await Promise.all(Array.from({ length: 5 }, () => submit(user, payload)))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409, 409])
  expect(await read(user, '/api/v1/credentials')).toHaveLength(1)
})

test('several tokens of one VK user at once are one credential', async () => {
  const { sandbox, user } = await worldWithUser()
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => submit(user, { token_data: redirectUrl(makeToken(sandbox)) })),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
  expect(await read(user, '/api/v1/credentials')).toHaveLength(1)
})

test('a usable token wakes what waited for its VK user; one that cannot publish wakes nothing', async () => {
  const { sandbox, user, world } = await worldWithUser()
  const woken: number[] = []
  await world.queue.work('wake-publications', async ({ vkUserId }) => void woken.push(vkUserId))
  await submit(user, { token_data: makeToken(sandbox, { userId: BORIS, rights: 0 }).token })
  await submit(user, { token_data: makeToken(sandbox).token })
  await expect.poll(() => woken).toEqual([ANN])
  const { rows } = await world.db.execute(`select type, data->>'state' as state from events order by id`)
  expect(rows).toEqual([
    { type: 'credential', state: 'limited' },
    { type: 'credential', state: 'active' },
  ])
})

test('the six fields of the status, through the life of a token', async () => {
  const { sandbox, user, world } = await worldWithUser()
  expect(await read(user, STATUS)).toEqual({
    has_token: false,
    is_valid: null,
    expiry: null,
    time_until_expiry: null,
    needs_refresh: true,
    credential_id: null,
    checked_at: null,
  })
  const { credential_id, expiry } = (await submit(user, { token_data: redirectUrl(makeToken(sandbox)) })).json()
  const calls = structuredClone(sandbox.control.report().calls)
  world.advance(5 * HOUR)
  const valid = await read(user, '/api/v1/vk/token/status')
  expect(valid).toMatchObject({ has_token: true, is_valid: true, expiry, needs_refresh: false, credential_id })
  expect(valid.time_until_expiry).toMatch(/^18h 59m$|^19h 0m$/)
  world.advance(17.5 * HOUR)
  expect(await read(user, STATUS)).toMatchObject({ is_valid: true, needs_refresh: true })
  expect((await read(user, STATUS)).time_until_expiry).toMatch(/^1h (29|30)m$/)
  world.advance(2 * HOUR)
  expect(await read(user, STATUS)).toMatchObject({ is_valid: false, time_until_expiry: 'expired', needs_refresh: true })
  expect(await read(user, `/api/v1/credentials/${credential_id}/status`)).toEqual({
    credential_id,
    platform: 'vk_video',
    is_valid: false,
    expires_at: expiry,
    expires_in_hours: 0,
    needs_refresh: true,
    state: 'expired',
  })
  expect(sandbox.control.report().calls).toEqual(calls)
})

test('the status of a credential by id and by name; of an unknown or foreign one there is none', async () => {
  const { sandbox, user, world } = await worldWithUser()
  const stranger = await world.register()
  const a = (await submit(user, { token_data: makeToken(sandbox).token, account_name: 'a' })).json().credential_id
  world.advance(1000)
  const b = (await submit(user, { token_data: makeToken(sandbox).token, account_name: 'b' })).json().credential_id
  expect((await read(user, STATUS)).credential_id).toBe(b)
  expect((await read(user, `${STATUS}?credential_id=${a}`)).credential_id).toBe(a)
  expect((await read(user, `${STATUS}?account_name=a`)).credential_id).toBe(a)
  expect((await read(user, `${STATUS}?account_name=c`)).has_token).toBe(false)
  expect((await read(stranger, `${STATUS}?credential_id=${a}`)).has_token).toBe(false)
  expect((await read(stranger, `${STATUS}?account_name=a`)).has_token).toBe(false)
  await user.call({ method: 'PATCH', url: `/api/v1/credentials/${a}`, payload: { is_default: true } })
  expect((await read(user, STATUS)).credential_id).toBe(a)
})

test('the authorization URL asks for the configured rights with the operator’s own app', async () => {
  const { user } = await worldWithUser({ VKAST_VK_OAUTH_URL: 'https://oauth.vk.com' })
  const body = await read(user, '/api/v1/oauth/vk/authorize/implicit')
  expect(body).toEqual({
    method: 'implicit_flow',
    app_id: '54000001',
    authorization_url: body.redirect_uri,
    redirect_uri: expect.any(String),
    scope: 'video,groups,wall,offline',
    response_type: 'token',
    blank_redirect_uri: 'https://oauth.vk.com/blank.html',
    instructions: [
      '1. Open authorization_url in browser',
      '2. Allow app permissions (video, groups, wall)',
      '3. Copy access_token from redirected URL',
      '4. POST to /api/v1/vk/token/submit',
    ],
  })
  const url = new URL(body.authorization_url)
  expect(`${url.origin}${url.pathname}`).toBe('https://oauth.vk.com/authorize')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: '54000001',
    display: 'page',
    redirect_uri: 'https://oauth.vk.com/blank.html',
    scope: 'video,groups,wall,offline',
    response_type: 'token',
    revoke: '1',
    v: '5.199',
  })
  const russian = await user.call({
    url: '/api/v1/oauth/vk/authorize/implicit',
    headers: { 'accept-language': 'ru-RU' },
  })
  expect(russian.json().instructions[3]).toBe('4. Отправьте его: POST /api/v1/vk/token/submit')
})

test('without an app id there is no authorization URL', async () => {
  const { user } = await worldWithUser({ VKAST_VK_APP_ID: '' })
  const answer = await user.call({ url: '/api/v1/oauth/vk/authorize/implicit' })
  expect(answer.statusCode).toBe(409)
  expect(answer.json().detail.error_type).toBe('app_id_missing')
})

test('renames, but not to a name that another credential has, and there is one default', async () => {
  const { sandbox, user } = await worldWithUser()
  const a = (await submit(user, { token_data: makeToken(sandbox).token, account_name: 'a' })).json().credential_id
  const b = (await submit(user, { token_data: makeToken(sandbox).token, account_name: 'b' })).json().credential_id
  const patch = (id: number, payload: object) =>
    user.call({ method: 'PATCH', url: `/api/v1/credentials/${id}`, payload })
  expect((await patch(a, { account_name: 'b' })).json().detail).toMatchObject({
    error_type: 'account_mismatch',
    credential_id: b,
  })
  expect((await patch(a, { account_name: 'new' })).json()).toMatchObject({ id: a, account_name: 'new' })
  expect((await patch(a, { account_name: 'new' })).statusCode).toBe(200)
  expect((await patch(a, {})).json()).toMatchObject({ id: a, account_name: 'new' })
  await patch(a, { is_default: true })
  await patch(b, { is_default: true })
  const list = await read(user, '/api/v1/credentials')
  expect(list.map(({ is_default }: { is_default: boolean }) => is_default)).toEqual([false, true])
})

test('deleting forgets the token and tells how to revoke it at VK', async () => {
  const { sandbox, user, world } = await worldWithUser()
  const { credential_id } = (await submit(user, { token_data: makeToken(sandbox).token })).json()
  const answer = await user.call({ method: 'DELETE', url: `/api/v1/credentials/${credential_id}` })
  expect(answer.json()).toEqual({
    credential_id,
    message: expect.any(String),
    revoke_url: 'https://vk.com/settings?act=apps',
  })
  expect((await world.db.execute('select 1 from user_credentials')).rows).toEqual([])
  expect((await user.call({ url: `/api/v1/credentials/${credential_id}` })).statusCode).toBe(404)
})

test('what unfinished publications use is not deleted', async () => {
  const { sandbox, user, world } = await worldWithUser()
  const { credential_id } = (await submit(user, { token_data: makeToken(sandbox).token })).json()
  const insert = async (state: string) =>
    (
      await world.db.$client.query(
        `insert into publications (user_id, credential_id, vk_user_id, owner_id, title, state) values ($1, $2, $3, $3, 't', $4) returning id`,
        [user.userId, credential_id, ANN, state],
      )
    ).rows[0].id
  await insert('published')
  const id = Number(await insert('queued'))
  const answer = await user.call({ method: 'DELETE', url: `/api/v1/credentials/${credential_id}` })
  expect(answer.statusCode).toBe(409)
  expect(answer.json().detail).toMatchObject({ error_type: 'in_use', ids: [id] })
  await world.db.execute(`update publications set state = 'cancelled'`)
  expect((await user.call({ method: 'DELETE', url: `/api/v1/credentials/${credential_id}` })).statusCode).toBe(200)
})

test('a probe tells what VK says now, and a token that works again is active again', async () => {
  const { sandbox, user, world } = await worldWithUser()
  const token = makeToken(sandbox)
  const { credential_id } = (await submit(user, { token_data: redirectUrl(token) })).json()
  const probe = async () =>
    (await user.call({ method: 'POST', url: `/api/v1/credentials/${credential_id}/probe` })).json()
  token.dead = 'revoked'
  expect(await probe()).toMatchObject({
    state: 'revoked',
    is_active: false,
    last_error: { error_type: 'token_revoked' },
  })
  delete token.dead
  token.boundTo = '127.0.0.9'
  expect(await probe()).toMatchObject({ state: 'ip_mismatch', last_error: { error_type: 'ip_mismatch' } })
  delete token.boundTo
  sandbox.world.tokens.delete(token.token)
  expect(await probe()).toMatchObject({ state: 'revoked', last_error: { error_type: 'token_revoked' } })
  world.advance(25 * HOUR)
  expect(await probe()).toMatchObject({ state: 'expired', last_error: { error_type: 'token_expired' } })
  sandbox.world.tokens.set(token.token, token)
  expect(await probe()).toMatchObject({ state: 'active', is_valid: true, last_error: null, expires_at: null })
  token.rights = 0
  expect(await probe()).toMatchObject({ state: 'limited', missing_scopes: ['video', 'wall', 'groups'] })
})

test('targets: the profile and the communities where upload is possible, with every album', async () => {
  const { sandbox, user } = await worldWithUser()
  const editor = sandbox.control.createCommunity({ name: 'Edited', roles: { [ANN]: 'editor' } })
  sandbox.control.createCommunity({ name: 'Moderated', roles: { [ANN]: 'moderator' } })
  for (let number = 1; number <= 130; number++)
    sandbox.world.albums.set(`-${editor.id}_${number}`, {
      ownerId: -editor.id,
      id: number,
      title: `Album ${number}`,
      privacy: ['all'],
      updatedAt: 0,
    })
  const { credential_id } = (await submit(user, { token_data: makeToken(sandbox).token })).json()
  const targets = await read(user, `/api/v1/credentials/${credential_id}/targets`)
  expect(targets).toMatchObject([
    { group_id: null, name: 'Ann Orlova', can_upload: true, albums: [] },
    { group_id: SEED.communities[0].id, can_upload: true, albums: [{ title: SEED.albumTitle }] },
    { group_id: editor.id, name: 'Edited', can_upload: true },
  ])
  expect(new Set(targets[2].albums.map(({ album_id }: { album_id: number }) => album_id)).size).toBe(130)
})

test('targets: without the groups right the profile alone; with a token that cannot upload none', async () => {
  const { sandbox, user } = await worldWithUser()
  const id = (await submit(user, { token_data: makeToken(sandbox, { rights: rightsMask('video') }).token })).json()
    .credential_id
  expect(await read(user, `/api/v1/credentials/${id}/targets`)).toMatchObject([{ group_id: null }])
  const community = (await submit(user, { token_data: makeCommunityToken(sandbox).token })).json().credential_id
  const answer = await user.call({ url: `/api/v1/credentials/${community}/targets` })
  expect(answer.statusCode).toBe(422)
  expect(answer.json().detail.error_type).toBe('token_kind_unfit')
})

test('targets: a token that VK refuses is refused, and remembered', async () => {
  const { sandbox, user } = await worldWithUser()
  const token = makeToken(sandbox)
  const id = (await submit(user, { token_data: token.token })).json().credential_id
  token.boundTo = '127.0.0.9'
  expect((await read(user, `/api/v1/credentials/${id}/targets`)).detail.error_type).toBe('ip_mismatch')
  expect((await read(user, `/api/v1/credentials/${id}`)).state).toBe('ip_mismatch')
})

test('another user’s credential is not there, on any route', async () => {
  const { sandbox, user, world } = await worldWithUser()
  const stranger = await world.register()
  const { credential_id: id } = (await submit(user, { token_data: makeToken(sandbox).token })).json()
  const before = await read(user, `/api/v1/credentials/${id}`)
  for (const [method, path, payload] of [
    ['GET', ''],
    ['PATCH', '', { account_name: 'mine' }],
    ['PATCH', '', { is_default: true }],
    ['PATCH', '', {}],
    ['DELETE', ''],
    ['DELETE', '?cancel=true'],
    ['GET', '/status'],
    ['POST', '/probe'],
    ['GET', '/targets'],
  ] as const) {
    const answer = await stranger.call({ method, url: `/api/v1/credentials/${id}${path}`, ...(payload && { payload }) })
    expect([method, path, answer.statusCode]).toEqual([method, path, 404])
  }
  expect(await read(stranger, '/api/v1/credentials')).toEqual([])
  expect(await read(user, `/api/v1/credentials/${id}`)).toEqual(before)
})

test('the same token may be with two users, each has an own credential', async () => {
  const { sandbox, user, world } = await worldWithUser()
  const other = await world.register()
  const payload = { token_data: redirectUrl(makeToken(sandbox)), account_name: 'main' }
  const mine = (await submit(user, payload)).json().credential_id
  const theirs = (await submit(other, payload)).json().credential_id
  expect(theirs).not.toBe(mine)
})

test('no route answers without a login', async () => {
  const { world } = await worldWithUser()
  for (const [method, url] of [
    ['POST', SUBMIT],
    ['POST', '/api/v1/vk/token/submit'],
    ['GET', STATUS],
    ['GET', '/api/v1/vk/token/status'],
    ['GET', '/api/v1/oauth/vk/authorize/implicit'],
    ['GET', '/api/v1/credentials'],
    ['GET', '/api/v1/credentials/1'],
    ['PATCH', '/api/v1/credentials/1'],
    ['DELETE', '/api/v1/credentials/1'],
    ['GET', '/api/v1/credentials/1/status'],
    ['POST', '/api/v1/credentials/1/probe'],
    ['GET', '/api/v1/credentials/1/targets'],
  ] as const)
    expect([method, url, (await world.app.inject({ method, url })).statusCode]).toEqual([method, url, 401])
})
