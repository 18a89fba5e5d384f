import type { Settings, World } from '../world/world.ts'
import { optional, sentence, shape, truth, whole, word } from './input.ts'

export const readSettings = shape({
  processingMs: optional(whole({ min: 0 })),
  uploadUrlTtlMs: optional(whole({ min: 0 })),
  unknownParameters: optional(word('refuse', 'report')),
  addressHeader: optional(sentence),
  bindImplicitTokens: optional(truth),
  bindOfflineTokens: optional(truth),
  rangeUploads: optional(truth),
  captcha: optional(word('either', 'image', 'redirect')),
  directAuth: optional(word('open', 'flood')),
  consentPage: optional(word('form', 'script')),
  authRedirect: optional(truth),
  vkIdCallback: optional(word('query', 'payload')),
  vkIdErrorStatus: optional(word('error', 'ok')),
})

/** Changes what is given from now on; an empty `addressHeader` means the connection's address again. */
export function changeSettings(world: World, input: ReturnType<typeof readSettings>): Settings {
  Object.assign(world.settings, input)
  if (input.addressHeader === '') delete world.settings.addressHeader
  return world.settings
}
