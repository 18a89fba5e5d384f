import type { Log } from '../../http/log.ts'
import { MailError } from '../../mail/mail-error.ts'
import { requireMailer, sendMail } from '../../mail/send-mail.ts'
import type { MailingServices } from '../deps.ts'
import { findUser } from '../queries.ts'
import { hashTypedCode, makeTypedCode } from '../typed-code.ts'
import { passwordResetLetter } from './password-reset-letter.ts'
import { deleteReset, insertReset } from './reset-queries.ts'

type Deps = Pick<MailingServices, 'db' | 'mailer' | 'now'> & { log: Log }

/**
 * Mails a user a fresh code for a new password. The code is made here, so that it stands in no job.
 *
 * Nobody gets more than three of them an hour: strangers can ask for them. A server that surely did not
 * take the mail is tried again by the queue; one that refused it for good, or may have taken it, is not.
 */
export async function sendPasswordReset(deps: Deps, { userId }: { userId: number }): Promise<void> {
  requireMailer(deps) // before a code is made that nobody gets
  const user = await findUser(deps.db, userId)
  if (!user || user.disabledAt) return
  const code = makeTypedCode()
  const reset = await insertReset(deps.db, { userId, codeHash: hashTypedCode(code), now: deps.now() })
  if (!reset) return
  try {
    await sendMail(deps, { to: user.email, ...passwordResetLetter(user.language, code) })
  } catch (error) {
    if (!(error instanceof MailError)) throw error
    deps.log.warn({ err: error, userId }, 'a mail with a code for a new password was not sent')
    if (error.effect === 'unknown') return
    await deleteReset(deps.db, reset.id)
    if ((error.replyCode ?? 0) < 500) throw error
  }
}
