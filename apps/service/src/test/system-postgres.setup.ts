import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { makeDatabaseFolder } from './database-folder.ts'
import { findSystemPostgres } from './system-postgres.ts'
import { provideTemplate, type TestServer, testSettings } from './template-database.ts'

const ROLE = 'vkast'
const PORT = 5432
const START_ATTEMPTS = 200

/** The system's own PostgreSQL on a cluster of its own: what DATABASE_URL users have. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return provideTemplate(project, await startSystemPostgres())
}

async function startSystemPostgres(): Promise<TestServer> {
  const found = findSystemPostgres()
  if ('missing' in found) throw new Error(found.missing)
  const parent = makeDatabaseFolder('vkast-test-system-')
  if (found.runAs) fs.chownSync(parent, found.runAs.uid, found.runAs.gid)
  const dataDir = path.join(parent, 'data')
  const as = { cwd: parent, ...found.runAs }
  execFileSync(
    `${found.bin}/initdb`,
    ['-D', dataDir, `--username=${ROLE}`, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'],
    as,
  )
  const settings = { ...testSettings, unix_socket_directories: parent, listen_addresses: '', port: String(PORT) }
  const child = spawn(
    `${found.bin}/postgres`,
    ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...as,
      stdio: 'ignore',
    },
  )
  const connection = { host: parent, port: PORT, user: ROLE }
  await untilItAnswers(connection)
  return {
    connection,
    async stop() {
      child.kill('SIGINT')
      if (child.exitCode === null) await once(child, 'exit')
      fs.rmSync(parent, { recursive: true, force: true })
    },
  }
}

async function untilItAnswers(connection: pg.ClientConfig): Promise<void> {
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    const client = new pg.Client({ ...connection, database: 'postgres' })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(50)
    }
  }
  throw new Error('the system PostgreSQL did not start')
}
