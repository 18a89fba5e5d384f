import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** 1 GiB from disk to a sink on loopback: `@vkast/vk` ÷ `curl -F`. The file is in the page cache; medians of 5 rounds. */
const ROUNDS = 5
const BYTES = 2 ** 30
const here = (name: string) => `${import.meta.dirname}/${name}`
const run = promisify(execFile)

interface Figures {
  speed: number
  cpu: number
  memory: number
}

async function ours(port: number, file: string): Promise<Figures> {
  const child = fork(here('upload-arm.ts'), [String(port), file])
  const [figures] = (await once(child, 'message')) as [Figures]
  return figures
}

async function curl(port: number, file: string): Promise<number> {
  const options = ['-s', '-o', '/dev/null', '-w', '%{time_total}', '-F', `video_file=@${file}`]
  const { stdout } = await run('curl', [...options, `http://127.0.0.1:${port}/upload`])
  return BYTES / 1e6 / Number(stdout)
}

/** Real blocks, not a hole: reading a hole costs the system other work than reading a file. */
async function writeFile(path: string): Promise<void> {
  await using file = await open(path, 'w')
  const block = Buffer.alloc(2 ** 24, 'vkast')
  for (let written = 0; written < BYTES; written += block.length) await file.write(block)
}

const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

const file = join(tmpdir(), `vkast-bench-${process.pid}.mp4`)
await writeFile(file)
const server = fork(here('upload-server.ts'))
try {
  const [port] = (await once(server, 'message')) as [number]
  const mine: Figures[] = []
  const peers: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    peers.push(await curl(port, file))
    mine.push(await ours(port, file))
  }
  const speed = median(mine.map((figures) => figures.speed))
  console.log(`curl -F         ${median(peers).toFixed(0)} MB/s`)
  console.log(`@vkast/vk       ${speed.toFixed(0)} MB/s, ${median(mine.map(({ cpu }) => cpu)).toFixed(2)} CPU s/GiB`)
  console.log(`ratio           ${(speed / median(peers)).toFixed(2)} (goal ≥ 0.85)`)
  console.log(`memory          ${median(mine.map(({ memory }) => memory)).toFixed(0)} MB over idle (goal ≤ 24)`)
} finally {
  server.kill()
  await rm(file)
}
