import type { RequestOf, presets as routes } from '@vkast/contract'
import type { Transaction } from '../db/database.ts'
import { presets } from '../db/schema/presets.ts'
import { assertStorable } from '../http/storable-text.ts'
import { invalidInput } from '../refusal.ts'
import { changedSettings, requireOwnCredential } from './preset-settings.ts'
import type { PresetRow } from './queries.ts'

/** Makes a preset. Throws `invalid_input` for a name that is taken and for settings that are none, `not_found` for a foreign credential. */
export async function createPreset(
  tx: Transaction,
  { userId, body, now }: { userId: number; body: RequestOf<typeof routes.createPreset>['body']; now: Date },
): Promise<PresetRow> {
  const { name, ...given } = body
  assertStorable('name', name)
  const settings = changedSettings({}, given)
  await requireOwnCredential(tx, userId, given)
  const [row] = await tx
    .insert(presets)
    .values({ userId, name, settings, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: [presets.userId, presets.name] })
    .returning()
  if (!row) throw nameTaken()
  return row
}

export const nameTaken = () => invalidInput('name', 'another preset has this name')
