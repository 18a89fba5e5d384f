import type { User, World } from '../world/world.ts'
import { signInStateOf } from './sign-in-state.ts'

/** *Assumed*; VK's own number is not known. */
const MAX_WRONG_PASSWORDS = 5

/** Who has this login: an e-mail, or a phone number in any spelling. */
export function findByLogin(world: World, login: string): User | undefined {
  const name = plainLogin(login)
  for (const user of world.users.values()) {
    if (plainLogin(user.login) === name || (user.phone !== undefined && plainLogin(user.phone) === name)) return user
  }
  return undefined
}

const plainLogin = (login: string): string => phoneDigits(login) ?? login

/** The digits of a phone number without `+` and `00`; undefined for what is none. */
export function phoneDigits(text: string): string | undefined {
  const trimmed = text.trim()
  return /^\+?[\d\s()-]{5,20}$/.test(trimmed) ? trimmed.replace(/\D/g, '').replace(/^00/, '') : undefined
}

/** A password as it came. */
export interface PasswordPost {
  login: string
  password: string
  appId: number
  address: string
  inUrl: boolean
}

/** Writes a password down that came with a request, for the report. */
export function countPassword({ signIns }: World, user: User | undefined, { appId, inUrl }: PasswordPost): void {
  const key = `${user?.id ?? 0}/${appId}`
  signIns.passwordPosts.set(key, (signIns.passwordPosts.get(key) ?? 0) + 1)
  if (inUrl) signIns.passwordsInUrls += 1
}

/** Whether a login has had too many wrong passwords from this address in the last quarter of an hour. */
export function isLocked(world: World, { login, address }: PasswordPost): boolean {
  return (signInStateOf(world).wrongPasswords.get(lockKey(login, address)) ?? 0) >= MAX_WRONG_PASSWORDS
}

const lockKey = (login: string, address: string): string => `${plainLogin(login)} ${address}`

/** Whether it is the user's password; a wrong one counts for {@link isLocked}, a right one makes it forget. */
export function checkPassword(world: World, user: User | undefined, post: PasswordPost): user is User {
  const { wrongPasswords } = signInStateOf(world)
  const key = lockKey(post.login, post.address)
  if (user !== undefined && user.password === post.password) {
    wrongPasswords.take(key)
    return true
  }
  wrongPasswords.set(key, (wrongPasswords.get(key) ?? 0) + 1)
  return false
}
