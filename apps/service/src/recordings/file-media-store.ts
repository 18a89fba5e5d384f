import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { ByteRange } from '../http/byte-range.ts'
import { Refusal } from '../refusal.ts'
import { appendToFile, openFrom } from './growing-file.ts'
import { MediaMissing, type MediaStore, type StoredMedia } from './media-store.ts'
import { sweepTemporaryFiles, temporaryName } from './temporary-files.ts'

type WritableFile = Pick<fs.FileHandle, 'writeFile' | 'sync' | 'close'>

export interface FileMediaStoreOptions {
  /** Made where it is absent. */
  dir: string
  /** Makes the file that is written to; a seam for disks that fail. */
  create?: (file: string) => Promise<WritableFile>
}

const createNew = (file: string): Promise<WritableFile> => fs.open(file, 'wx', 0o600)
const KEY = /^[0-9a-f]{2}\/[0-9a-f]{30}$/
const FAN_OUT = /^[0-9a-f]{2}$/
const READ_BYTES = 256 * 1024

/**
 * A media store of files in one directory, which several processes and machines may share.
 *
 * A file grows under a temporary name, is synced, and only then gets its own: whatever has a key is whole.
 */
export function createFileMediaStore({ dir, create = createNew }: FileMediaStoreOptions): MediaStore {
  const inWork = new Set<string>()
  const temporaryDir = path.join(dir, 'tmp')
  const growingDir = path.join(dir, 'growing')
  const pathOf = (key: string, root = dir): string => {
    if (!KEY.test(key)) throw new MediaMissing('not a key of this store')
    return path.join(root, ...key.split('/'))
  }
  return {
    path: (key) => pathOf(key),
    open: (key, range) => open(pathOf(key), range),
    remove: async (key) => {
      await fs.rm(pathOf(key, growingDir), { force: true })
      await fs.rm(pathOf(key), { force: true })
    },
    list: (olderThan) => list(dir, olderThan),
    listGrowing: (olderThan) => list(growingDir, olderThan),
    begin: async () => {
      const key = newKey()
      await refuseFullDisk(begin(growingDir, pathOf(key, growingDir)))
      return key
    },
    append: (key, source, options) => refuseFullDisk(appendToFile(pathOf(key, growingDir), source, options)),
    finish: async (key, size) => ({ key, ...(await finish(dir, pathOf(key, growingDir), pathOf(key), size)) }),
    sweepTemporaryFiles: () => sweepTemporaryFiles(temporaryDir, inWork),
    write: async (source, { maxBytes }) => {
      const name = temporaryName()
      const temporary = path.join(temporaryDir, name)
      const key = newKey()
      inWork.add(name)
      try {
        await fs.mkdir(temporaryDir, { recursive: true, mode: 0o700 })
        const written = await fill(await create(temporary), source, maxBytes)
        await giveName(dir, temporary, pathOf(key))
        return { key, ...written }
      } catch (error) {
        await fs.rm(temporary, { force: true })
        await fs.rm(pathOf(key), { force: true })
        return await refuseFullDisk(Promise.reject(error))
      } finally {
        inWork.delete(name)
      }
    },
  }
}

const newKey = (): string => randomBytes(16).toString('hex').replace(/^../, '$&/')

/** An empty file that is still there after a crash. */
async function begin(growingDir: string, file: string): Promise<void> {
  const madeDir = await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await fs.open(file, 'wx', 0o600).then((handle) => handle.close())
  await syncDirectory(path.dirname(file))
  if (madeDir) await syncDirectory(growingDir)
}

/** Who died after the rename finds the file under its own name. */
async function finish(dir: string, growing: string, file: string, size: number): Promise<Omit<StoredMedia, 'key'>> {
  const handle = await openFrom(growing, size).catch((error: unknown) => {
    if (error instanceof MediaMissing) return undefined
    throw error
  })
  if (!handle) return await measure(file, size)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  const measured = await measure(growing, size)
  await giveName(dir, growing, file)
  return measured
}

async function measure(file: string, size: number): Promise<Omit<StoredMedia, 'key'>> {
  const hash = createHash('sha256')
  let length = 0
  for await (const chunk of (await open(file, undefined)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    length += chunk.length
  }
  if (length !== size) throw new MediaMissing('the file holds less than was reported')
  return { size, sha256: hash.digest() }
}

async function refuseFullDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw isDiskFull(error) ? new Refusal('disk_full') : error
  }
}

async function fill(
  file: WritableFile,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Omit<StoredMedia, 'key'>> {
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of source) {
      size += chunk.length
      if (size > maxBytes) throw new Refusal('too_large')
      hash.update(chunk)
      await file.writeFile(chunk) // at the position of the handle: it appends, and does not stop half-way
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { size, sha256: hash.digest() }
}

/** The rename is only safe from a crash once both directories have been synced. */
async function giveName(dir: string, temporary: string, file: string): Promise<void> {
  const madeDir = await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await fs.rename(temporary, file)
  await syncDirectory(path.dirname(file))
  if (madeDir) await syncDirectory(dir)
}

async function syncDirectory(dir: string): Promise<void> {
  if (process.platform === 'win32') return // has no such thing
  const handle = await fs.open(dir)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function open(file: string, range: ByteRange | undefined): ReturnType<MediaStore['open']> {
  const handle = await fs.open(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new MediaMissing('the file is not in the media store') : error
  })
  return handle.createReadStream({ highWaterMark: READ_BYTES, ...range })
}

async function* list(dir: string, olderThan: Date): AsyncGenerator<string> {
  for (const fanOut of await namesIn(dir)) {
    if (!FAN_OUT.test(fanOut)) continue
    for (const name of await namesIn(path.join(dir, fanOut))) {
      const key = `${fanOut}/${name}`
      const stat = await fs.stat(path.join(dir, key)).catch(() => undefined)
      if (KEY.test(key) && stat && stat.mtime < olderThan) yield key
    }
  }
}

const namesIn = (dir: string): Promise<string[]> =>
  fs.readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
