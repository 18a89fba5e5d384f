import type { PublicationRow } from './claim-publication.ts'

/** What an entry of the audit log says of a publication. */
export const auditedIds = (row: Pick<PublicationRow, 'id' | 'userId' | 'credentialId' | 'ownerId'>) => ({
  userId: row.userId,
  publicationId: row.id,
  ...(row.credentialId !== null && { credentialId: row.credentialId }),
  details: { owner_id: row.ownerId },
})
