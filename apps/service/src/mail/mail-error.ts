/**
 * A mail that is not known to have been taken. Says nothing of the server's words, which may repeat an address or a login.
 *
 * `effect` answers what a sender must know before it tries again: `none` - the server did not take it, a repeat sends no
 * second mail; `unknown` - it may have taken it.
 */
export class MailError extends Error {
  override readonly name = 'MailError'
  readonly effect: 'none' | 'unknown'
  /** Nodemailer's word for where it failed, such as `EAUTH`; a closed set without user text. */
  readonly code: string
  /** SMTP's reply code (RFC 5321, 4.2.1), where the server answered. 5xx: a repeat will be refused too. */
  readonly replyCode: number | undefined

  constructor(effect: MailError['effect'], code: string, replyCode?: number) {
    super(`the mail was not sent: ${code}${replyCode === undefined ? '' : ` ${replyCode}`}`)
    this.effect = effect
    this.code = code
    this.replyCode = replyCode
  }
}

/** Failures of nodemailer that come before the text of the mail is on its way. */
const BEFORE_THE_TEXT = new Set(['EDNS', 'EAUTH', 'ENOAUTH', 'ETLS', 'EREQUIRETLS', 'EENVELOPE', 'EPROXY', 'ECONFIG'])

interface SmtpFailure {
  code?: unknown
  responseCode?: unknown
  syscall?: unknown
}

/** Tells from nodemailer's error whether the server may have taken the mail. */
export function toMailError(error: unknown): MailError {
  const { code, responseCode, syscall } = (error ?? {}) as SmtpFailure
  const name = typeof code === 'string' && /^E[A-Z]{2,20}$/.test(code) ? code : 'EUNKNOWN'
  const reply = typeof responseCode === 'number' && responseCode >= 400 ? responseCode : undefined
  const isRefused = reply !== undefined && name !== 'EPROTOCOL'
  const isNone = isRefused || BEFORE_THE_TEXT.has(name) || syscall === 'connect'
  return new MailError(isNone ? 'none' : 'unknown', name, reply)
}
