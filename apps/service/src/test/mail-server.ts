import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A mail as the server took it: the envelope, the bytes, and what a mail reader makes of them. */
export interface ReceivedMail extends Email {
  envelopeTo: string[]
  raw: string
}

/** A real SMTP server on loopback for one test; `received` in order of arrival. */
export async function startMailServer(
  options: SMTPServerOptions = {},
): Promise<{ url: string; received: ReceivedMail[] }> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100, // for connections that a test leaves half open
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString()
        void PostalMime.parse(raw).then((mail) => {
          received.push({ ...mail, raw, envelopeTo: session.envelope.rcptTo.map(({ address }) => address) })
          done()
        })
      })
    },
    ...options,
  })
  server.on('error', () => {}) // a client that hangs up
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received }
}
