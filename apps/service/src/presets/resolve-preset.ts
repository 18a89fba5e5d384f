import type { Queryable } from '../db/database.ts'
import type { PresetSettings } from '../db/schema/presets.ts'
import { invalidInput } from '../refusal.ts'
import type { Locale } from './format-instant.ts'
import { findLocale, findNewestThumbnailId, hasCredential, requirePreset, requireRecording } from './queries.ts'
import { recordingFacts } from './recording-facts.ts'
import { type FinalRequest, type Overrides, resolveRequest } from './resolve-request.ts'

/**
 * What a publication of a recording is to be: the preset with the request over it, and all texts rendered.
 *
 * `presetId` absent: the recording's own preset; null: none. `language` is that of the warnings; absent: the user's.
 * Writes nothing. Throws `not_found` for an unknown recording or preset, and `invalid_input` where the credential that
 * the preset names was deleted and the request names no other: the default one may be another VK account.
 */
export async function resolvePreset(
  db: Queryable,
  input: {
    userId: number
    recordingId: number
    presetId: number | null | undefined
    request: Overrides
    now?: Date
    language?: Locale['language']
  },
): Promise<{ request: FinalRequest; warnings: string[]; presetId: number | null }> {
  const { userId, recordingId, request, now = new Date() } = input
  const recording = await requireRecording(db, userId, recordingId)
  const presetId = input.presetId === undefined ? recording.presetId : input.presetId
  const settings: PresetSettings = presetId === null ? {} : (await requirePreset(db, userId, presetId)).settings
  await requireCredential(db, userId, settings, request)
  const locale = await findLocale(db, userId)
  const resolved = resolveRequest(
    {
      settings,
      request,
      recording: recordingFacts(recording),
      newestThumbnailId: await findNewestThumbnailId(db, userId, recordingId),
      locale,
      now,
    },
    input.language,
  )
  return { ...resolved, presetId }
}

async function requireCredential(db: Queryable, userId: number, settings: PresetSettings, request: Overrides) {
  const id = settings.credential_id
  if (id === undefined || request.credential_id !== undefined || (await hasCredential(db, userId, id))) return
  throw invalidInput(
    'preset_id',
    'the credential of this preset was deleted: choose another in the preset, or credential_id here',
  )
}
