import { toInstant } from '@vkast/contract'
import type { Transaction } from '../db/database.ts'
import { recordEvent } from '../events/record-event.ts'

/** Tells the user's listeners of a credential's state when the transaction commits. */
export const recordCredentialEvent = (
  tx: Transaction,
  { userId, credentialId, state, at }: { userId: number; credentialId: number; state: string; at: Date },
): Promise<void> =>
  recordEvent(tx, userId, { type: 'credential', data: { credential_id: credentialId, state, at: toInstant(at) } })
