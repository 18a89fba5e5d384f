import { expect, test } from 'vitest'
import { ANN, BORIS, LECTURES, SHOWS, startCaller } from '../../test/start-caller.ts'

test('users.get finds by id and screen name, by default oneself, and leaves the unknown out', async () => {
  const { ok } = await startCaller()
  expect(await ok('users.get')).toEqual([
    { id: ANN, first_name: 'Ann', last_name: 'Orlova', is_closed: false, can_access_closed: true },
  ])
  const found = await ok('users.get', { user_ids: `boris,${ANN},424242`, fields: 'screen_name' })
  expect(found).toMatchObject([{ id: BORIS, screen_name: 'boris' }, { id: ANN }])
})

test('a deactivated user is shown as such', async () => {
  const { sandbox, ok } = await startCaller()
  sandbox.control.changeUser({ id: BORIS, deactivated: 'deleted' })
  expect(await ok('users.get', { user_ids: BORIS })).toMatchObject([{ deactivated: 'deleted' }])
})

test('account methods tell about the token and its user only', async () => {
  const { ok, refused } = await startCaller()
  expect(await ok('account.getAppPermissions', {}, { rights: 335888 })).toBe(335888)
  expect(await ok('account.getAppPermissions', { user_id: ANN }, { rights: 16 })).toBe(16)
  expect(await refused('account.getAppPermissions', { user_id: BORIS })).toBe(15)
  expect(await ok('account.getProfileInfo')).toMatchObject({ id: ANN, screen_name: 'ann' })
})

test('friends.getOnline lists ids, and two lists with online_mobile', async () => {
  const { ok } = await startCaller()
  expect(await ok('friends.getOnline')).toEqual([BORIS])
  expect(await ok('friends.getOnline', { online_mobile: 1 })).toEqual({ online: [BORIS], online_mobile: [] })
})

test('utils.getServerTime is the time of the sandbox', async () => {
  const { sandbox, ok } = await startCaller()
  sandbox.clock.advance(1e9)
  expect(await ok<number>('utils.getServerTime')).toBeGreaterThan(Date.now() / 1000 + 999_000)
})

test.each([
  ['', [LECTURES, SHOWS]],
  ['admin', [LECTURES]],
  ['editor', []],
  ['admin,editor,moder', [LECTURES]],
  ['publics', []],
  ['groups', [LECTURES, SHOWS]],
])('groups.get with filter %j', async (filter, ids) => {
  const { ok } = await startCaller()
  expect(await ok('groups.get', filter === '' ? {} : { filter })).toEqual({ count: ids.length, items: ids })
})

test.each([
  ['administrator', 3],
  ['editor', 2],
  ['moderator', 1],
] as const)('groups.get tells the level of an %s', async (role, level) => {
  const { sandbox, ok } = await startCaller()
  sandbox.control.setRole({ communityId: SHOWS, userId: ANN, role })
  const answer = await ok('groups.get', { extended: 1, offset: 1, fields: 'can_upload_video' })
  const can = role === 'moderator' ? 0 : 1
  expect(answer).toMatchObject({
    count: 2,
    items: [{ id: SHOWS, is_admin: 1, admin_level: level, can_upload_video: can }],
  })
})

test("another user's groups are closed", async () => {
  const { refused } = await startCaller()
  expect(await refused('groups.get', { user_id: BORIS })).toBe(260)
})

test('groups.getById is wrapped from 5.139 on, before a bare array', async () => {
  const { ok, refused } = await startCaller()
  expect(await ok('groups.getById', { group_id: LECTURES })).toMatchObject({ groups: [{ id: LECTURES }], profiles: [] })
  const old = await ok<unknown[]>('groups.getById', { group_ids: 'shows,lectures' }, { version: '5.131' })
  expect(old).toMatchObject([{ id: SHOWS, is_member: 1, is_admin: 0 }, { id: LECTURES }])
  expect(old[0]).not.toHaveProperty('admin_level')
  expect(await refused('groups.getById', { group_id: -LECTURES })).toBe(125)
})

test('pictures of users and communities are where their addresses say', async () => {
  const { ok } = await startCaller()
  const [user] = await ok<{ photo_200: string }[]>('users.get', { fields: 'photo_200' })
  const [group] = await ok<{ photo_50: string }[]>('groups.getById', { group_id: LECTURES }, { version: '5.131' })
  for (const address of [user!.photo_200, group!.photo_50]) {
    const answer = await fetch(address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  }
})
