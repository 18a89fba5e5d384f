import type { publications as contract } from '@vkast/contract'
import type { z } from 'zod'
import type { Language } from '../http/language.ts'

export type PublicationChanges = z.output<typeof contract.PublicationChanges>

/** Who wants what of a publication to be otherwise. */
export interface Edit {
  userId: number
  id: number
  changes: PublicationChanges
  language: Language
}
