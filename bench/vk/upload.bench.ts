/**
 * 1 GiB from disk to a sink on loopback: `@vkast/vk` and vk-io, divided by `curl -F`; memory over idle; and the bytes that a
 * dropped connection costs in ranges, counted by the sandbox. The file is in the page cache, the client on a core of its own.
 */
import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { rightsMask, SEED, startSandbox } from '@vkast/sandbox'
import { median, spread } from '../measure.ts'
import { record } from '../results.ts'
import { forkOn, told } from './arm.ts'

const ROUNDS = 5
const BYTES = 2 ** 30
const CHUNK = 4 * 2 ** 20
const run = promisify(execFile)

interface Figures {
  speed: number
  cpu: number
  memory: number
}

const upload = (arm: string, ...args: string[]) => told<Figures>(forkOn(0, 'upload-arm.ts', [arm, ...args]))

async function curl(url: string, file: string): Promise<number> {
  const options = ['-s', '-o', '/dev/null', '-w', '%{time_total}', '-F', `video_file=@${file}`]
  const { stdout } = await run('taskset', ['-c', '0', 'curl', ...options, `${url}/upload`])
  return BYTES / 1e6 / Number(stdout)
}

/** Real blocks, not a hole: reading a hole costs the system other work than reading a file. Begins as an MP4 does. */
async function writeFile(path: string): Promise<string> {
  await using file = await open(path, 'w')
  const hash = createHash('sha256')
  const block = randomBytes(2 ** 24)
  for (let written = 0; written < BYTES; written += block.length) {
    block.write('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 0, 'latin1')
    block.writeUInt32BE(written / block.length, 64)
    hash.update(block)
    await file.write(block)
  }
  return hash.digest('hex')
}

async function speedAndMemory(file: string): Promise<void> {
  const server = forkOn(1, 'upload-server.ts')
  const arms = ['vk', 'vk stream', 'vk made stream', 'file stream', 'vk-io', 'vk-io stream'] as const
  const figures = new Map<string, Figures[]>(arms.map((arm) => [arm, []]))
  const curls: number[] = []
  try {
    const url = `http://127.0.0.1:${await told<number>(server)}`
    for (let round = 0; round < ROUNDS; round += 1) {
      curls.push(await curl(url, file))
      for (const arm of arms) figures.get(arm)?.push(await upload(arm, url, file))
    }
  } finally {
    server.kill()
  }
  const of = (arm: (typeof arms)[number], what: keyof Figures) => (figures.get(arm) ?? []).map((all) => all[what])
  console.log(`${'curl -F'.padEnd(14)} ${spread(curls)} MB/s`)
  for (const arm of arms) {
    const cpu = median(of(arm, 'cpu')).toFixed(2)
    console.log(
      `${arm.padEnd(14)} ${spread(of(arm, 'speed'))} MB/s, ${cpu} CPU s, ${spread(of(arm, 'memory'))} MB over idle`,
    )
  }
  record({
    name: '1 GiB upload from disk, MB/s ÷ curl',
    ours: median(of('vk', 'speed')) / median(curls),
    peers: { 'vk-io': median(of('vk-io', 'speed')) / median(curls) },
    goal: { atLeast: 0.85 },
    detail: `${spread(of('vk', 'speed'))} against ${spread(curls)} MB/s`,
  })
  const [made, read] = [spread(of('vk made stream', 'memory')), spread(of('file stream', 'memory'))]
  for (const [name, arm, peer, detail] of [
    ['known', 'vk', 'vk-io', ''],
    [
      ...(['unknown', 'vk stream', 'vk-io stream'] as const),
      ` of a file stream of Node, which alone, read to its end, costs ${read}; ${made} MB of a generator of buffers`,
    ],
  ] as const) {
    record({
      name: `memory over idle while uploading 1 GiB of ${name} length, MB`,
      ours: median(of(arm, 'memory')),
      peers: { 'vk-io': median(of(peer, 'memory')) },
      goal: { atMost: 24 },
      detail: `${spread(of(arm, 'memory'))} MB${detail}`,
    })
  }
}

/** The sandbox drops one connection of each upload at a random byte. */
async function droppedConnections(file: string, sha256: string): Promise<void> {
  const sandbox = await startSandbox({ processingMs: 0 })
  const { id: userId } = SEED.users[0]
  const { token } = sandbox.control.createToken({ appId: SEED.appId, userId, rights: rightsMask('video') })
  const shares: number[] = []
  const memory: number[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const on = { path: '/upload.do', nth: randomInt(1, BYTES / CHUNK), afterBytes: randomInt(1, CHUNK) }
      sandbox.control.addFault({ on, do: 'refuse' })
      memory.push((await upload('vk ranges', sandbox.apiUrl, file, token)).memory)
      const video = sandbox.control.report().videos.at(-1)
      if (video?.sha256 !== sha256) throw new Error('VK holds other bytes')
      if (sandbox.control.unusedFaults().length > 0) throw new Error('the connection was not dropped')
      shares.push(video.receivedBytes / BYTES)
      await rm(sandbox.world.videos.get(`${video.ownerId}_${video.videoId}`)?.file?.path ?? '')
    }
  } finally {
    await sandbox.close()
  }
  record({
    name: 'bytes sent with one dropped connection ÷ 1 GiB, in ranges',
    ours: Math.max(...shares),
    peers: {},
    goal: { atMost: 1.05 },
    detail: `the most of ${ROUNDS} uploads, same SHA-256 at VK each; ${spread(memory)} MB over idle`,
  })
}

const file = join(tmpdir(), `vkast-bench-${process.pid}.mp4`)
try {
  const sha256 = await writeFile(file)
  await speedAndMemory(file)
  await droppedConnections(file, sha256)
} finally {
  await rm(file, { force: true })
}
