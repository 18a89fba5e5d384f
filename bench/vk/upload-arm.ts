import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import http from 'node:http'
import { Readable } from 'node:stream'
import { createVk, uploadVideo } from '@vkast/vk'
import { memoryOf, resetPeak } from '../measure.ts'

/** One upload in a process of its own: an arm, a server's address, a file and a token; tells speed, CPU and memory. */
const [arm = '', url = '', file = '', token = 'x'] = process.argv.slice(2)

/** A stream that does not tell how long it is; each of its pieces is a new buffer, which costs memory by itself. */
const streamed = () => Readable.from(createReadStream(file))

/** The same through one buffer, so that only what the uploader holds is counted. */
async function* frugal(): AsyncGenerator<Uint8Array> {
  await using handle = await open(file)
  const buffer = Buffer.alloc(64 * 1024)
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

async function readOnly(): Promise<void> {
  for await (const _ of streamed());
}

async function vkIo(value: unknown): Promise<unknown> {
  const { API, Upload } = await import('vk-io')
  const agent = new http.Agent({ keepAlive: true }) as never
  const api = new API({ token, apiBaseUrl: `${url}/method`, agent, apiLimit: 1_000 })
  const upload = new Upload({ api, agent, uploadTimeout: 600_000 })
  return () => upload.video({ source: { value: value as string } })
}

const vk = createVk({ token, apiUrl: url, limits: { perSecond: 1_000 } })
const transport = { uploadUrl: `${url}/upload`, allowHttp: true }
const arms: Record<string, () => unknown> = {
  vk: () => () => uploadVideo({ ...transport, file }),
  'vk stream': () => () => uploadVideo({ ...transport, file: frugal() }),
  'vk file stream': () => () => uploadVideo({ ...transport, file: streamed() }),
  'file stream': () => readOnly,
  'vk ranges': () => () => vk.upload.video({ file, mode: 'ranges' }),
  'vk-io': () => vkIo(file),
  'vk-io stream': () => vkIo(streamed()),
}

const send = (await arms[arm]?.()) as () => Promise<unknown>
const { size } = await stat(file)
const idle = memoryOf(process.pid).resident
resetPeak(process.pid)
const before = process.cpuUsage()
const begun = performance.now()
await send()
const seconds = (performance.now() - begun) / 1_000
const { user, system } = process.cpuUsage(before)
const memory = (memoryOf(process.pid).peak - idle) / 1e6
process.send?.({ speed: size / 1e6 / seconds, cpu: (user + system) / 1e6, memory })
process.disconnect?.()
