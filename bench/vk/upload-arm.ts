import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import http from 'node:http'
import { Readable } from 'node:stream'
import { createVk, uploadVideo } from '@vkast/vk'
import { memoryOf, resetPeak } from '../measure.ts'

/** One upload in a process of its own: an arm, a server's address, a file and a token; tells speed, CPU and memory. */
const [arm = '', url = '', file = '', token = 'x'] = process.argv.slice(2)

/** Ordinary streams that do not tell how long they are: each of their pieces is a new buffer of 64 KiB. */
const fileStream = () => createReadStream(file)
const madeStream = () => Readable.from(pieces())

async function* pieces(): AsyncGenerator<Uint8Array> {
  const { size } = await stat(file)
  for (let left = size; left > 0; left -= 64 * 1024) yield Buffer.alloc(Math.min(left, 64 * 1024), left % 251)
}

async function readOnly(): Promise<void> {
  for await (const _ of fileStream());
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
  'vk stream': () => () => uploadVideo({ ...transport, file: fileStream() }),
  'vk made stream': () => () => uploadVideo({ ...transport, file: madeStream() }),
  'file stream': () => readOnly,
  'vk ranges': () => () => vk.upload.video({ file, mode: 'ranges' }),
  'vk-io': () => vkIo(file),
  'vk-io stream': () => vkIo(fileStream()),
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
