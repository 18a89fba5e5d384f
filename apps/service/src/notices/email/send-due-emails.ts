import { MailError } from '../../mail/mail-error.ts'
import type { Mailer } from '../../mail/mailer.ts'
import { sendMail } from '../../mail/send-mail.ts'
import type { Digest } from '../outbox/claim-deliveries.ts'
import type { DigestItem } from '../outbox/digest-items.ts'
import { type Attempt, sendDigests } from '../outbox/send-digests.ts'
import type { Sender } from '../outbox/sender.ts'
import { composeLetter } from './compose-letter.ts'

/** Mails what is due, one mail for each person. Where the operator has set no SMTP server nothing waits for one. */
export async function sendDueEmails(deps: Sender & { mailer: Mailer | undefined }, signal: AbortSignal): Promise<void> {
  const send = async ({ recipient }: Digest, items: DigestItem[]): Promise<Attempt> => {
    if (!deps.mailer) return { state: 'skipped', outcome: 'mail_not_set_up' }
    const letter = composeLetter(items, { language: recipient.language, baseUrl: deps.baseUrl })
    return sendMail(deps, { to: recipient.email, ...letter }).then(
      () => ({ state: 'sent', outcome: 'taken' }),
      (error: unknown) => attemptOf(error),
    )
  }
  await sendDigests(deps, 'email', send, signal)
}

/** SMTP's 5xx are for good (RFC 5321, 4.2.1), but those about the login or the sender are the operator's to repair. */
function attemptOf(error: unknown): Attempt {
  if (error instanceof TypeError) return { state: 'failed', outcome: 'bad_address' }
  if (!(error instanceof MailError)) throw error
  const outcome = error.replyCode === undefined ? error.code : `${error.code} ${error.replyCode}`
  if (error.effect === 'unknown') return { state: 'unknown', outcome }
  const isForGood = (error.replyCode ?? 0) >= 500 && error.code !== 'EAUTH'
  return { state: isForGood ? 'failed' : 'later', outcome }
}
