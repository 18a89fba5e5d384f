import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../db/database.ts'
import { createLog } from '../http/log.ts'
import type { RotationDeps } from '../rotation/deps.ts'
import { rotateKeys } from '../rotation/rotate-keys.job.ts'
import { openVault } from '../vault/open-vault.ts'

/* A process of its own that does nothing but go on with a rotation of keys, in small batches, to be killed; says when it begins. */

const { connection, dataDir, pauseMs } = JSON.parse(process.argv[2] ?? '{}')
const database = openDatabase(connection)
/** With a pause before each batch: whoever wants to kill it in the middle may be slow. */
const db = new Proxy(database, {
  get: (target, name) =>
    name === 'transaction' && pauseMs > 0
      ? (run: Parameters<typeof database.transaction>[0]) => pause(pauseMs).then(() => target.transaction(run))
      : Reflect.get(target, name),
})
const queue = {
  enqueue: async () => {},
  work: async () => async () => {},
  stop: async () => {},
} as RotationDeps['queue']
const deps = { db, queue, log: createLog('warn'), now: () => new Date(), ...(await openVault(db, { dataDir })) }
console.log('begun')
console.log(await rotateKeys(deps, new AbortController().signal, { batchRows: 5, againMs: 20 }))
await db.$client.end()
