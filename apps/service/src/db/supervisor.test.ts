import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { migrateDatabase } from './database.ts'
import { type Supervised, supervise } from './supervisor.ts'

function dataDirectory(): string {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-supervisor-'))
  onTestFinished(() => fs.rmSync(parent, { recursive: true, force: true }))
  return path.join(parent, 'postgres')
}

async function ask(server: Supervised, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ ...server.connection, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

test('makes a server on first start that listens on a private socket only, with fsync, in UTF-8', async () => {
  const server = await supervise({ dataDir: dataDirectory(), orphan: 'stop' })
  onTestFinished(async () => void (await server.stop()))
  expect(server.kind).toBe('created')
  expect(fs.statSync(server.connection.host).mode & 0o077).toBe(0)
  expect(
    await ask(server, "select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync"),
  ).toEqual([{ tcp: '', fsync: 'on' }])
  expect(await ask(server, "select lower('ПРИВЕТ') as word")).toEqual([{ word: 'привет' }])
})

test('starts the server again when it dies, and tells so', async () => {
  const restarted = Promise.withResolvers<number>()
  const server = await supervise({
    dataDir: dataDirectory(),
    orphan: 'stop',
    onRestart: ({ pid }) => restarted.resolve(pid),
  })
  onTestFinished(async () => void (await server.stop()))
  const before = server.pid()
  process.kill(before, 'SIGKILL')
  expect(await restarted.promise).not.toBe(before)
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('lets several share one server, and only the last one out stops it', async () => {
  const dataDir = dataDirectory()
  const [first, second] = await Promise.all([supervise({ dataDir, orphan: 'stop' }), supervise({ dataDir })])
  expect(first.pid()).toBe(second.pid())
  expect(await first.stop()).toBe(false)
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await second.stop()).toBe(true)
  expect(fs.existsSync(second.connection.host)).toBe(false)
})

test('starts anew where somebody deleted the data below a running server', async () => {
  const dataDir = dataDirectory()
  const first = await supervise({ dataDir, orphan: 'stop' })
  onTestFinished(async () => void (await first.stop()))
  fs.rmSync(dataDir, { recursive: true })
  const second = await supervise({ dataDir, orphan: 'stop' })
  onTestFinished(async () => void (await second.stop()))
  expect(second.kind).toBe('created')
  expect(second.pid()).not.toBe(first.pid())
})

test('says what to do where no binaries are installed', async () => {
  await expect(supervise({ dataDir: dataDirectory(), platform: 'solaris-sparc' })).rejects.toThrow(
    /solaris-sparc.*DATABASE_URL/,
  )
})

test('migrates once when twenty start at once', async () => {
  const server = await supervise({ dataDir: dataDirectory(), orphan: 'stop' })
  onTestFinished(async () => void (await server.stop()))
  await ask(server, 'create database twenty')
  const connection = { ...server.connection, database: 'twenty' }
  await Promise.all(Array.from({ length: 20 }, () => migrateDatabase(connection)))
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query('select count(*)::int as runs from drizzle.__drizzle_migrations')
  await client.end()
  const files = fs.readdirSync(new URL('./migrations', import.meta.url)).filter((file) => file.endsWith('.sql'))
  expect(rows).toEqual([{ runs: files.length }])
})
