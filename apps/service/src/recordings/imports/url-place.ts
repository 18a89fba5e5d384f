import type { Place } from '../../vault/vault.ts'
import type { IntakeRow } from '../hold-intake.ts'

/** Where an import's address stands sealed: it opens there only. */
export const urlPlaceOf = (row: Pick<IntakeRow, 'id' | 'userId'>): Place => ({
  table: 'intakes',
  column: 'url_sealed',
  row: row.id,
  userId: row.userId,
})
