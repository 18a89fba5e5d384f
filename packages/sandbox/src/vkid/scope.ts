import { USER_RIGHTS } from '../oauth/scope.ts'
import { RIGHTS } from '../world/rights.ts'
import type { App } from '../world/world.ts'

const BASIC = 'vkid.personal_info'
/** What every app may ask for (vk-facts 5.4). */
const SELF_SERVICE = new Set([BASIC, 'email', 'phone'])
/** Known in the legacy flow; the refresh token has taken its place (vk-facts 5.4). */
const GONE = new Set(['offline'])

/**
 * What an app gets of the names it asks for, in that order; undefined when a name is unknown.
 *
 * Rights the app was not approved for are dropped in silence, as VK does (vk-facts 4.9); an unknown name is refused
 * (*assumed*: stricter than VK, so that a misspelt right is noticed). `vkid.personal_info` is always there.
 */
export function grantScope(app: App, asked: string): string[] | undefined {
  const names = asked.split(' ').filter((name) => name !== '')
  if (names.some((name) => !SELF_SERVICE.has(name) && !Object.hasOwn(USER_RIGHTS, name))) return undefined
  const granted = names.filter((name) => {
    if (SELF_SERVICE.has(name)) return true
    return !GONE.has(name) && (app.grantable & (USER_RIGHTS[name]?.bit ?? 0)) !== 0
  })
  return [...new Set([BASIC, ...granted])]
}

/** The bit mask of some names. */
export const scopeRights = (scope: readonly string[]): number =>
  scope.reduce((mask, name) => mask | (USER_RIGHTS[name]?.bit ?? 0), 0)

/** For the consent page. */
export const scopeTitles = (scope: readonly string[]): string[] =>
  scope.flatMap((name) => USER_RIGHTS[name]?.title ?? [])

/** The rights that methods of the API ask for: all but those two. */
export const apiRights = (rights: number): number => rights & ~(RIGHTS.email | RIGHTS.phone)
