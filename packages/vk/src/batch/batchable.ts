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
const OF_A_REQUEST: ReadonlySet<string> = new Set([
  ...[
    'v',
    'lang',
    'test_mode',
    'captcha_sid',
    'captcha_key',
    'captcha_ts',
    'captcha_attempt',
    'success_token',
    'confirm',
  ],
])

/** Whether a method may be called inside `execute`. */
export function mayStandInScript(method: string): boolean {
  const dot = method.indexOf('.')
  return dot > 0 && !ALONE.has(method) && !ALONE_SECTIONS.has(method.slice(0, dot))
}

/** Whether a parameter keeps its call out of a script. */
export const isOfARequest = (name: string): boolean => OF_A_REQUEST.has(name)
