import type { LoginWarning } from './login-page.ts'

/** What the sign-in page is told in its address, besides the app's own parameters (vk-facts 4.7, 2). */
export interface LoginNote {
  email: string
  /** `captcha_sid` of the captcha to show. */
  sid?: string
  warning?: LoginWarning
}

/** Names of these parameters; an app has no say in them. */
export const NOTE_PARAMS: readonly string[] = ['sid', 'dif', 'email', 'm']

/** 4 and 5: vk-facts 4.7, 2; 7 says "try again" in the older login (vk-facts 4.7), here for too many tries (*assumed*). */
const WARNINGS: Readonly<Record<string, LoginWarning>> = {
  4: 'wrong_password',
  5: 'wrong_captcha',
  7: 'too_many_tries',
}

export function readLoginNote({ searchParams }: URL): LoginNote {
  const sid = searchParams.get('sid')
  const warning = WARNINGS[searchParams.get('m') ?? '']
  return { email: searchParams.get('email') ?? '', ...(sid !== null && { sid }), ...(warning && { warning }) }
}

/** The address of the sign-in page with a note on it. */
export function withNote(target: string, { email, sid, warning }: LoginNote): string {
  const url = new URL(target)
  const m = Object.entries(WARNINGS).find(([, kind]) => kind === warning)?.[0]
  if (sid !== undefined) url.searchParams.set('sid', sid)
  if (sid !== undefined) url.searchParams.set('dif', '1')
  if (m !== undefined) url.searchParams.set('m', m)
  url.searchParams.set('email', email)
  return url.href
}

/** Path and query without the note, to come back to. */
export function withoutNote(url: URL): string {
  const params = new URLSearchParams(url.searchParams)
  for (const name of NOTE_PARAMS) params.delete(name)
  return `${url.pathname}?${params}`
}
