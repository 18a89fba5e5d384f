import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { listPublishedPackages, readManifest } from './published-packages.ts'

const execute = promisify(execFile)

/**
 * Packs into a folder what our packages need of others, out of the workspace's `node_modules`: so they can be installed
 * without a network, with the very versions of the lockfile. Returns the archives.
 *
 * Optional packages for other machines are not there, and not needed. Throws when two versions of one package would be needed.
 */
export async function packDependencies(folder: string, names: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>()
  for (const { name, folder: from } of listPublishedPackages()) if (names.includes(name)) collect(from, found)
  if (found.size === 0) return []
  const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder, ...found.values()]
  const { stdout } = await execute('npm', args, { cwd: folder })
  return stdout
    .trim()
    .split('\n')
    .map((file) => path.join(folder, file))
}

function collect(from: string, found: Map<string, string>): void {
  const { dependencies, optionalDependencies } = readManifest(from)
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    if (name.startsWith('@vkast/')) continue
    const place = findInstalled(name, from)
    if (place === undefined && name in (optionalDependencies ?? {})) continue
    if (place === undefined) throw new Error(`${name} is not installed: npm ci`)
    const known = found.get(name)
    if (known !== undefined && known !== place) throw new Error(`two versions of ${name} are needed`)
    if (known !== undefined) continue
    found.set(name, place)
    collect(place, found)
  }
}

/** Where Node finds a package: the nearest `node_modules` upwards. */
function findInstalled(name: string, from: string): string | undefined {
  const place = path.join(from, 'node_modules', name)
  if (existsSync(path.join(place, 'package.json'))) return place
  const parent = path.dirname(from)
  return parent === from ? undefined : findInstalled(name, parent)
}
