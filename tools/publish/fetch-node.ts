import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache/vkast-node')
/** Out of reach is soon known: npm's own bounds are minutes. */
const FLAGS = ['--loglevel=error', '--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-timeout=60000']

/**
 * Fetches the program of a version of Node from the registry and returns where it is, alone in a folder; kept for the next time.
 *
 * Throws where the registry is out of reach or has none for this machine.
 */
export async function fetchNode(version: string): Promise<string> {
  const name = `node-${process.platform}-${process.arch}`
  const program = path.join(cache, `${name}-${version}`, 'node')
  if (existsSync(program)) return program
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(path.join(cache, '.fetching-'))
  try {
    await execute('npm', ['pack', ...FLAGS, '--pack-destination', work, `${name}@${version}`], { cwd: work })
    const archive = path.join(work, `${name}-${version}.tgz`)
    await execute('tar', ['-xzf', archive, '-C', work, 'package/bin/node'])
    await rename(path.join(work, 'package/bin'), path.dirname(program))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return program
}
