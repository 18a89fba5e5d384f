import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Sandbox, SEED, startSandbox } from '@vkast/sandbox'
import { readConfig } from '../../apps/service/src/config.ts'
import { createLog } from '../../apps/service/src/http/log.ts'
import { type RunningService, startService } from '../../apps/service/src/start.ts'
import { runMainJob } from './main-job.ts'

const USAGE = `npm run demo -- [--once] [--file video.mp4] [--data DIR] [--port 8000] [--sandbox-port 8043]

  --once          stop everything at the end; exit 0, or 1 with the reason
  --file          publish this video instead of the sample
  --data          where the service keeps its data (default ./data/demo)
  --port          of the service; --sandbox-port of the sandbox`

const { values } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    file: { type: 'string', default: path.join(import.meta.dirname, 'sample.mp4') },
    data: { type: 'string', default: './data/demo' },
    port: { type: 'string', default: '8000' },
    'sandbox-port': { type: 'string', default: '8043' },
    help: { type: 'boolean', default: false },
  },
})

/** What is to be undone, last first; Ctrl-C at any moment undoes what is there. */
const undo: (() => Promise<void>)[] = []
const stop = async (): Promise<void> => {
  for (const step of undo.splice(0).reverse()) await step()
}

/** Sandbox and service in this process, then the main job from outside, over HTTP. */
async function demo(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)))
  const dataDir = path.resolve(values.data)
  fs.mkdirSync(dataDir, { recursive: true })
  const logFile = path.join(dataDir, 'service.log')
  const sandbox = await startSandbox({ port: Number(values['sandbox-port']) })
  undo.push(() => sandbox.close())
  console.log(`Sandbox (a VK that never leaves this machine): ${sandbox.url}`)
  const service = await startDemoService(sandbox, dataDir, logFile)
  undo.push(() => service.stop())
  console.log(`Vkast on its own PostgreSQL (${service.database}): ${service.url}, log in ${logFile}`)
  const { videoUrl } = await runMainJob({
    serviceUrl: `http://127.0.0.1:${values.port}`,
    sandboxUrl: sandbox.url,
    vkAccount: SEED.users[0],
    file: values.file,
    say: console.log,
  })
  console.log(`\nDone. Documentation of the API: ${service.url}/docs\nThe video plays at ${videoUrl}`)
  if (values.once) return stop()
  console.log('\nEverything goes on running. Ctrl-C stops it.')
}

/** The service as `npm start` runs it, with the sandbox's addresses for VK's. */
function startDemoService(sandbox: Sandbox, dataDir: string, logFile: string): Promise<RunningService> {
  const config = readConfig({
    PORT: values.port,
    VKAST_DATA_DIR: dataDir,
    VKAST_VK_API_URL: sandbox.apiUrl,
    VKAST_VK_OAUTH_URL: sandbox.url,
    VKAST_VK_APP_ID: String(SEED.appId),
    // Without `offline` the token lives a day and is bound to an address, as most of VK's are.
    VKAST_VK_SCOPE: 'video,groups,wall',
  })
  return startService(config, createLog(config.logLevel, fs.createWriteStream(logFile, { flags: 'a', mode: 0o600 })))
}

if (values.help) console.log(USAGE)
else
  demo().then(
    () => values.once && process.exit(0),
    async (error: unknown) => {
      console.error(`The demo failed: ${error instanceof Error ? error.message : error}`)
      await stop()
      process.exit(1)
    },
  )
