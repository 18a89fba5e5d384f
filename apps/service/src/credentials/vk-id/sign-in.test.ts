import { SEED } from '@vkast/sandbox'
import { describe, expect, test } from 'vitest'
import { ANN, BORIS, makeToken, redirectUrl } from '../../test/sandbox-token.ts'
import { beginAndWalk, signInAtVkId } from '../../test/vk-id-sign-in.ts'
import { startWorld } from '../../test/world.ts'

const PATH = '/id/oauth2/auth'
const errorOf = (answer: { json(): { detail: { error_type: string } } }) => answer.json().detail.error_type

describe('a sign-in at VK ID', () => {
  test('ends in a credential that publishes and renews itself', async () => {
    const world = await startWorld()
    const user = await world.register()
    const begun = await user.call({ url: '/api/v1/oauth/vk/authorize' })
    expect(begun.json()).toMatchObject({
      method: 'vk_id',
      app_id: String(SEED.vkIdAppId),
      redirect_uri: 'http://localhost:8000/api/v1/oauth/vk/callback',
      scope: 'vkid.personal_info video groups wall',
    })
    expect(begun.json().authorization_url).toMatch(
      new RegExp(`^${world.sandbox.url}/id/authorize\\?.*code_challenge_method=S256`),
    )
    const answer = await signInAtVkId(world, user)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      success: true,
      account_name: 'Ann Orlova',
      user_id: ANN,
      state: 'active',
      is_valid: true,
      expiry_source: 'vk',
      missing_scopes: [],
      message: 'VK token saved successfully (expires in 1h)',
      diagnosis: { can_publish_video: true, address_bound: 'reported', cures: [] },
    })
    const id = answer.json().credential_id
    const credential = (await user.call({ url: `/api/v1/credentials/${id}` })).json()
    expect(credential).toMatchObject({ kind: 'vk_id', state: 'active', needs_refresh: false })
    expect(credential.rights).toEqual(expect.arrayContaining(['video', 'wall', 'groups']))
    expect((await user.call({ url: `/api/v1/credentials/${id}/targets` })).statusCode).toBe(200)
  })

  test('takes the callback that comes as one payload', async () => {
    const world = await startWorld()
    world.sandbox.control.changeSettings({ vkIdCallback: 'payload' })
    const callback = await beginAndWalk(world, await world.register())
    expect(callback.url).toContain('payload=')
    expect((await world.app.inject(callback)).json()).toMatchObject({ success: true, user_id: ANN })
  })

  test('renews the credential of the same VK account in place, and makes a new one for a new name', async () => {
    const world = await startWorld()
    const user = await world.register()
    const payload = { token_data: redirectUrl(makeToken(world.sandbox)) }
    const pasted = (await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })).json().credential_id
    expect((await signInAtVkId(world, user)).json().credential_id).toBe(pasted)
    expect((await user.call({ url: `/api/v1/credentials/${pasted}` })).json().kind).toBe('vk_id')
    const named = (await signInAtVkId(world, user, { accountName: 'second' })).json()
    expect(named).toMatchObject({ account_name: 'second' })
    expect(named.credential_id).not.toBe(pasted)
    const other = await signInAtVkId(world, user, { accountName: 'second', person: SEED.users[1] })
    expect([other.statusCode, errorOf(other)]).toEqual([409, 'account_mismatch'])
    expect((await signInAtVkId(world, user, { person: SEED.users[1] })).json().user_id).toBe(BORIS)
  })

  test('a pasted token takes the place of one that renews itself, and is left alone by the worker', async () => {
    const world = await startWorld()
    const user = await world.register()
    const id = (await signInAtVkId(world, user)).json().credential_id
    const payload = { token_data: redirectUrl(makeToken(world.sandbox)) }
    const again = await user.call({ method: 'POST', url: '/api/v1/vk/token/submit', payload })
    expect(again.json().credential_id).toBe(id)
    const { rows } = await world.db.execute('select kind, refresh_sealed, refresh_due_at from user_credentials')
    expect(rows).toEqual([{ kind: 'implicit', refresh_sealed: null, refresh_due_at: null }])
  })

  test('names what VK ID dropped in silence', async () => {
    const world = await startWorld({ VKAST_VKID_CLIENT_ID: String(SEED.unapprovedVkIdAppId) })
    const answer = await signInAtVkId(world, await world.register())
    expect(answer.json()).toMatchObject({
      success: true,
      state: 'limited',
      is_valid: false,
      missing_scopes: ['video', 'wall', 'groups'],
      diagnosis: { rights: [], can_publish_video: false, cures: ['add_video_right'] },
    })
  })

  test('needs an app of the operator', async () => {
    const world = await startWorld({ VKAST_VKID_CLIENT_ID: '' })
    const user = await world.register()
    const begun = await user.call({ url: '/api/v1/oauth/vk/authorize' })
    expect([begun.statusCode, errorOf(begun)]).toEqual([409, 'app_id_missing'])
    expect((await world.app.inject({ url: '/api/v1/oauth/vk/callback?code=x&state=y' })).statusCode).toBe(409)
  })

  test('comes back to the public address', async () => {
    const world = await startWorld({ VKAST_PUBLIC_URL: 'http://localhost:9000/vkast/' })
    const begun = await (await world.register()).call({ url: '/api/v1/oauth/vk/authorize' })
    expect(begun.json().redirect_uri).toBe('http://localhost:9000/vkast/api/v1/oauth/vk/callback')
  })
})

describe('a callback', () => {
  test('says that the person refused, and is used up by it', async () => {
    const world = await startWorld()
    const denial = await beginAndWalk(world, await world.register(), { cancel: true })
    expect(denial.url).toContain('error=access_denied')
    expect(errorOf(await world.app.inject(denial))).toBe('authorization_denied')
    expect(errorOf(await world.app.inject(denial))).toBe('invalid_input')
  })

  test('counts once, of two at the same time too', async () => {
    const world = await startWorld()
    const user = await world.register()
    const callback = await beginAndWalk(world, user)
    const answers = await Promise.all([world.app.inject(callback), world.app.inject(callback)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
    expect(errorOf(await world.app.inject(callback))).toBe('invalid_input')
    expect((await user.call({ url: '/api/v1/credentials' })).json()).toMatchObject([{ state: 'active' }])
  })

  test('gives the credential to whoever began, not to whoever brings it', async () => {
    const world = await startWorld()
    const [ann, stranger] = [await world.register(), await world.register()]
    const callback = await beginAndWalk(world, ann)
    const id = (await stranger.call(callback)).json().credential_id
    expect((await stranger.call({ url: '/api/v1/credentials' })).json()).toEqual([])
    expect((await stranger.call({ url: `/api/v1/credentials/${id}` })).statusCode).toBe(404)
    expect((await ann.call({ url: `/api/v1/credentials/${id}` })).statusCode).toBe(200)
  })

  test.each([
    ['a state that nobody began', (url: string) => url.replace(/state=[^&]*/, 'state=foreign')],
    ['no state', (url: string) => url.replace(/state=[^&]*/, '')],
    ['nothing', (url: string) => url.split('?')[0]!],
    ['a payload that is no JSON', (url: string) => `${url.split('?')[0]}?payload=%7B`],
  ])('with %s asks nothing of VK ID', async (_title, spoil) => {
    const world = await startWorld()
    const callback = await beginAndWalk(world, await world.register())
    const unused = world.sandbox.control.addFault({ on: { path: PATH }, do: 'html' })
    const answer = await world.app.inject({ url: spoil(String(callback.url)) })
    expect([answer.statusCode, errorOf(answer)]).toEqual([422, 'invalid_input'])
    expect(world.sandbox.control.unusedFaults()).toEqual([unused])
  })

  test('is too late after ten minutes', async () => {
    const world = await startWorld()
    const user = await world.register()
    const callback = await beginAndWalk(world, user)
    world.advance(10 * 60_000)
    expect(errorOf(await world.app.inject(callback))).toBe('invalid_input')
    await user.call({ url: '/api/v1/oauth/vk/authorize' })
    world.advance(10 * 60_000 + 1)
    await (await world.register()).call({ url: '/api/v1/oauth/vk/authorize' })
    const { rows } = await world.db.execute('select count(*)::int as n from vk_id_authorizations')
    expect(rows).toEqual([{ n: 1 }]) // what ran out is forgotten
  })

  test.each([
    ['its answer is lost', { do: 'lose-answer' }, 502, 'network_error'],
    ['a gateway answers', { do: 'status', status: 503 }, 502, 'http_error'],
    ['it asks for patience', { do: 'error', error: { code: 400, message: 'slow_down' } }, 502, 'http_error'],
    ['it refuses the code', { do: 'error', error: { code: 400, message: 'invalid_grant' } }, 400, 'token_invalid'],
    ['it refuses with 200', { do: 'error', error: { code: 200, message: 'invalid_grant' } }, 400, 'token_invalid'],
    ['it refuses the app', { do: 'error', error: { code: 400, message: 'invalid_client' } }, 400, 'app_not_allowed'],
  ] as const)('stores nothing and is not repeated when VK ID is asked and %s', async (_title, fault, status, type) => {
    const world = await startWorld()
    const user = await world.register()
    const callback = await beginAndWalk(world, user)
    world.sandbox.control.addFault({ on: { path: PATH }, ...fault })
    const answer = await world.app.inject(callback)
    expect([answer.statusCode, errorOf(answer)]).toEqual([status, type])
    expect(world.sandbox.control.unusedFaults()).toEqual([])
    expect(errorOf(await world.app.inject(callback))).toBe('invalid_input')
    expect((await user.call({ url: '/api/v1/credentials' })).json()).toEqual([])
  })
})
