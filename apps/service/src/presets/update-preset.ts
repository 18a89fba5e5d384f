import type { RequestOf, presets as routes } from '@vkast/contract'
import type { Database } from '../db/database.ts'
import { eq } from '../db/drizzle.ts'
import { presets } from '../db/schema/presets.ts'
import { assertStorable } from '../http/storable-text.ts'
import { nameTaken } from './create-preset.ts'
import { changedSettings, requireOwnCredential } from './preset-settings.ts'
import { lockPreset, type PresetRow } from './queries.ts'

type Changes = RequestOf<typeof routes.updatePreset>['body']

const UNIQUE_VIOLATION = '23505'

/**
 * Puts what is given over a preset. Publications that exist keep their own texts.
 *
 * Throws `not_found`, `invalid_input` as creating one does.
 */
export async function updatePreset(
  { db, now }: { db: Database; now(): Date },
  { userId, id, changes }: { userId: number; id: number; changes: Changes },
): Promise<PresetRow> {
  const { name, ...given } = changes
  if (name !== undefined) assertStorable('name', name)
  try {
    return await db.transaction(async (tx) => {
      const old = await lockPreset(tx, userId, id)
      const settings = changedSettings(old.settings, given)
      await requireOwnCredential(tx, userId, given)
      const [row] = await tx
        .update(presets)
        .set({ settings, ...(name !== undefined && { name }), updatedAt: now() })
        .where(eq(presets.id, id))
        .returning()
      return row ?? old
    })
  } catch (error) {
    throw codeOf(error) === UNIQUE_VIOLATION ? nameTaken() : error
  }
}

function codeOf(error: unknown): unknown {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
}
