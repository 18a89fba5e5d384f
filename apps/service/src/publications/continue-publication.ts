import type { publications as contract } from '@vkast/contract'
import type { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import type { Transaction } from '../db/database.ts'
import { invalidInput, Refusal } from '../refusal.ts'
import type { Vault } from '../vault/vault.ts'
import { auditedIds } from './audited-ids.ts'
import { lockPublications } from './cancel-publication.ts'
import { isMoving, type PublicationRow } from './claim-publication.ts'
import { type MoveDeps, moveUnclaimed } from './move-publication.ts'
import type { PersonsAnswer } from './publisher.ts'
import { placeOf } from './sealed-columns.ts'

type Answer = z.output<(typeof contract.continuePublication)['body']>

/**
 * Takes what a person answered to VK and lets the publication go on; the answer is a one-time secret, sealed until the
 * next call of the method that asked.
 *
 * Throws {@link Refusal}: `not_found`, `state_conflict` where VK asked nothing, `invalid_input` for an answer to another
 * question.
 */
export async function continuePublication(
  tx: Transaction,
  deps: MoveDeps & { vault: Vault },
  { userId, id, answer }: { userId: number; id: number; answer: Answer },
): Promise<PublicationRow> {
  const [row] = await lockPublications(tx, { userId, ids: [id] })
  if (!row) throw new Refusal('not_found')
  const { resumesIn, reason } = row
  if (row.state !== 'waiting_for_token' || !resumesIn || !isMoving(resumesIn)) throw new Refusal('state_conflict')
  const parameters = parametersFor(row, answer)
  const sealed: PersonsAnswer | undefined =
    reason?.method && parameters ? { method: reason.method, parameters } : undefined
  await recordAudit(tx, { action: 'publication_continued', ...auditedIds(row) })
  const moved = await moveUnclaimed(tx, deps, row, {
    state: resumesIn,
    answerSealed: sealed ? deps.vault.seal(JSON.stringify(sealed), placeOf(row, 'answer_sealed')) : null,
  })
  if (!moved) throw new Error('a locked publication has moved')
  return moved
}

/** What goes with the repeated call (vk-facts 3.1, 3.2, 3.4); nothing after a validation, which ends in a good token. */
function parametersFor({ reason }: PublicationRow, answer: Answer): PersonsAnswer['parameters'] | undefined {
  switch (reason?.reason) {
    case 'captcha':
      if ('success_token' in answer) return { success_token: answer.success_token }
      if ('captcha_key' in answer) return { captcha_sid: reason.captchaSid ?? '', captcha_key: answer.captcha_key }
      throw invalidInput('success_token', 'VK asked for a captcha')
    case 'confirmation':
      if ('confirm' in answer) return { confirm: 1 }
      throw invalidInput('confirm', 'VK asked for a confirmation')
    case 'validation':
      return undefined
    default:
      throw new Refusal('state_conflict')
  }
}
