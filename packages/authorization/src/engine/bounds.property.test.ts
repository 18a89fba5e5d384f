import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AuthorizationError } from '../authorization-error.ts'
import { CallbackService } from '../challenges/callback-service.ts'
import type { Challenge, ChallengeAnswer } from '../challenges/challenge.ts'
import { AccountVerification } from '../strategies/account-verification.ts'
import { DirectAuthorization } from '../strategies/direct.ts'
import { ImplicitFlowUser } from '../strategies/implicit-flow-user.ts'
import { json, page, type Reply, redirect, startFakeVk } from '../test/fake-vk.ts'
import {
  activationPage,
  captchaPage,
  consentPage,
  phonePage,
  scriptedPage,
  signInPage,
  twoFactorPage,
} from '../test/recorded-pages.ts'
import { NEED_CODE, needCaptcha, WRONG_OTP } from '../test/token-server.ts'

/** Everything VK is known to show, in any order, for ever. */
const REPLIES: Record<string, Reply> = {
  signIn: page(signInPage()),
  signInWithCaptcha: page(signInPage({ captchaSid: '1' })),
  wrongPassword: redirect('/authorize?m=4'),
  twoFactor: page(twoFactorPage(true)),
  captcha: page(captchaPage('1')),
  phone: page(phonePage({ before: '+7' })),
  consent: page(consentPage()),
  activation: page(activationPage('/activation?act=validate')),
  scripted: page(scriptedPage()),
  goOn: page('<script>location.href = "/next"</script>'),
  loop: redirect('/authorize'),
  repeated: redirect('/authorize', 307),
  tokenCaptcha: json(needCaptcha('1'), 401),
  tokenCode: json(NEED_CODE, 401),
  wrongOtp: json(WRONG_OTP, 401),
  validation: json({ error: 'need_validation', redirect_uri: '/activation?act=validate' }, 401),
  empty: page(''),
  success: redirect(`/blank.html#access_token=${'x'.repeat(85)}&user_id=1`),
}

const callbackService = new CallbackService()
  .onCaptcha((_, retry) => retry('key'))
  .onTwoFactor((_, retry) => retry('123456'))
const onChallenge = (challenge: Challenge): ChallengeAnswer | undefined =>
  challenge.kind === 'phone_digits' ? { digits: '1' } : undefined
const account = {
  clientId: '1',
  scope: 'video',
  login: '+79001234567',
  password: 'pass-w0rd',
  callbackService,
  onChallenge,
}

const isPassword = (form: URLSearchParams) => form.get('pass') === 'pass-w0rd'
const isTokenRequest = (form: URLSearchParams) => form.get('password') === 'pass-w0rd'

const counts = (names: string[]) => names.filter((name) => name.startsWith('signIn')).length

test('whatever VK shows in whatever order, a run ends, and the password leaves no oftener than it may', async () => {
  const sequence = fc.array(fc.constantFrom(...Object.keys(REPLIES)), { minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(sequence, fc.constantFrom('direct', 'implicit', 'verification'), async (names, strategy) => {
      const shown: string[] = []
      await using vk = await startFakeVk((_request, count) => {
        const name = names[(count - 1) % names.length] ?? 'empty'
        shown.push(name)
        return REPLIES[name] ?? page('')
      })
      const options = { ...account, ...vk.addresses }
      const run =
        strategy === 'direct'
          ? new DirectAuthorization(options).run()
          : strategy === 'implicit'
            ? new ImplicitFlowUser(options).run()
            : new AccountVerification(options).run(`${vk.url}/activation?act=validate`)
      const outcome = await run.then(
        ({ token }) => token,
        (error: unknown) => error,
      )
      expect(typeof outcome === 'string' || outcome instanceof AuthorizationError).toBe(true)
      const passwords = vk.seen.filter(({ form }) => isPassword(form)).length
      const repeated = shown.filter((name) => name === 'repeated').length
      expect(passwords).toBeLessThanOrEqual(3)
      expect(passwords).toBeLessThanOrEqual(counts(shown) + repeated)
      expect(vk.seen.filter(({ form }) => isTokenRequest(form)).length).toBeLessThanOrEqual(8)
      expect(vk.seen.length).toBeLessThanOrEqual(30 * 21)
      for (const { path } of vk.seen) expect(path).not.toContain('pass-w0rd')
    }),
    { numRuns: 150 },
  )
})
