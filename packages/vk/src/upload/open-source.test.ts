import { createReadStream } from 'node:fs'
import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { VkTransportError } from '../errors/transport-error.ts'
import { rejection } from '../test/rejection.ts'
import { temporaryFile } from '../test/temporary-file.ts'
import { openSource, type UploadFile } from './open-source.ts'
import { spool } from './spool.ts'

const BYTES = Buffer.from('the bytes of a file')

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'vkast-spool-'))
  return { path, list: () => readdir(path), [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

async function* pieces(...parts: unknown[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    await new Promise(setImmediate)
    if (part instanceof Error) throw part
    yield part as Uint8Array
  }
}

describe('every kind of source', () => {
  it('is measured and read at any place', async () => {
    await using file = await temporaryFile(BYTES, 'a.mp4')
    await using handle = await open(file.path)
    const kinds: [UploadFile, string | undefined][] = [
      [file.path, 'a.mp4'],
      [{ path: file.path, size: BYTES.length }, 'a.mp4'],
      [handle, undefined],
      [BYTES, undefined],
      [new Uint8Array(BYTES), undefined],
      [new Blob([BYTES]), undefined],
      [new File([BYTES], 'b.mp4'), 'b.mp4'],
      [createReadStream(file.path), undefined],
      [Readable.from([BYTES.subarray(0, 5), BYTES.subarray(5)]), undefined],
      [new Blob([BYTES]).stream(), undefined],
      [pieces(BYTES), undefined],
      [{ stream: pieces(BYTES), name: 'c.mp4' }, 'c.mp4'],
    ]
    for (const [kind, name] of kinds) {
      const source = await openSource(kind, {})
      const into = Buffer.alloc(5)
      expect(await source.read(into, 4)).toBe(5)
      expect(String(into)).toBe('bytes')
      expect(await source.read(Buffer.alloc(9), BYTES.length - 4)).toBe(4)
      expect(await source.read(Buffer.alloc(9), BYTES.length)).toBe(0)
      expect([source.size, source.name]).toEqual([BYTES.length, name])
      await source.close()
    }
    expect((await handle.stat()).size).toBe(BYTES.length)
  })

  it.each<[string, unknown]>([
    ['a number', 5],
    ['nothing', undefined],
    ['null', null],
    ['an empty object', {}],
    ['a stream of text', Readable.from(['text'])],
    ['a folder', '/'],
  ])('%s is none', async (_name, file) => {
    await rejection(openSource(file as UploadFile, {}), TypeError)
  })
})

describe('a stream of unknown length', () => {
  it('waits in a file without a name, which is gone with its last user, whatever happens', async () => {
    await using place = await folder()
    const source = await spool({ stream: pieces(BYTES, BYTES), directory: place.path })
    expect([source.size, await place.list()]).toEqual([2 * BYTES.length, []])
    await source.close()
    expect(await place.list()).toEqual([])
  })

  it('is not read further once it is larger than allowed, and is told to end', async () => {
    await using place = await folder()
    const stream = new Readable({
      read() {
        this.push(Buffer.alloc(1_000))
      },
    }) // never ends
    const error = await rejection(spool({ stream, maxBytes: 10_000, directory: place.path }), VkTransportError)
    expect(error).toMatchObject({ code: 'source_too_large', effect: 'none' })
    expect(stream.destroyed).toBe(true)
    expect(await place.list()).toEqual([])
  })

  it('that fails is an error without effect, its own error the cause', async () => {
    await using place = await folder()
    const mine = Object.assign(new Error('the camera is gone'), { code: 'EIO' })
    const error = await rejection(spool({ stream: pieces(BYTES, mine), directory: place.path }), VkTransportError)
    expect(error).toMatchObject({ code: 'source_failed', effect: 'none', systemCode: 'EIO', cause: mine })
    expect(await place.list()).toEqual([])
  })

  it('that stands still is left when the signal fires', async () => {
    const leaving = new AbortController()
    const stream = new Readable({ read: () => setImmediate(() => leaving.abort('enough')) })
    const error = await rejection(spool({ stream }, leaving.signal), VkTransportError)
    expect(error).toMatchObject({ code: 'aborted', effect: 'none', cause: 'enough' })
    expect(stream.destroyed).toBe(true)
    expect(await rejection(spool({ stream: pieces(BYTES) }, AbortSignal.abort()))).toMatchObject({ code: 'aborted' })
  })

  it('that cannot wait anywhere is an error that names no folder', async () => {
    const error = await rejection(spool({ stream: pieces(BYTES), directory: '/nonexistent' }), VkTransportError)
    expect(error).toMatchObject({ code: 'source_failed', effect: 'none', systemCode: 'ENOENT' })
    expect(error.message).not.toContain('nonexistent')
  })
})
