import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')

/** A folder in which packages are installed as a user of them gets them. */
export interface Installed extends AsyncDisposable {
  folder: string
  /** Every package, by name, with its bytes. */
  packages: Map<string, number>
}

/** Packs packages of ours as for the registry and unpacks them, with what they depend on, into a folder of their own. */
export async function installPacked(names: readonly string[]): Promise<Installed> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'vkast-packed-'))
  await writeFile(path.join(folder, 'package.json'), '{"private":true}')
  const packages = new Map<string, number>()
  for (const name of names) await unpack(folder, name)
  const waiting = names.map((name) => `@vkast/${name}`)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (packages.has(name)) continue
    const target = path.join(folder, 'node_modules', name)
    if (!name.startsWith('@vkast/')) await cp(path.join(root, 'node_modules', name), target, { recursive: true })
    packages.set(name, await bytesOf(target))
    const { dependencies = {} } = JSON.parse(await readFile(path.join(target, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>
    }
    waiting.push(...Object.keys(dependencies))
  }
  return { folder, packages, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

async function unpack(folder: string, name: string): Promise<void> {
  const target = path.join(folder, 'node_modules', '@vkast', name)
  await mkdir(target, { recursive: true })
  const args = ['pack', '--json', '--pack-destination', folder, '--workspace', `@vkast/${name}`]
  await execute('npm', args, { cwd: root })
  const archive = (await readdir(folder)).find((file) => file.startsWith(`vkast-${name}-`)) ?? ''
  await execute('tar', ['-xzf', path.join(folder, archive), '-C', target, '--strip-components=1'])
}

async function bytesOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await readFile(path.join(entry.parentPath, entry.name))).length)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
