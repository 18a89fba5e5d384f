import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Sandbox, SEED, startSandbox } from '@vkast/sandbox'
import { onTestFinished } from 'vitest'
import { freePort, isReady, type ServiceProcess, spawnService, until } from './service-process.ts'

export interface ServiceWorld {
  service: ServiceProcess
  sandbox: Sandbox
  url: string
  /** What the service was started with. */
  environment: Record<string, string>
}

/** A service of its own process that takes a sandbox for VK; both are gone after the test. */
export async function startServiceWorld(environment: Record<string, string> = {}): Promise<ServiceWorld> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-e2e-'))
  const sandbox = await startSandbox({ processingMs: 100 })
  const port = await freePort()
  const given = {
    VKAST_DATA_DIR: dataDir,
    PORT: String(port),
    VKAST_VK_API_URL: sandbox.apiUrl,
    VKAST_VK_OAUTH_URL: sandbox.url,
    VKAST_VK_APP_ID: String(SEED.appId),
    VKAST_VK_SCOPE: 'video,groups,wall',
    VKAST_REQUESTS_PER_MINUTE: '1000000', // what waits for something asks often
    ...environment,
  }
  const service = spawnService(given)
  onTestFinished(async () => {
    await service.end('SIGTERM')
    await sandbox.close()
    fs.rmSync(dataDir, { recursive: true, force: true })
  })
  const url = `http://127.0.0.1:${port}`
  await until('the service', () => isReady(url))
  return { service, sandbox, url, environment: given }
}
