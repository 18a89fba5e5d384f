import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Sandbox, SEED, startSandbox } from '@vkast/sandbox'
import { onTestFinished } from 'vitest'
import { officialAppCredentials } from '../compatibility/official-app-credentials.ts'
import { browse } from './person.ts'

const execute = promisify(execFile)
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const PRELOAD = new URL('lead-to-sandbox.ts', import.meta.url).href
export const ANN = SEED.users[0]
export const GROUPS = [123_456_789, 987_654_321]
const RIGHTS = ['video', 'wall', 'groups', 'friends', 'offline', 'messages', 'photos'] as const

/** What the examples leave to their reader. */
const READERS_OWN = `declare function getUserInput(): Promise<string>
declare function getCodeFromUser(): Promise<string>
declare function solveCaptcha(src: string): Promise<string>
declare function openInBrowser(url: string): Promise<string>
declare function encrypt(text: string): string
declare function decrypt(text: string): string
declare const secureStorage: { save(tokens: object): Promise<void> }
`

/** A sandbox under VK's names with what examples name, where examples can be compiled and run. */
export async function startExampleWorld() {
  const sandbox = await startSandbox({ https: true })
  onTestFinished(() => sandbox.close())
  fillWorld(sandbox)
  const folder = await mkdtemp(join(tmpdir(), 'vkast-examples-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  const person = await startPerson(sandbox)
  onTestFinished(() => person[Symbol.asyncDispose]())
  const env = {
    PATH: process.env.PATH ?? '',
    SANDBOX_PORT: String(sandbox.https?.port),
    SANDBOX_CA: sandbox.https?.ca ?? '',
    ANSWERS_URL: person.url,
    APP_ID: String(SEED.appId),
    VK_ID_APP: String(SEED.vkIdAppId),
    LOGIN: ANN.login,
    PASSWORD: ANN.password,
    VK_LOGIN: ANN.login,
    VK_PASSWORD: ANN.password,
    PHONE: ANN.phone,
  }
  return {
    sandbox,
    run: (code: string, more: object = {}) => run(folder, code, { ...env, ...more }),
    compile: (codes: string[]) => compile(folder, codes),
  }
}

function fillWorld({ control }: Sandbox): void {
  const { clientId, clientSecret } = officialAppCredentials.android
  control.createApp({ id: SEED.appId, grantable: [...RIGHTS] })
  control.createApp({ id: Number(clientId), secret: clientSecret, allowDirect: true, grantable: [...RIGHTS] })
  for (const id of GROUPS) control.createCommunity({ id, roles: { [ANN.id]: 'administrator' } })
}

/** Somebody with a phone, eyes and a browser, asked over HTTP by the example's process. */
async function startPerson(sandbox: Sandbox): Promise<{ url: string } & AsyncDisposable> {
  const answer = async (url: URL): Promise<string> => {
    if (url.pathname === '/code') return sandbox.control.lastCode({ userId: ANN.id }).code ?? ''
    if (url.pathname === '/browser')
      return browse(onLoopback(sandbox, url.searchParams.get('url') ?? ''), ANN, 'http://localhost:8000/')
    const sid = new URL(url.searchParams.get('src') ?? '').searchParams.get('sid') ?? ''
    return sandbox.world.challenges.get(sid)?.key ?? ''
  }
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://person')).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** The same page at the sandbox's own address, where a plain browser finds it. */
function onLoopback(sandbox: Sandbox, address: string): string {
  const url = new URL(address)
  const base = url.hostname.startsWith('id.') ? `${sandbox.url}/id` : sandbox.url
  if (url.searchParams.get('redirect_uri')?.endsWith('/blank.html'))
    url.searchParams.set('redirect_uri', `${sandbox.url}/blank.html`)
  return `${base}${url.pathname}${url.search}`
}

async function run(folder: string, code: string, env: object): Promise<string> {
  const file = join(folder, 'example.ts')
  await writeFile(file, code)
  const { stdout } = await execute(
    process.execPath,
    ['--conditions=@vkast/source', '--disable-warning=ExperimentalWarning', '--import', PRELOAD, file],
    {
      env: env as NodeJS.ProcessEnv,
      timeout: 30_000,
    },
  )
  return stdout
}

/** Compiles examples as a strict project would, but for what a `catch` gives: the documented ones read `error.code`. */
async function compile(folder: string, codes: string[]): Promise<string> {
  const files = await Promise.all(
    codes.map(async (code, index) => {
      await writeFile(join(folder, `example-${index}.ts`), `${code}\nexport {}\n`)
      return `example-${index}.ts`
    }),
  )
  await writeFile(join(folder, 'readers-own.d.ts'), READERS_OWN)
  const compilerOptions = {
    ...{
      target: 'es2024',
      lib: ['es2024', 'esnext.disposable'],
      module: 'nodenext',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    },
    ...{ exactOptionalPropertyTypes: true, useUnknownInCatchVariables: false, types: ['node'] },
    ...{ allowImportingTsExtensions: true, customConditions: ['@vkast/source'] },
  }
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: [...files, 'readers-own.d.ts'] }),
  )
  const compiler = join(ROOT, 'node_modules', '.bin', 'tsc')
  return execute(compiler, ['-p', folder], { timeout: 60_000 }).then(
    () => '',
    (error: { stdout?: string }) => error.stdout ?? 'the compiler failed',
  )
}
