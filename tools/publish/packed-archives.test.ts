import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { listPublishedPackages, type Manifest, readManifest } from './published-packages.ts'

const execute = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')
const packages = listPublishedPackages()

/** All that may be in a package; a test is none of it. */
const WANTED =
  /^(package\.json|README(\.ru)?\.md|LICENSE|bin\/[\w-]+\.js|dist\/(?!.*\.test\.)(?!(.*\/)?test\/).+(\.js|\.d\.ts))$/

/** Unpacks what a package was installed from. */
async function unpack(name: string): Promise<{ folder: string; files: string[]; manifest: Manifest }> {
  const work = await mkdtemp(path.join(os.tmpdir(), 'vkast-archive-'))
  onTestFinished(() => rm(work, { recursive: true, force: true }))
  const archive = inject('archives')[name] ?? ''
  const { stdout } = await execute('tar', ['-xvzf', archive, '-C', work])
  const files = stdout.trim().split('\n')
  const folder = path.join(work, 'package')
  return { folder, files: files.map((file) => file.replace('package/', '')), manifest: readManifest(folder) }
}

test('all packages have one version', () => {
  expect(new Set(packages.map(({ version }) => version)).size).toBe(1)
})

test('a release publishes what a package needs before it, in the order that is documented', async () => {
  const text = await readFile(path.join(root, 'docs/publishing.md'), 'utf8')
  const documented = [...text.matchAll(/^\| `(.+?)` \| `(.+?)` \|/gm)].map(([, name, place]) => [name, place])
  expect(documented).toEqual(packages.map(({ name, folder }) => [name, path.relative(root, folder)]))
  for (const [index, { manifest }] of packages.entries())
    for (const later of packages.slice(index)) expect(manifest.dependencies ?? {}).not.toHaveProperty([later.name])
})

describe.each(packages)('the archive of $name', ({ name, folder: home, manifest: own }) => {
  test('holds what is wanted and nothing else', async () => {
    const { files } = await unpack(name)
    expect(files.filter((file) => !WANTED.test(file))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE']))
  })

  test('has every file that its manifest leads to, and leads to no source', async () => {
    const { files, manifest } = await unpack(name)
    const targets = [...Object.values(manifest.bin ?? {}), ...Object.values(manifest.exports?.['.'] ?? {})]
    expect(targets.length).toBeGreaterThan(0)
    expect(files).toEqual(expect.arrayContaining(targets.map((target) => path.normalize(target))))
    expect(JSON.stringify(manifest)).not.toContain('@vkast/source')
    expect(manifest).not.toHaveProperty('scripts')
    expect(manifest).not.toHaveProperty('devDependencies')
    expect(manifest).toMatchObject({ license: 'MIT', engines: { node: '>=22.18' }, version: own.version })
  })

  test('names no place of the machine it was made on, and no map of sources', async () => {
    const { folder, files } = await unpack(name)
    for (const file of files) {
      const text = await readFile(path.join(folder, file), 'utf8')
      expect(text.includes(root) || text.includes('sourceMappingURL'), file).toBe(false)
    }
  })

  test('says under which licence it is, as the project does', async () => {
    const licences = [root, home].map((place) => readFile(path.join(place, 'LICENSE'), 'utf8'))
    const [ours, theirs] = await Promise.all(licences)
    expect(theirs).toBe(ours)
  })

  test('is all that is published: a folder is refused', async () => {
    const publishing = execute('npm', ['publish', '--dry-run', '--offline'], { cwd: home })
    await expect(publishing).rejects.toMatchObject({ stderr: expect.stringContaining('see docs/publishing.md') })
  })

  test('needs of the other packages the versions that are made with it', () => {
    const versions = new Map(packages.map((made) => [made.name, made.version]))
    for (const [needed, version] of Object.entries(own.dependencies ?? {}))
      if (versions.has(needed)) expect(version, needed).toBe(versions.get(needed))
  })
})
