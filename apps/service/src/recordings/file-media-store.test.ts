import { execFileSync, fork } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFileMediaStore } from './file-media-store.ts'
import { describeMediaStore } from './media-store.conformance.ts'
import type { MediaStore } from './media-store.ts'

describe('a store of files', () => {
  describeMediaStore(async () => {
    const dir = await makeDir()
    return { store: createFileMediaStore({ dir }), isEmpty: async () => (await filesIn(dir)).length === 0 }
  })
})

describe('two stores of one directory, each call by the other', () => {
  describeMediaStore(async () => {
    const dir = await makeDir()
    return { store: inTurns(dir), isEmpty: async () => (await filesIn(dir)).length === 0 }
  })
})

test('goes on in another process where a killed one had reported, byte for byte', async () => {
  const dir = await makeDir()
  const store = createFileMediaStore({ dir })
  const key = await store.begin()
  const writer = await startWriter(dir, key)
  const [durable] = (await once(writer, 'message')) as [number]
  writer.kill('SIGKILL')
  await once(writer, 'exit')
  const rest = randomBytes(1000)
  const options = { offset: durable, maxBytes: 1e9, onDurable: async () => {} }
  expect(await store.append(key, Readable.from([rest]), options)).toBe(durable + 1000)
  const { sha256 } = await store.finish(key, durable + 1000)
  expect(sha256).toEqual(createHash('sha256').update(Buffer.alloc(durable, 'v')).update(rest).digest())
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
  const key = await store.begin()
  const told: number[] = []
  const onDurable = async (size: number) => void told.push(size)
  await expect(store.append(key, bytes(4_000_000), { offset: 0, maxBytes: 1e9, onDurable })).rejects.toMatchObject({
    errorType: 'disk_full',
  })
  await store.finish(key, told.at(-1) ?? 0) // what was reported is there
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

/** Every call goes to the store that did not have the one before; a process sweeps only with the store that it writes by. */
function inTurns(dir: string): MediaStore {
  const stores = [createFileMediaStore({ dir }), createFileMediaStore({ dir })]
  let calls = 0
  return new Proxy(stores[0]!, {
    get: (first, name: keyof MediaStore) =>
      (name === 'write' || name === 'sweepTemporaryFiles' ? first : stores[calls++ % 2]!)[name],
  })
}

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
async function startWriter(dir: string, key?: string) {
  const writer = fork(path.join(import.meta.dirname, 'endless-writer.ts'), key ? [dir, key] : [dir], {
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
