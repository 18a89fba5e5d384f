import { createHash, X509Certificate } from 'node:crypto'
import { type Agent, request } from 'node:https'
import { expect, onTestFinished, test } from 'vitest'
import { readForm } from '../test/browser.ts'
import { startCaller } from '../test/start-caller.ts'
import { SEED } from '../world/seed.ts'
import { certifiedNames, createCertificate } from './certificate.ts'

interface Answer {
  status: number
  location: string | undefined
  cookies: string[]
  body: string
}

function send(url: string, options: { agent?: Agent; ca?: string; body?: URLSearchParams; cookie?: string }) {
  return new Promise<Answer>((resolve, reject) => {
    const headers = { ...(options.cookie && { cookie: options.cookie }), ...(options.body && FORM) }
    const sent = request(url, { ...options, method: options.body ? 'POST' : 'GET', headers }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      const { location, 'set-cookie': cookies = [] } = answer.headers
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, location, cookies, body }))
    })
    sent.on('error', reject)
    sent.end(options.body?.toString())
  })
}
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

async function start() {
  const caller = await startCaller({ https: true })
  const agent = caller.sandbox.agent()
  onTestFinished(() => agent.destroy())
  const open = (url: string, more: { body?: URLSearchParams; cookie?: string } = {}) => send(url, { agent, ...more })
  return { ...caller, agent, open }
}

test('the certificate names every host of VK, is signed by the authority and by nobody else', () => {
  const { cert, ca } = createCertificate(['127.0.0.1'])
  const [server, authority] = [new X509Certificate(cert), new X509Certificate(ca)]
  for (const name of certifiedNames()) expect(server.checkHost(name)).toBe(name)
  expect(server.checkHost('evil.vk.ru')).toBeUndefined()
  expect(server.checkIP('127.0.0.1')).toBe('127.0.0.1')
  expect([server.ca, authority.ca]).toEqual([false, true])
  expect(server.verify(authority.publicKey)).toBe(true)
  expect(server.checkIssued(authority)).toBe(true)
  expect(server.verify(new X509Certificate(createCertificate([]).ca).publicKey)).toBe(false)
  expect(new Date(server.validTo).getTime() - Date.now()).toBeGreaterThan(300 * 86_400_000)
})

test('listens by HTTPS under its own address, for who trusts its authority only', async () => {
  const { sandbox } = await start()
  const url = `${sandbox.https?.url}/authorize?client_id=${SEED.appId}&response_type=token`
  const page = await send(url, { ca: sandbox.https!.ca })
  expect(readForm(page.body).action).toMatch(`${sandbox.https?.url}/login?act=login`)
  await expect(send(url, {})).rejects.toMatchObject({ code: expect.stringMatching(/CERT|SIGNATURE|ISSUER/) })
  const elsewhere = createCertificate([]).ca
  await expect(send(url, { ca: elsewhere })).rejects.toThrow()
})

test('has no HTTPS unless asked, and no agent then', async () => {
  const { sandbox } = await startCaller()
  expect(sandbox.https).toBeUndefined()
  expect(() => sandbox.agent()).toThrow('started without https')
})

test.each(['vk.ru', 'vk.com'])("pages and redirects use VK's own hosts at %s", async (domain) => {
  const { open, sandbox } = await start()
  const query = new URLSearchParams({ client_id: `${SEED.appId}`, response_type: 'token', scope: 'video' })
  const login = await open(`https://oauth.${domain}/authorize?${query}`)
  const form = readForm(login.body)
  expect(form.action).toBe(`https://login.${domain}/?act=login&soft=1&utf8=1`)
  expect(form.fields._origin).toBe(`https://oauth.${domain}`)
  const ann = new URLSearchParams({ ...form.fields, email: 'ann@example.com', pass: 'ann-password' })
  const signedIn = await open(form.action, { body: ann })
  expect(signedIn.location).toBe(`https://oauth.${domain}/authorize?${query}`)
  const [own = '', session = ''] = signedIn.cookies
  expect(own).toMatch(/^p=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  expect(session).toMatch(new RegExp(`^remixsid=.*; Domain=\\.${domain}; Secure$`))
  const cookie = session.split(';')[0] ?? ''
  const consent = await open(signedIn.location!, { cookie })
  const grant = readForm(consent.body)
  expect(grant.action).toMatch(`https://login.${domain}/?act=grant_access&`)
  const done = await open(grant.action, { body: new URLSearchParams(grant.fields), cookie })
  expect(done.location).toMatch(`https://oauth.${domain}/blank.html#access_token=`)
  expect((await open(`https://oauth.${domain}/blank.html`)).body).toContain('OAuth Blank')
  const calls = await open(`https://api.${domain}/method/users.get?v=5.199`)
  expect(JSON.parse(calls.body)).toMatchObject({ error: { error_code: 5 } })
  expect(sandbox.control.report().calls['users.get']?.count).toBe(1)
})

test('VK ID is at id.vk.ru, and one sign-in counts at every host of its domain', async () => {
  const { open, sandbox } = await start()
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: `${SEED.vkIdAppId}`,
    redirect_uri: SEED.vkIdRedirectUris[0],
    state: 's'.repeat(32),
    code_challenge: createHash('sha256').update('v'.repeat(43)).digest('base64url'),
    code_challenge_method: 'S256',
    scope: 'video',
  })
  const form = readForm((await open(`https://id.vk.ru/authorize?${query}`)).body)
  expect(form.action).toMatch('https://login.vk.ru/?act=login')
  const ann = new URLSearchParams({ ...form.fields, email: 'ann@example.com', pass: 'ann-password' })
  const signedIn = await open(form.action, { body: ann })
  expect(signedIn.location).toBe(`https://id.vk.ru/authorize?${query}`)
  const cookie = signedIn.cookies.map((line) => line.split(';')[0]).join('; ')
  const consent = readForm((await open(signedIn.location!, { cookie })).body)
  expect(consent.action).toMatch('https://id.vk.ru/authorize?hash=')
  const callback = await open(consent.action, { cookie, body: new URLSearchParams(consent.fields) })
  const { code = '', device_id = '', state = '' } = Object.fromEntries(new URL(callback.location!).searchParams)
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: `${SEED.vkIdAppId}`,
    redirect_uri: SEED.vkIdRedirectUris[0],
    code_verifier: 'v'.repeat(43),
    ...{ code, device_id, state },
  })
  const tokens = JSON.parse((await open('https://id.vk.ru/oauth2/auth', { body })).body) as Record<string, string>
  expect(sandbox.world.tokens.get(tokens.access_token ?? '')).toMatchObject({ userId: 101, rights: 16 })
  const claims = JSON.parse(Buffer.from(tokens.id_token?.split('.')[1] ?? '', 'base64url').toString()) as object
  expect(claims).toMatchObject({ iss: 'https://id.vk.ru' })
})

test.each([
  ['https://login.vk.ru/authorize', 404],
  ['https://oauth.vk.ru/method/users.get', 404],
  ['https://api.vk.ru/token', 404],
  ['https://vk.ru/_sandbox/report', 404],
  ['https://oauth.vk.ru/_sandbox/report', 404],
  ['https://id.vk.ru/blank.html', 404],
  ['https://m.vk.ru/authorize', 404],
  ['https://vk.ru/', 200],
])('%s is %i', async (url, status) => {
  const { open } = await start()
  expect((await open(url)).status).toBe(status)
})

test('the host counts without HTTPS too, and a made-up one does not', async () => {
  const { sandbox } = await startCaller()
  const { port } = new URL(sandbox.url)
  const { request: plain } = await import('node:http')
  const captchaOf = (host: string) =>
    new Promise<string>((resolve, reject) => {
      const path = `/authorize?client_id=${SEED.appId}&response_type=token`
      const sent = plain({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (part: string) => {
          body += part
        })
        answer.on('end', () => resolve(readForm(body).action))
      })
      sent.on('error', reject)
      sent.end()
    })
  expect(await captchaOf('OAUTH.vk.com:443')).toMatch('https://login.vk.com/?act=login')
  expect(await captchaOf('oauth.vk.ru.evil.example')).toMatch(`${sandbox.url}/login?act=login`)
})

test("the agent goes to VK's hosts only", async () => {
  const { open } = await start()
  await expect(open('https://example.com/')).rejects.toThrow("example.com is not one of VK's hosts")
})

test.skipIf(process.platform !== 'linux')('the agent can play another machine', async () => {
  const caller = await startCaller({ https: true, host: '0.0.0.0' })
  const { token } = caller.sandbox.control.createToken({ appId: SEED.appId, userId: 101, boundTo: '127.0.0.2' })
  const agent = caller.sandbox.agent({ localAddress: '127.0.0.2' })
  onTestFinished(() => agent.destroy())
  const { body } = await send(`https://api.vk.ru/method/users.get?v=5.199&access_token=${token}`, { agent })
  expect(JSON.parse(body)).toHaveProperty('response')
})
