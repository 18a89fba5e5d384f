import { createFileMediaStore } from './file-media-store.ts'

// A process of its own for tests: writes into the store of its argument until it is killed. Without a key it says once that
// it has begun; with one it lets those bytes grow and tells each durable size.
const [dir = '', key] = process.argv.slice(2)
const store = createFileMediaStore({ dir })

async function* endless(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(1000)
  process.send?.('writing')
  await new Promise(() => setInterval(() => {}, 60_000))
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  process.send?.('writing')
  for (;;) yield Buffer.alloc(100_000, 'v')
}

const onDurable = async (size: number): Promise<void> => void process.send?.(size)
if (key) await store.append(key, bytes(), { offset: 0, maxBytes: 1e9, onDurable })
else await store.write(endless(), { maxBytes: 1e9 })
