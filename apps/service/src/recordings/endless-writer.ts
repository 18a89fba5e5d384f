import { createFileMediaStore } from './file-media-store.ts'

// A process of its own for tests: begins to write into the store of its argument, says so, and goes on until killed.
const store = createFileMediaStore({ dir: process.argv[2] ?? '' })

async function* endless(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(1000)
  process.send?.('writing')
  await new Promise(() => setInterval(() => {}, 60_000))
}

await store.write(endless(), { maxBytes: 1e9 })
