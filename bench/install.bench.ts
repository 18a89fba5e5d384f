/** What a user of the libraries installs and waits for at the start, beside vk-io and its authorization package. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installPacked } from '../tools/publish/install-packed.ts'
import { median, spread } from './measure.ts'
import { record } from './results.ts'

const ROUNDS = 15
const NODE_ITSELF =
  "await Promise.all(['node:http', 'node:https', 'node:crypto', 'node:util', 'node:stream', 'node:fs/promises'].map((name) => import(name)))"

interface Installation {
  packages: number
  megabytes: number
  /** Milliseconds that the import takes beyond the modules of Node itself. */
  imports: number[]
}

function importTimes(folder: string, names: string[]): number[] {
  const file = path.join(folder, 'time-import.mjs')
  const imports = names.map((name) => `await import('${name}')`).join('\n')
  writeFileSync(
    file,
    `${NODE_ITSELF}\nconst begin = performance.now()\n${imports}\nconsole.log(performance.now() - begin)`,
  )
  return Array.from({ length: ROUNDS }, () =>
    Number(execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })),
  )
}

/** Packed as for the registry, and unpacked with all it needs. */
async function measureOurs(names: string[]): Promise<Installation> {
  const fullNames = names.map((name) => `@vkast/${name}`)
  await using installed = await installPacked(fullNames)
  const bytes = [...installed.packages.values()].reduce((sum, size) => sum + size, 0)
  const imports = importTimes(installed.folder, fullNames)
  return { packages: installed.packages.size, megabytes: bytes / 1e6, imports }
}

/** As npm installs it; from its cache where it has it. */
function measurePeer(versions: Record<string, string>): Installation {
  const folder = mkdtempSync(path.join(tmpdir(), 'vkast-bench-install-'))
  try {
    writeFileSync(path.join(folder, 'package.json'), '{"private":true,"type":"module"}')
    const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
    const args = ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted]
    execFileSync('npm', args, { cwd: folder, stdio: 'pipe' })
    const files = readdirSync(path.join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
    const manifest = /node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
    const imports = importTimes(folder, Object.keys(versions))
    return { packages: files.filter((file) => manifest.test(file)).length, megabytes: bytes / 1e6, imports }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(names: string[], versions: Record<string, string>, mostPackages: number): Promise<void> {
  const ours = await measureOurs(names)
  const peer = measurePeer(versions)
  const what = names.map((name) => `\`@vkast/${name}\``).join(' + ')
  const against = Object.keys(versions).join(' + ')
  const detail = `import ${spread(ours.imports)} ms, ${against} ${spread(peer.imports)} ms`
  record({
    ...{ name: `install of ${what}, packages`, ours: ours.packages, peers: { 'vk-io': peer.packages }, detail },
    goal: { atMost: mostPackages },
  })
  record({
    ...{ name: `install of ${what}, MB`, ours: ours.megabytes, peers: { 'vk-io': peer.megabytes }, detail },
    goal: { atMost: 8 },
  })
  const [ourMs, theirMs] = [median(ours.imports), median(peer.imports)]
  record({
    ...{ name: `import of ${what}, ms beyond Node`, ours: ourMs, peers: { 'vk-io': theirMs }, detail },
    goal: { atMost: 25 },
  })
}

await compare(['vk'], { 'vk-io': '4.10.1' }, 1)
await compare(['vk', 'authorization'], { 'vk-io': '4.10.1', '@vk-io/authorization': '1.4.1' }, 14)
