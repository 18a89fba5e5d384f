import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { temporaryFile } from '../test/temporary-file.ts'
import { uploadVideo } from './upload-video.ts'

const MIB = 1024 * 1024

/** In a process of its own, so that memory is counted of one side alone. */
function start(script: string, ...args: unknown[]): ChildProcess & AsyncDisposable {
  const child = fork(fileURLToPath(new URL(`../test/${script}`, import.meta.url)), args.map(String))
  return Object.assign(child, {
    async [Symbol.asyncDispose]() {
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  })
}

it('needs no more memory for a file of 256 MiB than for its few buffers', async () => {
  await using file = await temporaryFile(256 * MIB)
  await using sink = start('upload-sink.ts')
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

it.each([64 * 1024, MIB])(
  'needs no more memory for a stream of unknown length either, each of its pieces a new buffer of %i bytes',
  async (pieceBytes) => {
    await using sink = start('upload-sink.ts')
    const [port] = (await once(sink, 'message')) as [number]
    await using sender = start('upload-streams.ts', port, pieceBytes)
    const [{ size, most }] = (await once(sender, 'message')) as [{ size: number; most: number }]
    expect(size).toBe(256 * MIB)
    expect(most).toBeLessThan(24 * MIB)
  },
)
