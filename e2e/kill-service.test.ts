import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@vkast/contract'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, isReady, type ServiceProcess, spawnService, until } from './service-process.ts'

const KILLS = 20

async function dataDirectory(): Promise<{ environment: Record<string, string>; url: string }> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-kill-'))
  onTestFinished(() => fs.rmSync(dataDir, { recursive: true, force: true }))
  const port = await freePort()
  return { environment: { VKAST_DATA_DIR: dataDir, PORT: String(port) }, url: `http://127.0.0.1:${port}` }
}

test(`loses no acknowledged row and adopts its database over ${KILLS} kills in the middle of writes`, async () => {
  const { environment, url } = await dataDirectory()
  const acknowledged: string[] = []
  let token: string | undefined
  const client = createClient({ baseUrl: url, token: () => token })
  let service: ServiceProcess | undefined
  onTestFinished(async () => {
    await service?.end('SIGTERM')
  })
  for (let kill = 0; kill < KILLS; kill += 1) {
    service = spawnService(environment)
    await until('the service', () => isReady(url))
    const { output } = service
    if (kill > 0) await until('the word of the adopted database', async () => output().includes('"database":"adopted"'))
    token ??= (await client.register({ body: { email: 'anna@example.org', password: 'correct horse battery' } }))
      .access_token
    await writeUntilKilled(service, client, acknowledged, kill)
  }
  service = spawnService(environment)
  await until('the service', () => isReady(url))
  const stored = await listKeyNames(url, token ?? '')
  expect(stored).toEqual(expect.arrayContaining(acknowledged))
  expect(stored.length - acknowledged.length).toBeLessThanOrEqual(KILLS * 4) // answered to nobody, one per writer at most
  expect(acknowledged.length).toBeGreaterThan(KILLS)
  expect(await service.end('SIGTERM')).toBe(0)
})

/** All of them, page by page. */
async function listKeyNames(url: string, token: string): Promise<string[]> {
  const names: string[] = []
  for (let next: string | undefined = '/api/v1/api-keys?limit=200'; next; ) {
    const answer = await fetch(new URL(next, url), { headers: { authorization: `Bearer ${token}` } })
    for (const { name } of (await answer.json()) as { name: string }[]) names.push(name)
    next = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1]
  }
  return names
}

/** Four writers at once; the process is killed when some answers are in and others are under way. */
async function writeUntilKilled(
  service: ServiceProcess,
  client: ReturnType<typeof createClient>,
  acknowledged: string[],
  round: number,
): Promise<void> {
  const enough = acknowledged.length + 5 + round
  const writer = async (name: number): Promise<void> => {
    for (let row = 0; ; row += 1) {
      const title = `${round}.${name}.${row}`
      const answered = await client.createApiKey({ body: { name: title } }).catch(() => undefined)
      if (!answered) return
      acknowledged.push(title)
      if (acknowledged.length === enough) service.child.kill('SIGKILL')
    }
  }
  await Promise.all([0, 1, 2, 3].map(writer))
  await service.end('SIGKILL')
}

test('of two starts at once one serves and the other says who does', async () => {
  const { environment, url } = await dataDirectory()
  const both = [spawnService(environment), spawnService(environment)]
  onTestFinished(async () => {
    await Promise.all(both.map((service) => service.end('SIGTERM')))
  })
  const loser = await until('one to give up', async () => both.find((service) => service.child.exitCode !== null))
  const winner = both.find((service) => service !== loser)!
  expect(loser.child.exitCode).toBe(1)
  await until('the other', () => isReady(url))
  expect(loser.output()).toContain(
    `Vkast serves already at ${url.replace('127.0.0.1', 'localhost')}, process ${winner.child.pid}`,
  )
})

test('says plainly that another program has the port', async () => {
  const { environment } = await dataDirectory()
  const { createServer } = await import('node:http')
  const stranger = createServer((_request, response) => response.end('hello')).listen(
    Number(environment.PORT),
    '127.0.0.1',
  )
  onTestFinished(() => void stranger.close())
  const service = spawnService(environment)
  await until('the end', async () => service.child.exitCode !== null)
  expect(service.output()).toContain('is taken by another program')
})

test('refuses a wrong configuration with every mistake and exit code 2', async () => {
  const service = spawnService({ VKAST_ROLL: 'api', PORT: 'eight', VKAST_DATA_DIR: '/nowhere' })
  await until('the end', async () => service.child.exitCode !== null)
  expect(service.child.exitCode).toBe(2)
  for (const mistake of ['VKAST_ROLL', 'PORT']) expect(service.output()).toContain(mistake)
})
