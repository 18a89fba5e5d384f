import { createTransport } from 'nodemailer'
import { type Config, isLoopback } from '../config.ts'
import { toMailError } from './mail-error.ts'

/** A mail as SMTP gets it: one recipient, every field already free of line breaks. */
export interface Letter {
  to: string
  subject: string
  text: string
  html?: string
}

/** The way to the operator's SMTP server. */
export interface Mailer {
  /** Resolves when the server has taken the mail; rejects with a {@link MailError}. */
  send(letter: Letter): Promise<void>
}

const CONNECT_TIMEOUT_MS = 10_000
/** Of silence. A server may think for minutes after the text (RFC 5321, 4.5.3.2), but nobody waits that long here. */
const SILENCE_TIMEOUT_MS = 60_000

/**
 * Sends by `SMTP_URL`; undefined where the operator has set none. A connection a mail: the service sends few.
 *
 * A password goes only over TLS, unless the server is on this machine: else whoever sits between could strip STARTTLS.
 * Addresses are given as objects and files and URLs are switched off, so that no text of a user is parsed.
 */
export function createMailer({ smtp }: Pick<Config, 'smtp'>): Mailer | undefined {
  if (!smtp) return undefined
  const { hostname, username } = new URL(smtp.url)
  const transport = createTransport({
    url: smtp.url,
    requireTLS: username !== '' && !isLoopback(hostname.replace(/^\[|\]$/g, '')),
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, ...content }) {
      const message = { from: { name: 'Vkast', address: smtp.from }, to: { name: '', address: to }, ...content }
      await transport
        .sendMail({ ...message, headers: { 'Auto-Submitted': 'auto-generated' } }) // RFC 3834: no holiday replies
        .catch((error: unknown) => {
          throw toMailError(error)
        })
    },
  }
}
