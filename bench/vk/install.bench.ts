/** What `npm install @vkast/vk` puts into an empty folder; packed here and installed without a network. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { record } from '../results.ts'

const root = path.join(import.meta.dirname, '../..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vkast-bench-install-'))
const npm = (cwd: string, ...args: string[]) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe' })

/** Packages and bytes below `node_modules`. */
function measure(folder: string): { packages: number; megabytes: number; files: number } {
  const files = fs
    .readdirSync(path.join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const bytes = files.reduce((sum, file) => sum + fs.statSync(file).size, 0)
  const packages = files.filter((file) => /node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(file)).length
  return { packages, megabytes: bytes / 1e6, files: files.length }
}

function install(name: string, what: string): string {
  const place = path.join(folder, name)
  fs.mkdirSync(place)
  fs.writeFileSync(path.join(place, 'package.json'), '{"private":true,"type":"module"}')
  npm(place, 'install', '--offline', '--no-audit', '--no-fund', what)
  return place
}

/** From npm's cache, where `npm ci` has put it; nothing when it was installed in another way. */
function measurePeer(): ReturnType<typeof measure> | undefined {
  try {
    return measure(install('peer', 'vk-io@4.10.1'))
  } catch {
    console.log('vk-io is not in the cache of npm: not measured')
    return undefined
  }
}

try {
  execFileSync(path.join(root, 'node_modules/.bin/tsc'), ['-b', 'packages/vk'], { cwd: root, stdio: 'inherit' })
  const [packed] = JSON.parse(npm(path.join(root, 'packages/vk'), 'pack', '--json', '--pack-destination', folder)) as [
    { filename: string },
  ]
  const place = install('ours', `../${packed.filename}`)
  const use = "import { createVk } from '@vkast/vk'; if (!createVk({ token: 't' }).upload.video) process.exit(1)"
  execFileSync(process.execPath, ['--input-type=module', '-e', use], { cwd: place })
  const { packages, megabytes, files } = measure(place)
  const peer = measurePeer()
  const detail = `${files} files, ${megabytes.toFixed(2)} MB; packed, installed and used in an empty folder`
  const row = { detail, peers: {} }
  record({
    ...{ ...row, name: 'install of `@vkast/vk`, packages', ours: packages, goal: { atMost: 1 } },
    ...(peer && { peers: { 'vk-io': peer.packages } }),
  })
  record({
    ...{ ...row, name: 'install of `@vkast/vk`, MB', ours: megabytes, goal: { atMost: 8 } },
    ...(peer && { peers: { 'vk-io': peer.megabytes } }),
  })
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
