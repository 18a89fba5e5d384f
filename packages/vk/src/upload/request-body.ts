import type { ClientRequest } from 'node:http'
import { type ByteSource, fileChanged } from './byte-source.ts'

/** Big enough that a system call costs nothing per byte, small enough that a few of them are no memory. */
const BUFFER_BYTES = 512 * 1024

const BUFFERS = 3

/** Who is told of the sending. */
export interface SendWatcher {
  /** Bytes of the source that the socket has taken so far; not called after the end. */
  onSent(sentBytes: number): void
  /** What `onSent` threw. */
  onError(error: unknown): void
}

/** A source on its way into a request. */
export interface RequestBody {
  /**
   * Writes all bytes of the source, reading ahead while the socket takes what was read before; true when everything
   * is written, false when it was stopped. Rejects when the source fails.
   */
  send(watcher: SendWatcher): Promise<boolean>
  /** No more bytes are wanted. */
  stop(): void
}

/**
 * Prepares to send a source through a few buffers that go round.
 *
 * One is filled again only when the socket has let go of it, so memory grows neither with the file nor with a slow
 * receiver. The last bytes are held back until the source is known to end there; else `file_changed`.
 */
export function createBody(
  request: ClientRequest,
  source: ByteSource,
  buffers: Buffer[] = createBuffers(source.size),
): RequestBody {
  const slots = buffers.map(createSlot)
  let isStopped = false

  const load = async (index: number): Promise<Loaded | undefined> => {
    const slot = slots[index % slots.length]
    if (slot === undefined || index * BUFFER_BYTES >= source.size) return undefined
    await slot.isFree
    return isStopped ? undefined : { slot, bytes: await fill(slot.buffer, source, index * BUFFER_BYTES) }
  }
  return {
    async send(watcher) {
      let sentBytes = 0
      const taken = (bytes: number) => {
        sentBytes += bytes
        if (!isStopped) tell(watcher, sentBytes)
      }
      let next = load(0)
      for (let index = 1; ; index += 1) {
        const loaded = await next
        if (loaded === undefined || isStopped) return !isStopped
        next = load(index) // before the write, which copies on this thread while the disk works
        next.catch(() => undefined) // thrown where it is awaited
        write(request, loaded, taken)
      }
    },
    stop() {
      isStopped = true
      for (const slot of slots) slot.release()
    },
  }
}

interface Slot {
  readonly buffer: Buffer
  isFree: Promise<void>
  release: () => void
}

interface Loaded {
  readonly slot: Slot
  readonly bytes: Buffer
}

/** Buffers for a body of `size` bytes. They may serve another request only after this one was sent whole. */
export const createBuffers = (size: number): Buffer[] =>
  Array.from({ length: Math.min(BUFFERS, Math.ceil(size / BUFFER_BYTES)) }, () => Buffer.allocUnsafeSlow(BUFFER_BYTES))

const createSlot = (buffer: Buffer): Slot => ({
  buffer,
  isFree: Promise.resolve(),
  release: () => undefined,
})

function write(request: ClientRequest, { slot, bytes }: Loaded, taken: (bytes: number) => void): void {
  const { promise, resolve } = Promise.withResolvers<void>()
  slot.isFree = promise
  slot.release = resolve
  request.write(bytes, (error) => {
    if (!error) taken(bytes.length)
    resolve()
  })
}

function tell(watcher: SendWatcher, sentBytes: number): void {
  try {
    watcher.onSent(sentBytes)
  } catch (error) {
    watcher.onError(error)
  }
}

async function fill(buffer: Buffer, source: ByteSource, position: number): Promise<Buffer> {
  const bytes = buffer.subarray(0, Math.min(BUFFER_BYTES, source.size - position))
  if ((await source.read(bytes, position)) < bytes.length) throw fileChanged('unknown')
  const end = position + bytes.length
  if (end === source.size && (await source.read(Buffer.alloc(1), end)) > 0) throw fileChanged('unknown')
  return bytes
}
