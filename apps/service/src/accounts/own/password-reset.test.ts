import { expect, test } from 'vitest'
import { dumpRows } from '../../test/dump-rows.ts'
import { type ReceivedMail, startMailServer } from '../../test/mail-server.ts'
import { startWorld, type TestWorld } from '../../test/world.ts'
import { sendPasswordReset } from './send-password-reset.job.ts'

const EMAIL = 'anna@example.org'
const OLD = 'correct horse battery'
const NEW = 'another horse battery'
const HOUR_MS = 3_600_000

const post = (world: TestWorld, path: string, payload: object) =>
  world.app.inject({ method: 'POST', url: `/api/v1/auth/${path}`, payload })
const login = async (world: TestWorld, password: string) =>
  (await post(world, 'login', { email: EMAIL, password })).statusCode
const codeIn = (mail?: ReceivedMail): string => /\b\w{5}-\w{5}-\w{5}-\w{5}\b/.exec(mail?.text ?? '')?.[0] ?? 'none'
const finish = (world: TestWorld, code: string) => post(world, 'password/reset/finish', { code, new_password: NEW })

async function startMailingWorld() {
  const { url, received } = await startMailServer()
  const world = await startWorld({ SMTP_URL: url, VKAST_MAIL_FROM: 'vkast@example.org' })
  const anna = await world.register(EMAIL)
  return { world, anna, received }
}

test('a forgotten password is replaced with the code of a mail, once; sessions end, keys stay and are named', async () => {
  const { world, anna, received } = await startMailingWorld()
  await anna.call({ method: 'PATCH', url: '/api/v1/auth/me', payload: { language: 'ru' } })
  const { prefix } = (await anna.call({ method: 'POST', url: '/api/v1/api-keys', payload: { name: 'ci' } })).json()
  await sendPasswordReset(world, anna)
  const [mail] = received
  expect(mail).toMatchObject({ envelopeTo: [EMAIL], subject: 'Vkast: новый пароль' })
  expect(mail?.html).toContain(codeIn(mail))
  const answer = await finish(world, codeIn(mail).toLowerCase())
  expect(answer.statusCode).toBe(200)
  expect(answer.json().api_keys).toMatchObject([{ name: 'ci', prefix }])
  expect((await anna.call({ url: '/api/v1/auth/me' })).statusCode).toBe(401)
  const { rows } = await world.db.execute(`select via, user_id from audit_log where action = 'password_reset'`)
  expect(rows).toEqual([{ via: 'link', user_id: String(anna.userId) }])
  expect([await login(world, OLD), await login(world, NEW)]).toEqual([401, 200])
  expect((await finish(world, codeIn(mail))).json().detail.error_type).toBe('code_refused')
})

test('the route answers the same for an address that nobody has, and only the known one gets a mail', async () => {
  const { world, received } = await startMailingWorld()
  const leave = await world.queue.work('send-password-reset', (payload) => sendPasswordReset(world, payload))
  const unknown = await post(world, 'password/reset', { email: 'nobody@example.org' })
  const known = await post(world, 'password/reset', { email: ' ANNA@example.org' })
  expect([known.statusCode, known.body]).toEqual([202, ''])
  expect([unknown.statusCode, unknown.body]).toEqual([202, ''])
  expect(Object.keys(unknown.headers).sort()).toEqual(Object.keys(known.headers).sort())
  await expect.poll(() => received.length).toBe(1)
  await leave()
  expect(received[0]?.envelopeTo).toEqual([EMAIL])
})

test('a code is good for an hour; a wrong one and an old one are refused the same way', async () => {
  const { world, anna, received } = await startMailingWorld()
  await sendPasswordReset(world, anna)
  world.advance(HOUR_MS + 1000)
  const texts = [
    await finish(world, codeIn(received[0])),
    await finish(world, 'AAAAA-AAAAA-AAAAA-AAAAA'),
    await finish(world, ''),
  ].map((answer) => {
    const { request_id: _, ...detail } = answer.json().detail
    return JSON.stringify(detail)
  })
  expect(new Set(texts).size).toBe(1)
  expect(await login(world, OLD)).toBe(200)
})

test('of ten who come with one code at the same moment one sets a password', async () => {
  const { world, anna, received } = await startMailingWorld()
  await sendPasswordReset(world, anna)
  const answers = await Promise.all(Array.from({ length: 10 }, () => finish(world, codeIn(received[0]))))
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
})

test('using one code, and changing the password, makes the others void', async () => {
  const { world, anna, received } = await startMailingWorld()
  await sendPasswordReset(world, anna)
  await sendPasswordReset(world, anna)
  expect((await finish(world, codeIn(received[0]))).statusCode).toBe(200)
  expect((await finish(world, codeIn(received[1]))).statusCode).toBe(400)
  await sendPasswordReset(world, anna)
  const { access_token } = (await post(world, 'login', { email: EMAIL, password: NEW })).json()
  const change = { current_password: NEW, new_password: 'a third horse battery' }
  const headers = { authorization: `Bearer ${access_token}` }
  expect(
    (await world.app.inject({ method: 'POST', url: '/api/v1/auth/password', payload: change, headers })).statusCode,
  ).toBe(200)
  expect((await finish(world, codeIn(received[2]))).statusCode).toBe(400)
})

test('nobody gets more than three mails an hour, however often a stranger asks', async () => {
  const { world, anna, received } = await startMailingWorld()
  for (let n = 0; n < 6; n++) await sendPasswordReset(world, anna)
  expect(received).toHaveLength(3)
  world.advance(HOUR_MS + 1000)
  await sendPasswordReset(world, anna)
  expect(received).toHaveLength(4)
})

test('who failed too often may log in at once with the new password', async () => {
  const { world, anna, received } = await startMailingWorld()
  for (let n = 0; n < 10; n++) await login(world, 'wrong')
  expect(await login(world, OLD)).toBe(429)
  await sendPasswordReset(world, anna)
  await finish(world, codeIn(received[0]))
  expect(await login(world, NEW)).toBe(200)
})

test('a server that is away is tried again with a fresh code; one that refused for good is not', async () => {
  const refusing = (responseCode: number) =>
    startMailServer({ onRcptTo: (_to, _session, done) => done(Object.assign(new Error('no'), { responseCode })) })
  for (const [replyCode, isRepeated] of [
    [451, true],
    [550, false],
  ] as const) {
    const { url } = await refusing(replyCode)
    const world = await startWorld({ SMTP_URL: url, VKAST_MAIL_FROM: 'vkast@example.org' })
    const anna = await world.register(EMAIL)
    for (let n = 0; n < 5; n++) {
      const outcome = await sendPasswordReset(world, anna).then(
        () => false,
        () => true,
      )
      expect(outcome).toBe(isRepeated)
    }
  }
})

test('without a mail server the refusal tells what the operator must set, known address or not', async () => {
  const world = await startWorld()
  await world.register(EMAIL)
  for (const email of [EMAIL, 'nobody@example.org']) {
    const { detail } = (await post(world, 'password/reset', { email })).json()
    expect(detail).toMatchObject({ error_type: 'mail_not_set_up', message: expect.stringContaining('SMTP_URL') })
  }
})

test('the code stands in no row, job or log line', async () => {
  const { world, anna, received } = await startMailingWorld()
  await sendPasswordReset(world, anna)
  const code = codeIn(received[0])
  const rows = await dumpRows(world)
  await finish(world, code)
  expect(code).not.toBe('none')
  expect(rows).toContain('password_resets')
  for (const secret of [code, code.replaceAll('-', '')]) expect(`${world.logged()}${rows}`).not.toContain(secret)
})
