/** What a user of the libraries installs and waits for at the start, beside vk-io and its authorization package. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installPacked } from '../tools/publish/install-packed.ts'
import { spread } from './measure.ts'

const ROUNDS = 15
const NODE_ITSELF =
  "await Promise.all(['node:http', 'node:https', 'node:crypto', 'node:util', 'node:stream', 'node:fs/promises'].map((name) => import(name)))"

/** Milliseconds that an import takes beyond the modules of Node itself. */
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

const report = (name: string, count: number, bytes: number, times: number[]) =>
  console.log(
    `${name.padEnd(36)} ${String(count).padStart(2)} packages, ${(bytes / 1e6).toFixed(2)} MB, import ${spread(times)} ms`,
  )

for (const names of [['vk'], ['vk', 'authorization']]) {
  await using installed = await installPacked(names)
  const bytes = [...installed.packages.values()].reduce((sum, size) => sum + size, 0)
  const scoped = names.map((name) => `@vkast/${name}`)
  report(scoped.join(' + '), installed.packages.size, bytes, importTimes(installed.folder, scoped))
}
const folder = mkdtempSync(path.join(tmpdir(), 'vkast-bench-install-'))
symlinkSync(path.resolve(import.meta.dirname, '../node_modules'), path.join(folder, 'node_modules'))
const theirs = ['vk-io', '@vk-io/authorization']
report(theirs.join(' + '), 47, 19_800_000, importTimes(folder, theirs)) // counted once, by a plain npm install
rmSync(folder, { recursive: true })
