import type { AnswerOf, credentials } from '@vkast/contract'
import { recordAudit } from '../audit/record-audit.ts'
import type { Language } from '../http/language.ts'
import { Refusal } from '../refusal.ts'
import { eraseSealedFor } from '../vault/erase-sealed.ts'
import { shortFingerprint } from './credential-view.ts'
import type { CredentialDeps } from './deps.ts'
import { deleteCredentialRow, findCredential, listUnfinishedPublications, lockCredentialsOf } from './queries.ts'
import { recordCredentialEvent } from './record-credential-event.ts'

/** Where VK lists the apps that have access (spec 4). */
const REVOKE_URL = 'https://vk.com/settings?act=apps'

/**
 * Forgets a credential here: its token is gone, encrypted as it was, and with it what publications kept of VK for its
 * sake. VK goes on taking the token until it is revoked.
 *
 * With `cancel` its unfinished publications are cancelled in the same transaction.
 * Throws {@link Refusal} `not_found`, and `in_use` with the ids of unfinished publications.
 */
export async function deleteCredential(
  { db, now, cancelPublications }: Pick<CredentialDeps, 'db' | 'now' | 'cancelPublications'>,
  { userId, id, cancel }: { userId: number; id: number; cancel: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockCredentialsOf(tx, userId)
    const row = await findCredential(tx, userId, id)
    if (!row) throw new Refusal('not_found')
    const ids = await listUnfinishedPublications(tx, userId, id)
    if (ids.length > 0 && !cancel) throw new Refusal('in_use', { ids })
    if (ids.length > 0) await cancelPublications(tx, { userId, ids })
    await eraseSealedFor(tx, id)
    const { accountName, fingerprint } = row
    await recordAudit(tx, {
      action: 'credential_deleted',
      userId,
      credentialId: id,
      details: { name: accountName, fingerprint: shortFingerprint(fingerprint) },
    })
    if (!(await deleteCredentialRow(tx, userId, id))) throw new Refusal('not_found')
    await recordCredentialEvent(tx, { userId, credentialId: id, state: 'deleted', at: now() })
  })
}

export const deletedAnswer = (id: number, language: Language): AnswerOf<typeof credentials.deleteCredential> => ({
  credential_id: id,
  message: MESSAGES[language],
  revoke_url: REVOKE_URL,
})

const MESSAGES: Record<Language, string> = {
  en: 'The token is deleted here. VK still takes it: to revoke it, remove the app on the page of revoke_url',
  ru: 'Здесь токен удалён. VK его ещё принимает: чтобы отозвать, удалите приложение на странице из revoke_url',
}
