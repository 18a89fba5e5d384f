import type { OutgoingCall } from '../client-options.ts'

/**
 * Methods that never stand in a script, each for a reason:
 * they take over what was uploaded, which outlasts the time a script has (`save…`, `setChatPhoto`);
 * they run scripts themselves (`execute`); they answer by the kind of token or by the address asking (`auth`, `secure`).
 * Source: the schema's list of methods at 5.199; which of them outlast a script is *assumed*, as clients in use have it.
 */
const ALONE: ReadonlySet<string> = new Set([
  'appWidgets.saveAppImage',
  'appWidgets.saveGroupImage',
  'audio.save',
  'docs.save',
  'market.saveProductPhoto',
  'market.saveProductPhotoBulk',
  'messages.setChatPhoto',
  'photos.save',
  'photos.saveMarketAlbumPhoto',
  'photos.saveMarketPhoto',
  'photos.saveMessagesPhoto',
  'photos.saveOwnerCoverPhoto',
  'photos.saveOwnerPhoto',
  'photos.saveWallPhoto',
  'polls.savePhoto',
  'stories.save',
  'video.save',
  'video.saveUploadedThumb',
])

const ALONE_SECTIONS: ReadonlySet<string> = new Set(['auth', 'execute', 'secure'])

/** Parameters that speak of a request as a whole, not of one call in a script. */
const OF_A_REQUEST = ['v', 'lang', 'test_mode', 'captcha_sid', 'captcha_key', 'success_token', 'confirm']

/** Whether a call may leave inside an `execute`. One with a deadline of its own may not: a script has one for all. */
export function isBatchable({ method, params, options }: OutgoingCall): boolean {
  if (ALONE.has(method) || options.timeoutMs !== undefined) return false
  const dot = method.indexOf('.')
  if (dot < 0 || ALONE_SECTIONS.has(method.slice(0, dot))) return false
  for (const name of OF_A_REQUEST) if (params[name] !== undefined) return false
  return true
}
