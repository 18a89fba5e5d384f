import { openDatabase } from '../db/database.ts'
import { createLog } from '../http/log.ts'
import type { RotationDeps } from '../rotation/deps.ts'
import { rotateKeys } from '../rotation/rotate-keys.job.ts'
import { openVault } from '../vault/open-vault.ts'

/* A process of its own that does nothing but go on with a rotation of keys, in small batches, to be killed. */

const { connection, dataDir } = JSON.parse(process.argv[2] ?? '{}')
const db = openDatabase(connection)
const queue = {
  enqueue: async () => {},
  work: async () => async () => {},
  stop: async () => {},
} as RotationDeps['queue']
const deps = { db, queue, log: createLog('warn'), now: () => new Date(), ...(await openVault(db, { dataDir })) }
console.log(await rotateKeys(deps, new AbortController().signal, { batchRows: 5, againMs: 20 }))
await db.$client.end()
