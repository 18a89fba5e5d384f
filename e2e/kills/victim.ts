import { flushCompileCache } from 'node:module'
import { Writable } from 'node:stream'
import { createVk } from '@vkast/vk'
import { openMedia } from '../../apps/service/src/app.ts'
import { readConfig } from '../../apps/service/src/config.ts'
import { openDatabase } from '../../apps/service/src/db/database.ts'
import { createLog } from '../../apps/service/src/http/log.ts'
import { openQueue } from '../../apps/service/src/jobs/queue.ts'
import { openVault } from '../../apps/service/src/vault/open-vault.ts'
import { startWorker } from '../../apps/service/src/worker.ts'
import { KILL_PACE, KILL_SENDING, type Order } from './order.ts'
import { obey } from './points.ts'
import { watchCalls, watchDatabase, watchJobs, watchTurn, watchUploads } from './watched-services.ts'

// A process of its own: a real worker of the service that dies at a given point. Waits, warm, for its order.

async function work(order: Order): Promise<void> {
  obey(order)
  watchUploads()
  const config = readConfig(order.environment)
  const db = openDatabase({ ...order.connection, max: 10, idle_in_transaction_session_timeout: KILL_PACE.claimMs })
  watchDatabase(db)
  const queue = await openQueue(order.connection, { onError: () => {}, pollingSeconds: 0.5 })
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const { apiUrl } = config.vk
  await startWorker(
    {
      config,
      db,
      queue: watchJobs(queue),
      ...(await openVault(db, config)),
      media: openMedia(config),
      vk: {
        forToken: (token) => createVk({ token, apiUrl, limits: { perSecond: 3000 }, transform: [watchCalls] }),
      },
      mailer: undefined,
      log: createLog('error', silence),
      jwtSecret: '',
      now: () => new Date(Date.now() + order.offsetMs),
    },
    { pace: KILL_PACE, sending: KILL_SENDING, around: watchTurn },
  )
}

process.once('message', (order: Order) => void work(order))
process.once('disconnect', () => process.exit())
flushCompileCache() // the next one starts in half the time; at its end it will be in no state to write
process.send?.('warm')
