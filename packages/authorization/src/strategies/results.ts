import { AuthorizationError } from '../authorization-error.ts'

/** A user's token. */
export interface UserToken {
  email: string | undefined
  /** 0 where VK did not name the user. */
  userId: number
  /** The same as `userId`. */
  user: number
  token: string
  /** Seconds; 0 where VK named no end. */
  expires: number
}

export interface CommunityToken {
  groupId: number
  token: string
  /** Seconds; 0 where VK named no end. */
  expires: number
}

type Values = Record<string, string>

/** A user's token out of what VK answered; throws when there is none. */
export function userToken(values: Values): UserToken {
  const { access_token: token, email } = values
  if (token === undefined) throw failed('VK gave no token of a user')
  const userId = whole(values.user_id)
  return { email, userId, user: userId, token, expires: whole(values.expires_in) }
}

/** Every community's token out of the fragment, in VK's order; throws when there is none. Source: vk-facts 4.2 */
export function communityTokens(values: Values): CommunityToken[] {
  const expires = whole(values.expires_in)
  const tokens = Object.entries(values).flatMap(([name, token]) => {
    const groupId = /^access_token_(\d+)$/.exec(name)?.[1]
    return groupId === undefined ? [] : [{ groupId: Number(groupId), token, expires }]
  })
  if (tokens.length === 0) throw failed('VK gave no token of a community')
  return tokens
}

/** What a validated account gets; throws when VK does not name the user. */
export function verifiedToken(values: Values): { userId: number; token: string } {
  const { userId, token } = userToken(values)
  if (userId === 0) throw failed('VK did not name the user')
  return { userId, token }
}

const whole = (text: string | undefined): number => (text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0)

const failed = (message: string): AuthorizationError =>
  new AuthorizationError({ code: 'AUTHORIZATION_FAILED', message })
