import type { Queryable } from '../db/database.ts'
import { resolvePreset } from '../presets/resolve-preset.ts'
import type { Asking, ResolvedRequest } from './asking.ts'

/** A request with what its preset fills in. */
export interface Applied {
  request: ResolvedRequest
  warnings: string[]
  presetId: number | null
}

/**
 * Where a preset meets a request: what the request leaves out comes from the preset, by default the recording's own.
 *
 * A publication that is planned anew holds its own texts already, and takes another preset only where one is named.
 * Throws {@link Refusal} `not_found` and `invalid_input`.
 */
export async function applyPreset(
  db: Queryable,
  { now }: { now(): Date },
  { userId, recordingId, request, language, replaces }: Asking,
): Promise<Applied> {
  const { preset_id, ...wishes } = request
  const presetId = replaces && preset_id === undefined ? null : preset_id
  const applied = await resolvePreset(db, { userId, recordingId, presetId, request: wishes, now: now(), language })
  if (request.thumbnail_id !== null) return applied
  return { ...applied, request: { ...applied.request, thumbnail_id: null } } // null is a wish here: no cover either
}
