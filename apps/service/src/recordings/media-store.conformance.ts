import { createHash, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { MediaMissing, type MediaStore } from './media-store.ts'

const FUTURE = new Date(Date.now() + 3_600_000)
const LIMIT = { maxBytes: 10_000_000 }

/** What every media store promises. `isEmpty` looks behind the store: no bytes are kept there, under whatever name. */
export function describeMediaStore(start: () => Promise<{ store: MediaStore; isEmpty(): Promise<boolean> }>): void {
  test('gives back the bytes that it took, with their size and hash', async () => {
    const { store } = await start()
    const chunks = [randomBytes(100_000), Buffer.alloc(0), randomBytes(1), randomBytes(300_000)]
    const whole = Buffer.concat(chunks)
    const { key, size, sha256 } = await store.write(inTurn(chunks), LIMIT)
    expect(size).toBe(whole.length)
    expect(sha256).toEqual(createHash('sha256').update(whole).digest())
    expect(await buffer(await store.open(key))).toEqual(whole)
  })

  test('keeps no bytes of an empty source but gives it a key', async () => {
    const { store } = await start()
    const { key, size } = await store.write(inTurn([]), LIMIT)
    expect(size).toBe(0)
    expect(await buffer(await store.open(key))).toHaveLength(0)
  })

  test('opens a range with both of its ends', async () => {
    const { store } = await start()
    const { key } = await store.write(inTurn([Buffer.from('0123456789')]), LIMIT)
    const read = async (start: number, end: number) => String(await buffer(await store.open(key, { start, end })))
    expect(await read(0, 0)).toBe('0')
    expect(await read(3, 6)).toBe('3456')
    expect(await read(9, 9)).toBe('9')
    expect(await read(0, 9)).toBe('0123456789')
  })

  test('takes as many bytes as the limit, refuses one more and leaves the source there', async () => {
    const { store, isEmpty } = await start()
    let left = false
    async function* endless() {
      try {
        for (;;) yield Buffer.alloc(10)
      } finally {
        left = true
      }
    }
    await expect(store.write(endless(), { maxBytes: 1005 })).rejects.toMatchObject({ errorType: 'too_large' })
    expect(left).toBe(true)
    expect(await isEmpty()).toBe(true)
    expect((await store.write(inTurn([Buffer.alloc(1005)]), { maxBytes: 1005 })).size).toBe(1005)
  })

  test('passes on what the source throws and keeps nothing', async () => {
    const { store, isEmpty } = await start()
    const reason = new Refusal('invalid_input')
    async function* broken() {
      yield Buffer.alloc(200_000)
      throw reason
    }
    await expect(store.write(broken(), LIMIT)).rejects.toBe(reason)
    expect(await isEmpty()).toBe(true)
  })

  test('removes, also what is not there any more', async () => {
    const { store, isEmpty } = await start()
    const { key } = await store.write(inTurn([Buffer.from('x')]), LIMIT)
    await store.remove(key)
    await store.remove(key)
    expect(await isEmpty()).toBe(true)
    await expect(store.open(key)).rejects.toThrow(MediaMissing)
  })

  test('opens nothing under a key that it did not make', async () => {
    const { store } = await start()
    for (const key of ['', '../../etc/passwd', '/etc/passwd', 'ab/../ab', 'ab', `ab/${'0'.repeat(30)}`])
      await expect(async () => store.open(key), key).rejects.toThrow(MediaMissing)
  })

  test('keeps what was written at the same time apart', async () => {
    const { store } = await start()
    const wholes = Array.from({ length: 20 }, () => randomBytes(50_000))
    const stored = await Promise.all(wholes.map((whole) => store.write(inTurn([whole]), LIMIT)))
    expect(new Set(stored.map(({ key }) => key)).size).toBe(20)
    for (const [index, { key }] of stored.entries()) expect(await buffer(await store.open(key))).toEqual(wholes[index])
  })

  test('lists the keys that are older than an instant', async () => {
    const { store } = await start()
    const stored = await Promise.all([1, 2, 3].map((n) => store.write(inTurn([Buffer.alloc(n)]), LIMIT)))
    const list = async (olderThan: Date) => {
      const keys: string[] = []
      for await (const key of store.list(olderThan)) keys.push(key)
      return keys.sort()
    }
    expect(await list(FUTURE)).toEqual(stored.map(({ key }) => key).sort())
    expect(await list(new Date(Date.now() - 3_600_000))).toEqual([])
  })

  test('lets bytes grow by pieces, tells how much is durable, and finishes them with their hash', async () => {
    const { store } = await start()
    const pieces = [randomBytes(300_000), randomBytes(1), randomBytes(70_000)]
    const whole = Buffer.concat(pieces)
    const key = await store.begin()
    let offset = 0
    for (const piece of pieces) {
      const told: number[] = []
      const size = await store.append(key, inTurn([piece]), growFrom(offset, told))
      offset += piece.length
      expect(size).toBe(offset)
      expect(told.at(-1)).toBe(offset)
    }
    await expect(store.open(key)).rejects.toThrow(MediaMissing)
    const sha256 = createHash('sha256').update(whole).digest()
    expect(await store.finish(key, offset)).toEqual({ key, size: whole.length, sha256 })
    expect(await store.finish(key, offset)).toEqual({ key, size: whole.length, sha256 })
    expect(await buffer(await store.open(key))).toEqual(whole)
    await expect(store.append(key, inTurn([Buffer.from('x')]), growFrom(offset))).rejects.toThrow(MediaMissing)
  })

  test('writes from the offset that was reported, whatever a dead writer left behind it', async () => {
    const { store } = await start()
    const key = await store.begin()
    await store.append(key, inTurn([Buffer.from('0123456789')]), growFrom(0))
    await store.append(key, inTurn([Buffer.from('ab')]), growFrom(4))
    await store.finish(key, 6)
    expect(String(await buffer(await store.open(key)))).toBe('0123ab')
  })

  test('keeps and reports what came before a source broke', async () => {
    const { store } = await start()
    const key = await store.begin()
    const reason = new Error('the client is gone')
    async function* broken() {
      yield Buffer.from('01234')
      throw reason
    }
    const told: number[] = []
    await expect(store.append(key, broken(), growFrom(0, told))).rejects.toBe(reason)
    expect(told).toEqual([5])
    await store.append(key, inTurn([Buffer.from('56789')]), growFrom(5))
    await store.finish(key, 10)
    expect(String(await buffer(await store.open(key)))).toBe('0123456789')
  })

  test('stops growing when who counts the durable bytes has lost the right to', async () => {
    const { store } = await start()
    const key = await store.begin()
    let left = false
    async function* endless() {
      try {
        for (;;) yield Buffer.alloc(3_000_000)
      } finally {
        left = true
      }
    }
    const lost = new Error('somebody else writes')
    const onDurable = () => Promise.reject(lost)
    await expect(store.append(key, endless(), { offset: 0, maxBytes: 1e12, onDurable })).rejects.toBe(lost)
    expect(left).toBe(true)
  })

  test('lets nothing grow over its limit, and keeps what is within it', async () => {
    const { store } = await start()
    const key = await store.begin()
    const told: number[] = []
    const options = { ...growFrom(0, told), maxBytes: 5 }
    const source = inTurn([Buffer.from('0123'), Buffer.from('45')])
    await expect(store.append(key, source, options)).rejects.toMatchObject({ errorType: 'too_large' })
    expect(told).toEqual([4])
  })

  test('adds nothing to what is not there, and nothing behind a hole', async () => {
    const { store } = await start()
    for (const key of ['../../etc/passwd', `ab/${'0'.repeat(30)}`])
      await expect(async () => store.append(key, inTurn([]), growFrom(0)), key).rejects.toThrow(MediaMissing)
    const key = await store.begin()
    await expect(store.append(key, inTurn([Buffer.from('x')]), growFrom(1))).rejects.toThrow(MediaMissing)
    await expect(store.finish(key, 1)).rejects.toThrow(MediaMissing)
  })

  test('lists what was begun apart from what is whole, and removes it', async () => {
    const { store, isEmpty } = await start()
    const keysOf = async (list: AsyncIterable<string>) => {
      const keys: string[] = []
      for await (const key of list) keys.push(key)
      return keys
    }
    const key = await store.begin()
    await store.append(key, inTurn([Buffer.from('x')]), growFrom(0))
    expect(await keysOf(store.list(FUTURE))).toEqual([])
    expect(await keysOf(store.listGrowing(FUTURE))).toEqual([key])
    expect(await keysOf(store.listGrowing(new Date(Date.now() - 3_600_000)))).toEqual([])
    await store.finish(key, 1)
    expect(await keysOf(store.listGrowing(FUTURE))).toEqual([])
    expect(await keysOf(store.list(FUTURE))).toEqual([key])
    const other = await store.begin()
    await store.remove(other)
    await store.remove(key)
    expect(await isEmpty()).toBe(true)
  })

  test('sweeps nothing away while it is written', async () => {
    const { store } = await start()
    async function* source() {
      yield Buffer.from('a')
      expect(await store.sweepTemporaryFiles()).toBe(0)
      yield Buffer.from('b')
    }
    const { key } = await store.write(source(), LIMIT)
    expect(String(await buffer(await store.open(key)))).toBe('ab')
  })
}

const growFrom = (offset: number, told: number[] = []) => ({
  offset,
  maxBytes: 10_000_000,
  onDurable: async (size: number) => {
    told.push(size)
  },
})

async function* inTurn(chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}
