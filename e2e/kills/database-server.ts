import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { migrateDatabase } from '../../apps/service/src/db/database.ts'
import { supervise } from '../../apps/service/src/db/supervisor.ts'
import { openQueue } from '../../apps/service/src/jobs/queue.ts'
import { makeDatabaseFolder } from '../../apps/service/src/test/database-folder.ts'
import type { Order } from './order.ts'

export interface DatabaseServer {
  /** A migrated database of its own, with the queue's tables. */
  create(): Promise<Order['connection']>
  close(): Promise<void>
}

/** The PostgreSQL that Vkast brings along, for the time of a run. */
export async function startDatabaseServer(): Promise<DatabaseServer> {
  const parent = makeDatabaseFolder('vkast-kills-')
  // A killed worker's commits must be there; the machine's own death is not played.
  const settings = { fsync: 'off', max_connections: '200' }
  const server = await supervise({ dataDir: path.join(parent, 'postgres'), orphan: 'stop', settings })
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ ...server.connection, database: 'postgres' })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const template = { ...server.connection, database: 'template_kills' }
  await run('CREATE DATABASE template_kills')
  await migrateDatabase(template)
  const queue = await openQueue(template, { onError: () => {} })
  await queue.stop(1000)
  return {
    async create() {
      const database = `kills_${randomBytes(4).toString('hex')}`
      await run(`CREATE DATABASE ${database} TEMPLATE template_kills`)
      return { ...server.connection, database }
    },
    async close() {
      await server.stop()
      fs.rmSync(parent, { recursive: true, force: true })
    },
  }
}
