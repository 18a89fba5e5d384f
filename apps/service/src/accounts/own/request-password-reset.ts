import { requireMailer } from '../../mail/send-mail.ts'
import type { MailingServices } from '../deps.ts'
import { findUserByEmail } from '../queries.ts'

const NOBODY = 0

/**
 * Sees to it that whoever has this address gets a mail with a code for a new password.
 *
 * Does the same work for an address that nobody has, down to a job that then finds nobody: neither the answer nor its
 * time tells who has an account. Throws `mail_not_set_up`, whatever the address.
 */
export async function requestPasswordReset(deps: MailingServices, email: string): Promise<void> {
  requireMailer(deps)
  const user = await findUserByEmail(deps.db, email)
  await deps.db.transaction((tx) => deps.queue.enqueue(tx, 'send-password-reset', { userId: user?.id ?? NOBODY }))
}
