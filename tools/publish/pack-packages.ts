import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { publishedManifest } from './published-manifest.ts'
import { listPublishedPackages, type PublishedPackage, readManifest } from './published-packages.ts'

const execute = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')

/** A package as `npm publish <archive>` takes it. */
export interface PackedPackage extends PublishedPackage {
  /** A `.tgz`; absolute. */
  archive: string
}

/**
 * Packs packages of ours for the registry into a folder, in the order of a release; without names, all of them.
 *
 * `npm pack` decides what is in them. Their manifests are then written anew outside the workspace and the archives made
 * from there: a `package.json` changed in its place, even for a moment, would change what runs beside it.
 */
export async function packPackages(folder: string, names?: readonly string[]): Promise<PackedPackage[]> {
  const packages = listPublishedPackages().filter(({ name }) => names?.includes(name) ?? true)
  await mkdir(folder, { recursive: true })
  const work = await mkdtemp(path.join(folder, '.packing-'))
  try {
    const workspaces = packages.flatMap(({ name }) => ['--workspace', name])
    await npmPack(['--pack-destination', work, ...workspaces], root)
    for (const made of packages) await unpackForOthers(work, made)
    const unpacked = packages.map((made) => path.join(work, unpackedName(made)))
    await npmPack(['--ignore-scripts', '--pack-destination', folder, ...unpacked], work)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return packages.map((made) => ({ ...made, archive: path.join(folder, archiveName(made)) }))
}

async function unpackForOthers(work: string, made: PublishedPackage): Promise<void> {
  const target = path.join(work, unpackedName(made))
  await mkdir(target)
  await execute('tar', ['-xzf', path.join(work, archiveName(made)), '-C', target, '--strip-components=1'])
  const manifest = JSON.stringify(publishedManifest(readManifest(target)), null, 2)
  await writeFile(path.join(target, 'package.json'), `${manifest}\n`)
}

const npmPack = (args: readonly string[], cwd: string) => execute('npm', ['pack', '--silent', ...args], { cwd })

const unpackedName = ({ name }: PublishedPackage) => name.replace('@', '').replace('/', '-')
/** As npm names it. */
const archiveName = (made: PublishedPackage) => `${unpackedName(made)}-${made.version}.tgz`
