/** The peer: a Fastify with nothing but one prepared SELECT of the same row, by its primary key. Forked by the benchmark. */

import type { AddressInfo } from 'node:net'
import path from 'node:path'
import Fastify from 'fastify'
import pg from 'pg'
import { supervise } from '../apps/service/src/db/supervisor.ts'

const server = await supervise({ dataDir: path.join(process.argv[2] ?? '', 'postgres') })
const pool = new pg.Pool({ ...server.connection, database: 'vkast', max: 10 })
const app = Fastify()
app.get('/status', async () => {
  const { rows } = await pool.query({
    name: 'status',
    text: 'select id, state, expires_at, expiry_source, missing_scopes, checked_at, kind from user_credentials where user_id = $1 order by is_default desc, renewed_at desc limit 1',
    values: [1],
  })
  return rows[0]
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ port: (app.server.address() as AddressInfo).port })
