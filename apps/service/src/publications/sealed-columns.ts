import type { Place } from '../vault/vault.ts'
import type { PublicationRow } from './claim-publication.ts'

/** Where a publication's secret stands: it opens there only. */
export const placeOf = (
  row: Pick<PublicationRow, 'id' | 'userId'>,
  column: 'upload_url_sealed' | 'access_key_sealed' | 'answer_sealed',
): Place => ({ table: 'publications', column, row: row.id, userId: row.userId })
