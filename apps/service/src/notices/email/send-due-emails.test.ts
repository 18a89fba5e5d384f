import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { eq } from '../../db/drizzle.ts'
import { users } from '../../db/schema/accounts.ts'
import { userCredentials } from '../../db/schema/credentials.ts'
import { noticeDeliveries, notices } from '../../db/schema/notices.ts'
import { sendMail } from '../../mail/send-mail.ts'
import { hostileNames, storableHostileNames, TEMPLATE } from '../../test/hostile-names.ts'
import { type ReceivedMail, startMailServer } from '../../test/mail-server.ts'
import { noticeSender } from '../../test/notice-sender.ts'
import { insertStoredCredential } from '../../test/stored-credential.ts'
import { startWorld, type TestUser, type TestWorld } from '../../test/world.ts'
import { releaseDeadClaims } from '../outbox/settle-deliveries.ts'
import { tellDueExpiries } from '../watch/tell-due-expiries.ts'
import { composeLetter } from './compose-letter.ts'
import { sendDueEmails } from './send-due-emails.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const FROM = { VKAST_MAIL_FROM: 'vkast@example.org' }
const never = new AbortController().signal

/** A user with a token that ends in seven hours, and a name for it. */
async function withToken(environment: Record<string, string>, accountName = 'Канал') {
  const world = await startWorld(environment)
  const user = await world.register('ann@example.org')
  const now = world.now()
  const facts = { userId: user.userId, renewedAt: now, expiresAt: new Date(now.getTime() + 7 * HOUR), accountName }
  const id = await insertStoredCredential(world, facts)
  return { world, user, id }
}

/** Lets time pass, the watcher look, and the senders work. */
async function pass(world: TestWorld, ms: number, seams = {}): Promise<void> {
  world.advance(ms)
  await tellDueExpiries(world)
  world.advance(MINUTE)
  await sendDueEmails(noticeSender(world, seams), never)
}

const patch = ({ call }: TestUser, path: string, payload: object) =>
  call({ method: 'PATCH', url: `/api/v1${path}`, payload })

const states = async ({ db }: TestWorld, { userId }: TestUser): Promise<string[]> =>
  (
    await db.select().from(noticeDeliveries).where(eq(noticeDeliveries.userId, userId)).orderBy(noticeDeliveries.id)
  ).map(({ state, outcome }) => `${state} ${outcome}`)

test('mails in the language and the time zone of the user, with a link that renews, once', async () => {
  const server = await startMailServer()
  const { world, user, id } = await withToken({ SMTP_URL: server.url, ...FROM })
  await world.db.update(users).set({ language: 'ru', timeZone: 'Asia/Vladivostok' })
  const createRenewalLink = async (of: object) => `https://vkast.example.org/renew#${JSON.stringify(of)}`
  await pass(world, HOUR, { createRenewalLink })
  await pass(world, MINUTE, { createRenewalLink })
  expect(server.received).toHaveLength(1)
  const [mail] = server.received as [ReceivedMail]
  expect(mail.envelopeTo).toEqual(['ann@example.org'])
  const time = new Intl.DateTimeFormat('ru', { timeStyle: 'short', timeZone: 'Asia/Vladivostok' })
  const [{ expiresAt } = { expiresAt: null }] = await world.db.select().from(userCredentials)
  expect(mail.subject).toContain('Срок токена VK «Канал» кончается через 6 часов')
  expect(mail.subject).toContain(time.format(expiresAt!))
  for (const text of [mail.text, mail.html]) expect(text).toContain('Пришлите новый токен')
  expect(mail.text).toContain(`/renew#{"userId":${user.userId},"credentialId":${id}}`)
  expect(await states(world, user)).toEqual(['sent taken'])
})

test('sends one mail for what falls into one minute', async () => {
  const server = await startMailServer()
  const { world, user } = await withToken({ SMTP_URL: server.url, ...FROM })
  const now = world.now()
  const facts = { userId: user.userId, renewedAt: now, expiresAt: new Date(now.getTime() + 7 * HOUR) }
  await insertStoredCredential(world, { ...facts, accountName: 'Second' })
  await pass(world, HOUR)
  expect(server.received.map(({ subject }) => subject)).toEqual(['Vkast: 2 notices'])
  for (const name of ['Канал', 'Second']) expect(server.received[0]?.text).toContain(`“${name}”`)
})

test('sends nothing in quiet hours, and only the newest state after them', async () => {
  const server = await startMailServer()
  const { world, user } = await withToken({ SMTP_URL: server.url, ...FROM })
  const clock = (ms: number) => new Date(world.now().getTime() + ms).toISOString().slice(11, 16)
  await world.db.update(users).set({ quietFrom: clock(0), quietTo: clock(6 * HOUR) })
  await pass(world, HOUR)
  await pass(world, 4 * HOUR)
  expect(server.received).toEqual([])
  expect(await world.db.select().from(notices)).toHaveLength(2) // in the app they are there at once
  await pass(world, HOUR - 2 * MINUTE)
  expect(server.received.map(({ subject }) => subject)).toEqual([expect.stringContaining('ends in 2 hours')])
  expect(await states(world, user)).toEqual(['superseded null', 'sent taken'])
})

test('sends nothing about a token that was renewed in the quiet hours', async () => {
  const server = await startMailServer()
  const { world, user, id } = await withToken({ SMTP_URL: server.url, ...FROM })
  const clock = (ms: number) => new Date(world.now().getTime() + ms).toISOString().slice(11, 16)
  await world.db.update(users).set({ quietFrom: clock(0), quietTo: clock(2 * HOUR) })
  await pass(world, HOUR)
  await world.db.execute(`update user_credentials set fingerprint = '\\x01', renewed_at = now() + interval '2 hours',
    expires_at = now() + interval '30 hours' where id = ${id}`)
  await pass(world, HOUR)
  expect(server.received).toEqual([])
  expect(await states(world, user)).toEqual(['superseded null'])
})

test.each([
  ['an address that VK takes again', 20 * MINUTE, { state: 'ip_mismatch' }, { state: 'active' }],
  ['an end that was none', 7 * HOUR, {}, { expiresAt: null, expirySource: 'none' }],
  ['a date that was taken away before it came', HOUR, {}, { expiresAt: null, expirySource: 'none' }],
] as const)('sends nothing after the quiet hours of what is no longer so: %s', async (_what, afterMs, then, later) => {
  const server = await startMailServer()
  const { world, user } = await withToken({ SMTP_URL: server.url, ...FROM })
  const clock = (ms: number) => new Date(world.now().getTime() + ms).toISOString().slice(11, 16)
  await world.db.update(users).set({ quietFrom: clock(0), quietTo: clock(afterMs + 20 * MINUTE) })
  await world.db.update(userCredentials).set({ ...then, checkedAt: world.now() })
  await pass(world, afterMs)
  expect(await world.db.select().from(notices)).toHaveLength(1)
  await world.db.update(userCredentials).set(later)
  await pass(world, 20 * MINUTE)
  expect(server.received).toEqual([])
  expect(await states(world, user)).toEqual(['superseded null'])
})

test.each([
  ['switched mail off', (user: TestUser) => patch(user, '/auth/me', { channels: { email: false } })],
  [
    'was disabled',
    (user: TestUser, operator: TestUser) => patch(operator, `/users/${user.userId}`, { disabled: true }),
  ],
])('sends nothing that waits to a person who %s meanwhile', async (_what, change) => {
  const server = await startMailServer()
  const world = await startWorld({ SMTP_URL: server.url, ...FROM, VKAST_REGISTRATION: 'open' })
  const [operator, user] = [await world.register(), await world.register('ann@example.org')]
  const now = world.now()
  const facts = { userId: user.userId, renewedAt: now, expiresAt: new Date(now.getTime() + 6 * HOUR + MINUTE) }
  await insertStoredCredential(world, facts)
  world.advance(MINUTE)
  await tellDueExpiries(world)
  expect(await states(world, user)).toEqual(['waiting null'])
  expect((await change(user, operator)).statusCode).toBe(200)
  await pass(world, MINUTE)
  expect(server.received).toEqual([])
  expect(await states(world, user)).toEqual(['skipped switched_off'])
})

test('a notice that comes while an older one is given up has all its own tries', async () => {
  const later = Object.assign(new Error('later'), { responseCode: 451 })
  const server = await startMailServer({ onRcptTo: (_address, _session, done) => done(later) })
  const { world, user } = await withToken({ SMTP_URL: server.url, ...FROM })
  await pass(world, HOUR)
  await world.db.update(noticeDeliveries).set({ attempts: 6 })
  const now = world.now()
  const facts = { userId: user.userId, renewedAt: now, expiresAt: new Date(now.getTime() + 121 * MINUTE) }
  await insertStoredCredential(world, { ...facts, accountName: 'Second' })
  await pass(world, 5 * MINUTE)
  expect(await states(world, user)).toEqual(['failed EENVELOPE 451', 'waiting EENVELOPE 451'])
})

test('does not repeat a mail whose answer was lost, nor one whose sender was killed', async () => {
  const sockets = createServer((socket) => {
    socket.write('220 here\r\n')
    socket.on('error', () => {})
    let mail: string | undefined
    socket.on('data', (data) => {
      if (mail !== undefined) mail += data
      if (mail?.endsWith('\r\n.\r\n')) socket.destroy() // taken, and not said
      if (mail !== undefined) return
      if (/^DATA/i.test(String(data))) mail = ''
      socket.write(mail === undefined ? '250 ok\r\n' : '354 go on\r\n')
    })
  })
  const port = await new Promise<number>((resolve) =>
    sockets.listen(0, '127.0.0.1', () => resolve((sockets.address() as { port: number }).port)),
  )
  const { world, user } = await withToken({ SMTP_URL: `smtp://127.0.0.1:${port}`, ...FROM })
  await pass(world, HOUR)
  expect((await states(world, user))[0]).toMatch(/^unknown /)
  await world.db.execute(
    `update notice_deliveries set state = 'sending', claim = gen_random_uuid(), claimed_until = now()`,
  )
  await releaseDeadClaims({ db: world.db, now: world.now })
  expect(await states(world, user)).toEqual(['unknown sender_lost'])
  sockets.close()
})

test('tries again after a certain no, and gives up after a no for good', async () => {
  let answer = Object.assign(new Error('later'), { responseCode: 451 })
  const server = await startMailServer({ onRcptTo: (_address, _session, done) => done(answer) })
  const { world, user } = await withToken({ SMTP_URL: server.url, ...FROM })
  await pass(world, HOUR)
  expect(await states(world, user)).toEqual(['waiting EENVELOPE 451'])
  answer = Object.assign(new Error('no such person'), { responseCode: 550 })
  await pass(world, 2 * MINUTE)
  expect(await states(world, user)).toEqual(['failed EENVELOPE 550'])
})

test('where there is no SMTP server nothing waits for one', async () => {
  const { world, user } = await withToken({})
  await pass(world, HOUR)
  expect(await states(world, user)).toEqual(['skipped mail_not_set_up'])
})

test('200 hostile names stay text: no header, markup or template comes of them', async () => {
  const server = await startMailServer()
  const world = await startWorld({ SMTP_URL: server.url, ...FROM })
  for (const name of hostileNames()) {
    const letter = composeLetter([{ message: name, solution: name }], {
      language: 'en',
      baseUrl: 'https://vkast.example.org',
    })
    await sendMail(world, { to: 'ann@example.org', ...letter })
    const mail = server.received.at(-1) as ReceivedMail
    expect(mail.envelopeTo).toEqual(['ann@example.org'])
    expect(mail.headers.map(({ key }) => key).filter((key) => !HEADERS.includes(key))).toEqual([])
    expect(mail.subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u)
    expect(tagsOf(letter.html)).toEqual(tagsOf(plain.html))
    if (name.includes(TEMPLATE)) expect(mail.text).toContain(TEMPLATE)
  }
  expect(server.received).toHaveLength(200)
})

test('200 accounts with hostile names are told of in one mail, each on its own line', async () => {
  const server = await startMailServer()
  const world = await startWorld({ SMTP_URL: server.url, ...FROM })
  const { userId } = await world.register('ann@example.org')
  const now = world.now()
  const facts = { userId, renewedAt: now, expiresAt: new Date(now.getTime() + 7 * HOUR) }
  for (const accountName of storableHostileNames()) await insertStoredCredential(world, { ...facts, accountName })
  await pass(world, HOUR)
  const [mail, ...others] = server.received as [ReceivedMail]
  expect(others).toEqual([])
  const lines = mail.text?.split('\n').filter((line) => line.includes('ends in 6 hours'))
  expect(lines).toHaveLength(200)
  for (const line of lines ?? []) expect(line).toMatch(/^The VK token of “\d+ /)
  const { html } = composeLetter([{ message: 'x', solution: 'x' }], { language: 'en', baseUrl: world.config.baseUrl })
  expect(new Set(tagsOf(mail.html ?? ''))).toEqual(new Set(tagsOf(html)))
})

const plain = composeLetter([{ message: 'x', solution: 'x' }], { language: 'en', baseUrl: 'https://vkast.example.org' })
const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? []
const HEADERS = [
  'auto-submitted',
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
]
