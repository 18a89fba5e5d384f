import { expect, test } from 'vitest'
import { AuthorizationError } from '../authorization-error.ts'
import { CallbackService } from '../challenges/callback-service.ts'
import { page, redirect, startFakeVk } from '../test/fake-vk.ts'
import { activationPage, captchaPage, phonePage, twoFactorPage } from '../test/recorded-pages.ts'
import { rejection } from '../test/rejection.ts'
import { TOKEN } from '../test/sign-in-story.ts'
import { AccountVerification } from './account-verification.ts'

test('goes from the activation page over captcha, code and phone to the new token', async () => {
  await using vk = await startFakeVk(({ url, form }) => {
    const act = url.searchParams.get('act')
    if (act === 'validate') return page(activationPage('/activation?act=captcha'))
    if (act === 'captcha') return page(captchaPage('9'))
    if (act === 'captcha_done') return redirect('/login?act=authcheck')
    if (act === 'authcheck') return page(twoFactorPage())
    if (act === 'authcheck_code') return redirect(form.get('code') === '123456' ? '/login?act=security_check' : '/no')
    if (act === 'security_check' && !form.has('code')) return page(phonePage({ before: '7900', after: '67' }))
    return redirect(`/blank.html#success=1&access_token=${TOKEN}&user_id=42`)
  })
  const sources: string[] = []
  const callbackService = new CallbackService()
    .onCaptcha(({ src, type }, retry) => {
      sources.push(`${type} ${src}`)
      return retry('key')
    })
    .onTwoFactor((_payload, retry) => retry('123456'))
  const verification = new AccountVerification({ callbackService, phone: 79001234567, ...vk.addresses })
  expect(await verification.run(`${vk.url}/activation?act=validate&hash=1`)).toEqual({ userId: 42, token: TOKEN })
  expect(sources).toEqual([`ACCOUNT_VERIFICATION ${vk.url}/captcha.php?sid=9`])
})

test('is refused where VK says so, and goes to no foreign host', async () => {
  await using vk = await startFakeVk(() => redirect('/blank.html#fail=1'))
  const verification = new AccountVerification({ ...vk.addresses })
  expect((await rejection(verification.run(new URL(`${vk.url}/x`)), AuthorizationError)).code).toBe(
    'AUTHORIZATION_FAILED',
  )
  const foreign = await rejection(verification.run({ url: 'https://vk.ru.example.org/x' }), AuthorizationError)
  expect(foreign.message).toBe('VK led to a host that is not its own: vk.ru.example.org')
  expect(vk.seen).toHaveLength(1)
})
