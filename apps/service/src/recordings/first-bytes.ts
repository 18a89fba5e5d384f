/** The first bytes of a source (fewer where it has fewer), and a source of all of them, which must be read or left. */
export async function firstBytes(
  source: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ head: Buffer; all: AsyncGenerator<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let ended = false
  for (let length = 0; length < count && !ended; ) {
    const { value, done } = await iterator.next()
    ended = done === true
    if (done) break
    chunks.push(value)
    length += value.length
  }
  async function* all() {
    try {
      yield* chunks.splice(0)
      while (!ended) {
        const { value, done } = await iterator.next()
        ended = done === true
        if (!done) yield value
      }
    } finally {
      if (!ended) await iterator.return?.()
    }
  }
  return { head: Buffer.concat(chunks).subarray(0, count), all: all() }
}
