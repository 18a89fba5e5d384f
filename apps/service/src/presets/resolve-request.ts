import type { publications } from '@vkast/contract'
import type { z } from 'zod'
import type { PresetSettings } from '../db/schema/presets.ts'
import type { Locale } from './format-instant.ts'
import { mergeDeep, type Patch } from './merge-deep.ts'
import type { RecordingFacts } from './render-template.ts'
import { renderTexts } from './render-texts.ts'
import { type Warning, warningText } from './warning-texts.ts'

export type FinalRequest = z.output<typeof publications.ResolvedRequest>
export type Overrides = z.output<typeof publications.PublicationRequest>

/** What a publication is made of, before anything of it is decided. */
export interface Ingredients {
  settings: PresetSettings
  request: Overrides
  recording: RecordingFacts
  newestThumbnailId: number | undefined
  /** The user's own, where the preset says nothing. */
  locale: Locale
  now: Date
}

/**
 * The request of one publication with nothing left open: the preset, over it what the request says field by field
 * (null clears), and the texts rendered. Texts of the request are taken as they stand, without variables.
 *
 * An album belongs to a page: the preset's is left out where the request names another page.
 */
export function resolveRequest(
  ingredients: Ingredients,
  language: Locale['language'] = ingredients.locale.language,
): { request: FinalRequest; warnings: string[] } {
  const { settings, request, now } = ingredients
  const warnings: Warning[] = []
  const defaults = requestOf(settings, now)
  const { thumbnail } = settings
  if (thumbnail === 'newest' && request.thumbnail_id === undefined) {
    if (ingredients.newestThumbnailId === undefined) warnings.push({ kind: 'no_thumbnail' })
    else defaults.thumbnail_id = ingredients.newestThumbnailId
  }
  if (thumbnail === 'none') defaults.thumbnail_id = null
  if (defaults.album_id !== undefined && request.album_id === undefined && namesAnotherPage(defaults, request)) {
    warnings.push({ kind: 'album_dropped', albumId: defaults.album_id })
    delete defaults.album_id
  }
  const merged = mergeDeep<FinalRequest>(defaults, request as Patch<FinalRequest>)
  const {
    warnings: textWarnings,
    wall_message,
    ...texts
  } = renderTexts(settings, request, valuesOf(ingredients, merged))
  const { wall_message: _, ...others } = merged
  return {
    request: { ...others, ...texts, ...(wall_message !== '' && { wall_message }) },
    warnings: [...textWarnings, ...warnings].map((warning) => warningText(warning, language)),
  }
}

/** What a preset says in the words of a request, without the texts. */
function requestOf(settings: PresetSettings, now: Date): FinalRequest {
  const { credential_id, group_id, album_id, privacy_view, privacy_comment, publish_after_minutes: minutes } = settings
  return {
    ...(credential_id !== undefined && { credential_id }),
    ...(group_id !== undefined && { group_id }),
    ...(album_id !== undefined && { album_id }),
    ...(privacy_view !== undefined && { privacy_view }),
    ...(privacy_comment !== undefined && { privacy_comment }),
    no_comments: settings.no_comments ?? false,
    repeat: settings.repeat ?? false,
    wallpost: settings.wallpost ?? false,
    ...(minutes !== undefined && { publish_at: new Date(now.getTime() + minutes * 60_000).toISOString() }),
  }
}

function namesAnotherPage(defaults: FinalRequest, request: Overrides): boolean {
  const pageOf = (group: number | null | undefined): number => Math.abs(group ?? 0)
  const group = request.group_id === undefined ? defaults.group_id : request.group_id
  if (pageOf(group) !== pageOf(defaults.group_id)) return true
  const ownPage = pageOf(group) === 0
  return ownPage && request.credential_id !== undefined && request.credential_id !== (defaults.credential_id ?? null)
}

function valuesOf({ settings, recording, locale, now }: Ingredients, { publish_at }: FinalRequest) {
  const format = settings.format ?? {}
  return {
    recording,
    publishAt: publish_at === undefined ? now : new Date(publish_at),
    locale: { language: format.language ?? locale.language, timeZone: format.time_zone ?? locale.timeZone },
    format,
    defaults: settings.variables ?? {},
  }
}
