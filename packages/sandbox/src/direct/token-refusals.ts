import { randomBytes } from 'node:crypto'
import { challengeExtra } from '../api/challenge-extra.ts'
import { phoneMask } from '../checks/one-time-code.ts'
import type { SentCode } from '../checks/sent-code.ts'
import type { Exchange } from '../http/route.ts'
import { OauthRefusal } from '../oauth/oauth-refusal.ts'
import type { Challenge, User } from '../world/world.ts'

/** What `/token` answers instead of a token: the shapes of vk-facts 4.6, one function each. */

export function captchaNeeded({ world, site }: Exchange, challenge: Challenge): OauthRefusal {
  return new OauthRefusal('need_captcha', '', { extra: challengeExtra(world, site, challenge) })
}

/** A code is on its way to the user. `redirect_uri` leads to a page that takes it as well. */
export function codeNeeded(user: User, sent: SentCode, redirectUri: string): OauthRefusal {
  return new OauthRefusal('need_validation', sent.via === 'app' ? 'use app code' : 'sms sent, use code param', {
    extra: {
      validation_type: `2fa_${sent.via}`,
      validation_sid: sent.sid,
      phone_mask: phoneMask(user),
      redirect_uri: redirectUri,
      validation_resend: 'sms',
      cant_get_code_open_restore: true,
    },
  })
}

/** The user must open a page: the phone number, or a code that this client cannot take; no `validation_type`. */
export const pageNeeded = (redirectUri: string): OauthRefusal =>
  new OauthRefusal('need_validation', 'Please open redirect uri in browser', { extra: { redirect_uri: redirectUri } })

export function userBanned({ site }: Exchange, user: User): OauthRefusal {
  return new OauthRefusal('need_validation', 'user has been banned', {
    extra: {
      ban_info: {
        member_name: `${user.firstName} ${user.lastName}`,
        message: 'The page has been blocked for breaking the rules.',
        access_token: randomBytes(20).toString('hex'), // opens nothing here
        restore_url: site.address('www', '/restore'),
      },
    },
  })
}

export const wrongLogin = (): OauthRefusal =>
  new OauthRefusal('invalid_client', 'Username or password is incorrect', {
    extra: { error_type: 'username_or_password_is_incorrect' },
  })

export const wrongCode = (errorType: 'wrong_otp' | 'otp_format_is_incorrect' | 'too_much_tries'): OauthRefusal =>
  new OauthRefusal('invalid_request', CODE_TEXTS[errorType], { extra: { error_type: errorType } })

/** *Assumed*; only the types are known. */
const CODE_TEXTS = {
  wrong_otp: 'wrong code',
  otp_format_is_incorrect: 'incorrect code format',
  too_much_tries: 'too much tries',
} as const

export const flood = (): OauthRefusal =>
  new OauthRefusal('9;Flood control', 'too many attempts', {
    extra: { error_type: 'password_bruteforce_attempt', view: 'alert' },
  })
