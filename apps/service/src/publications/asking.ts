import type { publications as contract } from '@vkast/contract'
import type { z } from 'zod'
import type { Language } from '../http/language.ts'
import type { Publishing } from './choose-credential.ts'
import type { PublicationRow } from './claim-publication.ts'

export type Request = z.output<typeof contract.PublicationRequest>
/** With what its preset fills in. */
export type ResolvedRequest = z.output<typeof contract.ResolvedRequest>

/** Who asks for what to be published. */
export interface Asking {
  userId: number
  recordingId: number
  request: Request
  /** Of the warnings. */
  language: Language
  /** A publication that is planned anew: it is no rival of itself, and the same VK user publishes unless the request names another. */
  replaces?: { id: number; publishing: Publishing }
}

/** What a publication would be: everything in its row that the request decides. */
export type PlannedRow = Pick<
  PublicationRow,
  | 'userId'
  | 'credentialId'
  | 'vkUserId'
  | 'ownerId'
  | 'state'
  | 'albumId'
  | 'title'
  | 'description'
  | 'privacyView'
  | 'privacyComment'
  | 'noComments'
  | 'repeat'
  | 'wallpost'
  | 'wallMessage'
  | 'thumbnailId'
  | 'takesCover'
  | 'publishAt'
  | 'publishMode'
  | 'reason'
  | 'nextAttemptAt'
  | 'again'
> & { recordingId: number }
