import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** What `package.json` says about a package of ours. */
export interface Manifest {
  name: string
  version: string
  description: string
  license: string
  engines: { node: string }
  files: string[]
  bin?: Record<string, string>
  exports?: { '.': Record<string, string> }
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** A package that others get from the registry. */
export interface PublishedPackage {
  name: string
  version: string
  /** Where it is made; absolute. */
  folder: string
  manifest: Manifest
}

/** Every package that is published, what others need before what needs it: the order of a release. */
export function listPublishedPackages(): PublishedPackage[] {
  return ['packages/vk', 'packages/authorization', 'packages/contract', 'packages/sandbox', 'apps/cli'].map((place) => {
    const folder = path.join(root, place)
    const manifest = readManifest(folder)
    return { name: manifest.name, version: manifest.version, folder, manifest }
  })
}

/** Reads the `package.json` of a folder. */
export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest
