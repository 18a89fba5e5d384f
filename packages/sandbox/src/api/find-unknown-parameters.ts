import type { Method } from './method.ts'
import { isKnown } from './params.ts'
import type { Version } from './version.ts'

/** Let through by every method (vk-facts 1.2). */
const COMMON = new Set([
  'v',
  'access_token',
  'lang',
  'test_mode',
  'device_id',
  'captcha_sid',
  'captcha_key',
  'captcha_ts',
  'captcha_attempt',
  'success_token',
  'confirm',
])

/** Names the method does not have in this version, sorted. VK ignores them; here they are a mistake to be told (DESIGN: stricter than VK). */
export function findUnknownParameters(method: Method, raw: ReadonlyMap<string, string>, version: Version): string[] {
  if (method.freeParams) return []
  return [...raw.keys()]
    .filter((name) => {
      const rule = Object.hasOwn(method.params, name) ? method.params[name] : undefined
      return !COMMON.has(name) && (rule === undefined || !isKnown(rule, version))
    })
    .sort()
}
