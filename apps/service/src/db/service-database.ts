import path from 'node:path'
import pg from 'pg'
import { supervise } from './supervisor.ts'

export interface ServiceDatabase {
  connection: pg.PoolConfig
  /** `external`: by DATABASE_URL. The others: the PostgreSQL that came with Vkast. */
  kind: 'external' | 'created' | 'started' | 'adopted'
  /** Stops the embedded server if nobody else uses it. */
  stop(): Promise<void>
}

const NAME = 'vkast'
const DUPLICATE_DATABASE = '42P04'
const UNIQUE_VIOLATION = '23505'

/** The database that the configuration names, or the embedded PostgreSQL in `<dataDir>/postgres`. */
export async function openServiceDatabase(
  config: { databaseUrl?: string; dataDir: string },
  onRestart: (server: { pid: number; downMs: number }) => void,
): Promise<ServiceDatabase> {
  if (config.databaseUrl)
    return { connection: { connectionString: config.databaseUrl }, kind: 'external', stop: async () => {} }
  const server = await supervise({ dataDir: path.join(config.dataDir, 'postgres'), onRestart })
  await ensureDatabase(server.connection)
  return {
    connection: { ...server.connection, database: NAME },
    kind: server.kind,
    stop: async () => {
      await server.stop()
    },
  }
}

async function ensureDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME])
    if (known.rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`)
  } catch (error) {
    // Another process made it between our question and our statement.
    const { code } = error as pg.DatabaseError
    if (code !== DUPLICATE_DATABASE && code !== UNIQUE_VIOLATION) throw error
  } finally {
    await client.end()
  }
}
