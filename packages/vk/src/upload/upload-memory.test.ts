import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFile } from '../test/temporary-file.ts'
import { uploadVideo } from './upload-video.ts'

const MIB = 1024 * 1024

/** In a process of its own, so that what the receiver holds is not counted as the sender's. */
function startSink(): ChildProcess & AsyncDisposable {
  const child = fork(fileURLToPath(new URL('../test/upload-sink.ts', import.meta.url)))
  return Object.assign(child, {
    async [Symbol.asyncDispose]() {
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  })
}

it('needs no more memory for a file of 256 MiB than for its few buffers', async () => {
  await using file = await temporaryFile(256 * MIB)
  await using sink = startSink()
  const [port] = (await once(sink, 'message')) as [number]
  const before = process.memoryUsage().rss
  let most = 0
  const uploaded = await uploadVideo({
    uploadUrl: `http://127.0.0.1:${port}/`,
    allowHttp: true,
    file: file.path,
    onProgress: () => {
      most = Math.max(most, process.memoryUsage.rss())
    },
  })
  expect(uploaded.size).toBe(256 * MIB)
  expect(most - before).toBeLessThan(64 * MIB)
})
