import { Refusal } from '../refusal.ts'
import type { Letter, Mailer } from './mailer.ts'

export interface MailDeps {
  /** Absent: the operator has set no `SMTP_URL`. */
  mailer: Mailer | undefined
}

/** RFC 5322 allows 998 in a line; readers show some 80. */
const SUBJECT_MAX = 200
/** One address, plain: no blanks, quotes, commas, brackets or control characters, so nothing a header could mean otherwise. */
const ADDRESS = /^[^\s"(),:;<>@[\\\]\p{C}]{1,64}@[^\s"(),:;<>@[\\\]\p{C}]{1,253}$/u

/**
 * The SMTP server has taken one mail for one person. Not safe to repeat unless it failed with `effect: 'none'`.
 *
 * A subject is made one line, whatever it was; an address that is more than one plain address is refused unsent.
 * Throws {@link Refusal} `mail_not_set_up` where there is no server, {@link MailError} when it did not take the mail.
 */
export async function sendMail(deps: MailDeps, letter: Letter): Promise<void> {
  const mailer = requireMailer(deps)
  if (!ADDRESS.test(letter.to)) throw new TypeError('"to" is not one plain address')
  await mailer.send({ ...letter, subject: oneLine(letter.subject) })
}

/** Throws `mail_not_set_up` where no mail can be sent: for routes that must say so before they do anything. */
export function requireMailer({ mailer }: MailDeps): Mailer {
  if (!mailer) throw new Refusal('mail_not_set_up')
  return mailer
}

/** Control characters, line separators and lone halves of characters end no header and reorder no text. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, SUBJECT_MAX)
    .toWellFormed()
