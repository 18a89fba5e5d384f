/** Runs the benchmarks named, or all of them, one after the other, each in a process of its own. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const SUFFIX = '.bench.ts'
const here = import.meta.dirname
const all = fs
  .readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort()
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${all.join(', ')}`)
  process.exit(1)
}

console.log(
  `Node ${process.version}, ${os.cpus().length} cores (${os.cpus()[0]?.model}), ${os.platform()} ${os.release()}\n`,
)
let failed = false
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`# ${name}`)
  const { status } = spawnSync(process.execPath, ['--conditions=@vkast/source', path.join(here, name + SUFFIX)], {
    stdio: 'inherit',
  })
  failed ||= status !== 0
  console.log()
}
process.exit(failed ? 1 : 0)
