import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { SEED, startSandbox } from '@vkast/sandbox'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AuthorizationError } from '../authorization-error.ts'
import type { Challenge, ChallengeAnswer, ChallengeHandler, Suspended } from '../challenges/challenge.ts'
import { page, redirect, startFakeVk } from '../test/fake-vk.ts'
import { twoFactorPage } from '../test/recorded-pages.ts'
import { rejection } from '../test/rejection.ts'
import { signInStory } from '../test/sign-in-story.ts'
import { direct as directAccount, NEED_CODE, needCaptcha, startTokenServer, WRONG_OTP } from '../test/token-server.ts'
import { DirectAuthorization } from './direct.ts'
import { ImplicitFlowGroups } from './implicit-flow-groups.ts'
import { ImplicitFlowUser } from './implicit-flow-user.ts'
import { resume } from './resume.ts'

const ANN = SEED.users[0]

async function start(change: object) {
  const sandbox = await startSandbox()
  onTestFinished(() => sandbox.close())
  sandbox.control.changeUser({ id: ANN.id, ...change })
  const { url } = sandbox
  const addresses = { oauthUrl: url, loginUrl: url, apiUrl: url, idUrl: url }
  const { login, password } = ANN
  const implicit = { ...addresses, login, password, clientId: String(SEED.appId), scope: 'video' }
  const direct = { ...implicit, clientId: String(SEED.directAppId), clientSecret: `secret-of-${SEED.directAppId}` }
  return { sandbox, implicit, direct }
}

/** Suspends at the first challenge of a kind, and gives the state. */
async function stateAt(
  kind: Challenge['kind'],
  makeRun: (onChallenge: ChallengeHandler) => Promise<unknown>,
): Promise<string> {
  let suspended: Suspended | undefined
  const run = makeRun((challenge) => {
    if (challenge.kind !== kind) return undefined
    suspended = challenge.suspend()
    return suspended
  })
  expect((await rejection(run, AuthorizationError)).code).toBe('SUSPENDED')
  return suspended?.state ?? ''
}

/** A process that shares nothing with this one. */
async function resumeElsewhere(state: string, answer: ChallengeAnswer): Promise<unknown> {
  const script = fileURLToPath(new URL('../test/resume-elsewhere.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=@vkast/source', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify({ state, answer }))
  return JSON.parse(await text(child.stdout))
}

describe('a suspended run', () => {
  test.each(['direct', 'implicit'] as const)(
    'of the %s kind is finished with the code by another process',
    async (kind) => {
      const { sandbox, implicit, direct } = await start({ twoFactor: 'sms' })
      const state = await stateAt('two_factor', (onChallenge) =>
        kind === 'direct'
          ? new DirectAuthorization({ ...direct, onChallenge }).run()
          : new ImplicitFlowUser({ ...implicit, onChallenge }).run(),
      )
      const code = sandbox.control.lastCode({ userId: ANN.id }).code ?? ''
      const result = (await resumeElsewhere(state, { code })) as { token: string; userId: number }
      expect(result.userId).toBe(ANN.id)
      expect(sandbox.world.tokens.get(result.token)?.rights).toBe(16)
      expect(Object.values(sandbox.control.report().passwordPosts)).toEqual([kind === 'direct' ? 2 : 1])
    },
  )

  test('goes on to communities’ tokens where those were asked for', async () => {
    const { sandbox, implicit } = await start({ captchaOnLogin: 1 })
    const groupId = SEED.communities[0].id
    const state = await stateAt('captcha', (onChallenge) =>
      new ImplicitFlowGroups({ ...implicit, scope: 'manage', groupIds: [groupId], onChallenge }).run(),
    )
    const [challenge] = [...sandbox.world.challenges.values()]
    expect(await resume(state, { key: challenge?.key ?? '' })).toEqual({
      groups: [{ groupId, token: expect.any(String), expires: 0 }],
    })
  })

  test('keeps its session', async () => {
    await using vk = await startFakeVk(
      signInStory((request) => {
        const act = request.url.searchParams.get('act')
        if (act === 'login') return redirect('/login?act=authcheck', 302, { 'set-cookie': 'remixsid=s1; path=/' })
        return act === 'authcheck'
          ? page(twoFactorPage())
          : act === 'authcheck_code'
            ? redirect('/authorize?__q_hash=1')
            : undefined
      }),
    )
    const account = { clientId: '1', scope: 'video', login: 'a', password: 'b', ...vk.addresses }
    const state = await stateAt('two_factor', (onChallenge) => new ImplicitFlowUser({ ...account, onChallenge }).run())
    const before = vk.seen.length
    await resume(state, { code: '1' })
    expect(vk.seen.slice(before).map(({ headers }) => headers.cookie)).toEqual(Array(3).fill('remixsid=s1'))
  })

  test('counts its tries on, and can be suspended again', async () => {
    await using vk = await startTokenServer(NEED_CODE, WRONG_OTP)
    let state = await stateAt('two_factor', (onChallenge) =>
      new DirectAuthorization({ ...directAccount, ...vk.addresses, onChallenge }).run(),
    )
    for (const attempt of [2, 3]) {
      const before = state
      state = await stateAt('two_factor', (onChallenge) =>
        resume(
          before,
          { code: '1' },
          {
            onChallenge: (challenge) => {
              expect(challenge.attempt).toBe(attempt)
              return onChallenge(challenge)
            },
          },
        ),
      )
    }
    expect((await rejection(resume(state, { code: '1' }), AuthorizationError)).code).toBe('WRONG_OTP')
  })

  test('asks the new process’s handlers for what comes next', async () => {
    await using vk = await startTokenServer(NEED_CODE, needCaptcha('5'), { access_token: 'a'.repeat(85), user_id: 1 })
    const state = await stateAt('two_factor', (onChallenge) =>
      new DirectAuthorization({ ...directAccount, ...vk.addresses, onChallenge }).run(),
    )
    expect(await resume(state, { code: '1' }, { onChallenge: () => ({ key: 'abc' }) })).toMatchObject({ userId: 1 })
    expect(Object.fromEntries(vk.seen[2]!.form)).toMatchObject({ code: '1', captcha_sid: '5', captcha_key: 'abc' })
  })

  test.each(['', 'x', '{}', 'null', '[]', '{"version":2,"state":{},"cookies":[],"ask":{}}'])(
    'is not made from %j',
    async (state) => {
      const error = await rejection(resume(state, { code: '1' }))
      expect(error).toBeInstanceOf(TypeError)
    },
  )
})
