import { execFileSync, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFileMediaStore } from './file-media-store.ts'
import { describeMediaStore } from './media-store.conformance.ts'

describe('a store of files', () => {
  describeMediaStore(async () => {
    const dir = await makeDir()
    return { store: createFileMediaStore({ dir }), isEmpty: async () => (await filesIn(dir)).length === 0 }
  })
})

for (const code of ['ENOSPC', 'EDQUOT'])
  for (const failing of ['writeFile', 'sync', 'close'] as const)
    test(`says that the disk is full and keeps nothing when ${failing} fails with ${code}`, async () => {
      const dir = await makeDir()
      const store = createFileMediaStore({
        dir,
        create: async (file) => {
          const handle = await fs.open(file, 'wx')
          const fail = async () => {
            throw Object.assign(new Error(code), { code })
          }
          const real = {
            writeFile: (data: Uint8Array) => handle.writeFile(data),
            sync: () => handle.sync(),
            close: () => handle.close(),
          }
          return {
            ...real,
            [failing]: failing === 'close' ? () => handle.close().then(fail) : fail,
          } as unknown as fs.FileHandle
        },
      })
      await expect(store.write(bytes(100_000), { maxBytes: 1e9 })).rejects.toMatchObject({ errorType: 'disk_full' })
      expect(await filesIn(dir)).toEqual([])
    })

test('says that a real disk is full, keeps nothing, and takes what fits afterwards', async ({ skip }) => {
  const dir = await makeDir()
  const mounted = mountTiny(dir)
  if (mounted !== true) return skip(mounted)
  onTestFinished(() => {
    execFileSync('umount', [dir])
  })
  const store = createFileMediaStore({ dir })
  await expect(store.write(bytes(4_000_000), { maxBytes: 1e9 })).rejects.toMatchObject({ errorType: 'disk_full' })
  expect(await filesIn(dir)).toEqual([])
  expect((await store.write(bytes(500_000), { maxBytes: 1e9 })).size).toBe(500_000)
})

test('throws other faults of the disk as they are', async () => {
  const dir = await makeDir()
  const fault = Object.assign(new Error('EIO'), { code: 'EIO' })
  const store = createFileMediaStore({ dir, create: () => Promise.reject(fault) })
  await expect(store.write(bytes(1), { maxBytes: 1 })).rejects.toBe(fault)
})

test('sweeps what a killed process left and nothing that a living one writes', async () => {
  const dir = await makeDir()
  const dead = await startWriter(dir)
  await startWriter(dir)
  dead.kill('SIGKILL')
  await once(dead, 'exit')
  expect(await filesIn(dir)).toHaveLength(2)
  const store = createFileMediaStore({ dir })
  expect(await store.sweepTemporaryFiles()).toBe(1)
  expect(await filesIn(dir)).toHaveLength(1)
  expect(await store.sweepTemporaryFiles()).toBe(0)
})

test('sweeps what another machine left only once it is an hour old', async () => {
  const dir = await makeDir()
  const store = createFileMediaStore({ dir })
  await fs.mkdir(path.join(dir, 'tmp'))
  const file = path.join(dir, 'tmp', `elsewhere-1.${process.pid}.abcd`)
  await fs.writeFile(file, 'x')
  expect(await store.sweepTemporaryFiles()).toBe(0)
  const longAgo = new Date(Date.now() - 61 * 60_000)
  await fs.utimes(file, longAgo, longAgo)
  expect(await store.sweepTemporaryFiles()).toBe(1)
})

test('lets nobody else on the machine read a file', async ({ skip }) => {
  if (process.platform === 'win32') return skip('Windows has no such modes')
  const dir = await makeDir()
  const store = createFileMediaStore({ dir })
  const { key } = await store.write(bytes(10), { maxBytes: 10 })
  expect((await fs.stat(store.path?.(key) ?? '')).mode & 0o077).toBe(0)
})

async function makeDir(): Promise<string> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'vkast-media-'))
  onTestFinished(() => fs.rm(dir, { recursive: true, force: true }))
  return dir
}

async function filesIn(dir: string): Promise<string[]> {
  const entries = await fs.readdir(dir, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

async function* bytes(size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0; left -= 65_536) yield randomBytes(Math.min(left, 65_536))
}

/** A process that has begun to write a file and never ends it. */
async function startWriter(dir: string) {
  const writer = fork(path.join(import.meta.dirname, 'endless-writer.ts'), [dir], {
    execArgv: ['--conditions=@vkast/source'],
  })
  onTestFinished(() => {
    writer.kill('SIGKILL')
  })
  await once(writer, 'message')
  return writer
}

function mountTiny(dir: string): true | string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can mount a tiny disk'
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir], { stdio: 'pipe' })
    return true
  } catch (error) {
    return `cannot mount a tiny disk here: ${error instanceof Error ? error.message.split('\n').at(-1) : error}`
  }
}
