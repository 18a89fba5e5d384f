import type { Queryable } from '../db/database.ts'
import { invalidInput } from '../refusal.ts'
import type { Asking } from './asking.ts'

/** A request with what its preset fills in. */
export interface Applied {
  request: Asking['request']
  warnings: string[]
  presetId: number | null
}

/**
 * The one place where a preset meets a request: what the request leaves out comes from the preset.
 *
 * There are no presets yet: without one, or with null, the request stands as it is.
 * Throws {@link Refusal} `invalid_input` for a preset that is not there.
 */
export async function applyPreset(_db: Queryable, { request }: Asking): Promise<Applied> {
  if (request.preset_id) throw invalidInput('preset_id', 'there is no such preset')
  return { request, warnings: [], presetId: null }
}
