import type { FileHandle } from 'node:fs/promises'

const MAX_ATOMS = 256

/**
 * How long an MP4 or QuickTime file plays, in whole seconds, at least 1; undefined when its `mvhd` cannot be found.
 *
 * Reads a few bytes of each atom's head, of at most 256 atoms, wherever in the file `moov` stands. Source: ISO 14496-12, 8.2.2.
 */
export async function readDurationSeconds(file: FileHandle, size: number): Promise<number | undefined> {
  const budget = { atoms: MAX_ATOMS }
  const moov = await findAtom(file, { name: 'moov', from: 0, to: size, budget })
  const mvhd = moov && (await findAtom(file, { name: 'mvhd', from: moov.from, to: moov.to, budget }))
  if (!mvhd) return undefined
  const body = await readAt(file, mvhd.from, 32)
  if (body.length < 32) return undefined
  const long = body[0] === 1 // version 1 has 64-bit times
  const timescale = body.readUInt32BE(long ? 20 : 12)
  const duration = long ? Number(body.readBigUInt64BE(24)) : body.readUInt32BE(16)
  const seconds = Math.round(duration / timescale)
  return timescale > 0 && Number.isSafeInteger(seconds) ? Math.max(1, seconds) : undefined
}

interface AtomSearch {
  name: string
  from: number
  to: number
  budget: { atoms: number }
}

/** Where the body of the first atom of that name begins and ends. */
async function findAtom(file: FileHandle, search: AtomSearch): Promise<{ from: number; to: number } | undefined> {
  let at = search.from
  while (at + 8 <= search.to && search.budget.atoms > 0) {
    search.budget.atoms -= 1
    const head = await readAt(file, at, 16)
    if (head.length < 8) return undefined
    const short = head.readUInt32BE(0)
    const long = short === 1 && head.length === 16
    const size = long ? Number(head.readBigUInt64BE(8)) : short === 0 ? search.to - at : short
    const headSize = long ? 16 : 8
    if (size < headSize) return undefined
    if (head.toString('latin1', 4, 8) === search.name)
      return { from: at + headSize, to: Math.min(at + size, search.to) }
    at += size
  }
  return undefined
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
