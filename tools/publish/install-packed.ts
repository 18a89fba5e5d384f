import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { packDependencies } from './pack-dependencies.ts'
import { packPackages } from './pack-packages.ts'

const execute = promisify(execFile)

/** A folder in which packages are installed as a user of them gets them. */
export interface Installed extends AsyncDisposable {
  folder: string
  /** The archives of our packages that were installed, by name. */
  archives: Map<string, string>
  /** Every package, by its place below `node_modules`, with its bytes. */
  packages: Map<string, number>
}

/**
 * Packs packages of ours as for the registry and installs them, with what they need, by `npm install` in an empty folder.
 *
 * Without a network: what they need comes from the workspace. Names are those of `package.json`; `packed`: archives that
 * were made before, and are taken as they are.
 */
export async function installPacked(
  names: readonly string[],
  packed?: Readonly<Record<string, string>>,
): Promise<Installed> {
  const work = await mkdtemp(path.join(os.tmpdir(), 'vkast-packed-'))
  const remove = () => rm(work, { recursive: true, force: true })
  try {
    const archives = packed ? pick(packed, names) : await pack(work, names)
    const folder = path.join(work, 'user')
    await install(work, folder, [...archives.values(), ...(await packDependencies(work, names))])
    const packages = await measurePackages(path.join(folder, 'node_modules'))
    return { folder, archives, packages, [Symbol.asyncDispose]: remove }
  } catch (error) {
    await remove()
    throw error
  }
}

const install = (work: string, folder: string, archives: readonly string[]) =>
  execute(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--silent', '--prefix', folder, ...archives],
    { cwd: work }, // outside the workspace, which npm would look at otherwise
  )

const pack = async (work: string, names: readonly string[]) =>
  new Map((await packPackages(work, names)).map(({ name, archive }) => [name, archive]))

const pick = (packed: Readonly<Record<string, string>>, names: readonly string[]) =>
  new Map(Object.entries(packed).filter(([name]) => names.includes(name)))

async function measurePackages(folder: string): Promise<Map<string, number>> {
  const { packages } = JSON.parse(await readFile(path.join(folder, '.package-lock.json'), 'utf8')) as {
    packages: Record<string, unknown>
  }
  const places = Object.keys(packages).map((place) => place.replace(/^node_modules\//, ''))
  return new Map(
    await Promise.all(places.map(async (place) => [place, await bytesOf(path.join(folder, place))] as const)),
  )
}

async function bytesOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await readFile(path.join(entry.parentPath, entry.name))).length)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
