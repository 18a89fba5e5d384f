import fs from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { supervise } from '../db/supervisor.ts'
import { makeDatabaseFolder } from './database-folder.ts'
import { provideTemplate, testSettings } from './template-database.ts'

/** The PostgreSQL that Vkast brings along. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const parent = makeDatabaseFolder('vkast-test-')
  const server = await supervise({ dataDir: path.join(parent, 'postgres'), orphan: 'stop', settings: testSettings })
  const stop = await provideTemplate(project, server)
  return async () => {
    await stop()
    fs.rmSync(parent, { recursive: true, force: true })
  }
}
