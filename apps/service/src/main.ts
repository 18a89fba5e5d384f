import { ConfigError, readConfig } from './config.ts'
import { createLog, type Log } from './http/log.ts'
import { type RunningService, startService } from './start.ts'

const STOP_DEADLINE_MS = 30_000

/** The process: configuration from the environment, signals, exit codes. 0 stopped in order, 1 failed, 2 wrong configuration. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const starting = startService(config, log)
  stopOnSignal(starting, log)
  const service = await starting
  if (service.url) console.error(`Vkast is ready: ${service.url}/docs`)
  if (service.setupCode) console.error(`The first user registers with the setup code ${service.setupCode}`)
}

/** From the first moment on: it listens before it is wholly up, and a signal that comes then is obeyed when it is. */
function stopOnSignal(starting: Promise<RunningService>, log: Log): void {
  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) process.exit(1) // asked twice: at once
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref()
    starting.then(
      (service) =>
        service.stop().then(
          () => process.exit(0),
          (err: unknown) => {
            log.fatal({ err }, 'did not stop in order')
            process.exit(1)
          },
        ),
      () => {}, // it has not come up, and the process ends with why
    )
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(error instanceof ConfigError ? 2 : 1)
})
