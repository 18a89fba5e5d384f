import { readFile, writeFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { parseArgs } from 'node:util'
import { OPTIONS, USAGE } from './command-options.ts'
import { type Sandbox, startSandbox } from './start.ts'
import { SEED } from './world/seed.ts'

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS })
  if (values.help) return console.log(USAGE)
  if (values.version) return console.log(await readVersion())
  const dataDir = values['data-dir']
  const httpsPort = values['https-port']
  const caFile = values['ca-file']
  if (caFile !== undefined && httpsPort === undefined) throw new Error('--ca-file needs --https-port')
  const sandbox = await startSandbox({
    port: wholeNumber('--port', values.port ?? process.env.PORT ?? '8043', 65_535),
    host: values.host,
    processingMs: wholeNumber('--processing-ms', values['processing-ms'], 86_400_000),
    ...(dataDir !== undefined && { dataDir }),
    ...(httpsPort !== undefined && { https: { port: wholeNumber('--https-port', httpsPort, 65_535) } }),
  })
  if (caFile !== undefined) await writeFile(caFile, sandbox.https?.ca ?? '')
  console.log(greeting(sandbox))
  stopOnSignals(sandbox)
}

/** Of the package, wherever in it this module is: in its sources, or in a bundle. */
async function readVersion(): Promise<string> {
  const manifest = findPackageJSON('..', import.meta.url) ?? ''
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version
}

function wholeNumber(name: string, text: string, max: number): number {
  if (!/^\d+$/.test(text) || Number(text) > max) throw new Error(`${name} must be a whole number up to ${max}`)
  return Number(text)
}

function greeting({ url, https }: Sandbox): string {
  const signIn = new URLSearchParams({
    client_id: String(SEED.appId),
    redirect_uri: `${url}/blank.html`,
    display: 'page',
    scope: 'video,groups,wall,offline',
    response_type: 'token',
    v: '5.199',
  })
  return [
    `A VK listens on ${url}`,
    `  methods   ${url}/method/users.get`,
    `  sign in   ${url}/authorize?${signIn}`,
    ...SEED.users.map(({ login, password, firstName }) => `            as ${firstName}: ${login} / ${password}`),
    ...(https ? [`  https     ${https.url}, for oauth.vk.ru, api.vk.com … too`] : []),
    `  pages     ${url}/`,
    `  control   ${url}/_sandbox/report`,
    'Ctrl+C stops it.',
  ].join('\n')
}

function stopOnSignals(sandbox: Sandbox): void {
  const stop = () => {
    sandbox.close().catch((error: unknown) => {
      console.error(error)
      process.exitCode = 1
    })
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
