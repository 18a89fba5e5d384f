import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '../db/database.ts'
import { openQueue } from '../jobs/queue.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: { host: string; port: number; user: string }
  }
}

export interface TestServer {
  connection: { host: string; port: number; user: string }
  stop(): Promise<unknown>
}

/** Speed instead of durability: a test's database is thrown away, and no query of a test repays being compiled. */
export const testSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  jit: 'off',
}

/** One server for the run, one migrated template with the queue in it; each test copies the template. */
export async function provideTemplate(project: TestProject, server: TestServer): Promise<() => Promise<void>> {
  const admin = new pg.Client({ ...server.connection, database: 'postgres' })
  await admin.connect()
  await admin.query('CREATE DATABASE template_test')
  await admin.end()
  const template = { ...server.connection, database: 'template_test' }
  await migrateDatabase(template)
  // With the queue's tables in it a world opens in half the time.
  const queue = await openQueue(template, {
    onError: (error) => {
      throw error
    },
  })
  await queue.stop(1000)
  project.provide('server', server.connection)
  return async () => {
    await server.stop()
  }
}
