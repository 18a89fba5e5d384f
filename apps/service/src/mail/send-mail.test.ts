import net from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { startMailServer } from '../test/mail-server.ts'
import { MailError } from './mail-error.ts'
import { createMailer } from './mailer.ts'
import { sendMail } from './send-mail.ts'

const FROM = 'vkast@example.org'
const depsFor = (url: string) => ({ mailer: createMailer({ smtp: { url, from: FROM } }) })
const letter = { to: 'anna@example.org', subject: 'Hello', text: 'Привет,\r\nAnna', html: '<p>Привет, Anna</p>' }

test('the server gets text and HTML, one recipient, and the sender the operator has set', async () => {
  const { url, received } = await startMailServer()
  await sendMail(depsFor(url), { ...letter, subject: 'Токен истекает 🎬' })
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({
    envelopeTo: ['anna@example.org'],
    from: { address: FROM, name: 'Vkast' },
    subject: 'Токен истекает 🎬',
    text: expect.stringContaining('Привет,'),
    html: expect.stringContaining('<p>Привет, Anna</p>'),
  })
})

/** Line breaks of every kind, headers, commands of SMTP, templates: before, between and after letters. */
const BREAKS = [
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\0',
  '\u000b',
  '\u000c',
  '%0d%0a',
  '\r\n\r\n',
  '\u202e',
]
const PAYLOADS = [
  'Bcc: mallory@evil.example',
  'Cc: mallory@evil.example',
  'To: mallory@evil.example',
  'From: bank@evil.example',
  'Subject: another',
  'Content-Type: text/html',
  'MIME-Version: 7',
  '.\r\nMAIL FROM:<mallory@evil.example>',
  'RCPT TO:<mallory@evil.example>',
  'X-Evil: yes',
  '<script>alert(1)</script>',
  '{{constructor.constructor("x")()}}',
  '<%= process.env.SMTP_URL %>',
  '=?utf-8?B?DQpCY2M6IG1hbGxvcnlAZXZpbC5leGFtcGxl?=',
  '"><img src=x>, mallory@evil.example',
  'a'.repeat(3000),
  '\ud800 lone half',
]
const hostile = BREAKS.flatMap((end) => PAYLOADS.map((payload) => `Hi${end}${payload}`))

test(`no header, recipient or mail comes of ${hostile.length} hostile subjects`, async () => {
  const { url, received } = await startMailServer()
  const deps = depsFor(url)
  await sendMail(deps, letter)
  const expected = received[0]?.headers.map(({ key }) => key).sort()
  await Promise.all(hostile.map((subject) => sendMail(deps, { ...letter, subject })))
  expect(hostile.length).toBeGreaterThanOrEqual(200)
  expect(received).toHaveLength(hostile.length + 1)
  for (const mail of received) {
    expect(mail.headers.map(({ key }) => key).sort()).toEqual(expected)
    expect(mail.envelopeTo).toEqual(['anna@example.org'])
    expect(mail.from?.address).toBe(FROM)
    expect(mail.to?.map(({ address }) => address)).toEqual(['anna@example.org'])
    expect(mail.cc ?? mail.bcc).toBeUndefined()
    expect(mail.html).toContain('<p>Привет, Anna</p>')
  }
})

test(`of ${hostile.length} hostile recipients each is refused, or is the one address that it says`, async () => {
  const { url, received } = await startMailServer()
  const deps = depsFor(url)
  let refused = 0
  for (const name of hostile) {
    const to = `${name}@example.org`
    const before = received.length
    const error = await sendMail(deps, { ...letter, to }).catch((caught: unknown) => caught)
    if (error === undefined) expect(received.at(-1)?.envelopeTo).toEqual([to])
    else expect(received).toHaveLength(before)
    if (error instanceof TypeError) refused++
  }
  expect(refused).toBeGreaterThanOrEqual(190)
})

test('without SMTP_URL the refusal is mail_not_set_up', async () => {
  await expect(sendMail({ mailer: createMailer({}) }, letter)).rejects.toMatchObject({ errorType: 'mail_not_set_up' })
})

test('a refused recipient, a refused text and a server that is not there have had no effect', async () => {
  const refuse = Object.assign(new Error('no such user anna@example.org'), { responseCode: 550 })
  const recipients = await startMailServer({ onRcptTo: (_address, _session, done) => done(refuse) })
  const texts = await startMailServer({
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on('end', () => done(refuse))
    },
  })
  for (const [url, replyCode] of [
    [recipients.url, 550],
    [texts.url, 550],
    ['smtp://127.0.0.1:1', undefined],
  ] as const)
    await expect(sendMail(depsFor(url), letter)).rejects.toMatchObject({ name: 'MailError', effect: 'none', replyCode })
})

test('a connection lost after the text has an unknown effect', async () => {
  const { url } = await startMailServer({
    onData: (stream, session) => {
      stream.resume()
      stream.on('end', () => servers.get(session.remotePort)?.destroy())
    },
  })
  const servers = new Map<number, net.Socket>()
  const { port } = new URL(url)
  const proxy = net.createServer((client) => {
    const upstream = net.connect(Number(port), '127.0.0.1', () => servers.set(upstream.localPort ?? 0, client))
    upstream.on('error', () => {})
    client.on('error', () => {})
    client.pipe(upstream).pipe(client)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address() as net.AddressInfo
  await expect(sendMail(depsFor(`smtp://127.0.0.1:${address.port}`), letter)).rejects.toMatchObject({
    effect: 'unknown',
  })
  await new Promise((resolve) => proxy.close(resolve))
})

test('no error names the address, the login, the password or the text', async () => {
  const { url } = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => done(new Error(`no ${auth.username} with ${auth.password}`)),
  })
  const secret = url.replace('smtp://', 'smtp://operator:canary-password@')
  const error = await sendMail(depsFor(secret), letter).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(MailError)
  const shown = `${(error as Error).stack} ${JSON.stringify(error)} ${String((error as Error).cause)}`
  for (const word of ['operator', 'canary-password', 'anna@', 'Привет']) expect(shown).not.toContain(word)
})

test('SMTP_URL needs VKAST_MAIL_FROM, and a mistake does not repeat its password', () => {
  expect(() => readConfig({ SMTP_URL: 'smtp://u:canary@mail.example.org' })).toThrow(/VKAST_MAIL_FROM: is needed/)
  expect(() => readConfig({ SMTP_URL: 'http://u:canary@mail.example.org' })).toThrow(/^(?!.*canary)/s)
  expect(readConfig({ SMTP_URL: 'smtps://u:canary@mail.example.org', VKAST_MAIL_FROM: 'a@example.org' }).smtp).toEqual({
    url: 'smtps://u:canary@mail.example.org',
    from: 'a@example.org',
  })
})
