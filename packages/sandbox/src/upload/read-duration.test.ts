import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { atom, sampleMp4 } from '../test/sample-mp4.ts'
import { readDurationSeconds } from './read-duration.ts'

async function durationOf(bytes: Buffer): Promise<number | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'vkast-duration-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'file'), bytes)
  const file = await open(join(folder, 'file'))
  try {
    return await readDurationSeconds(file, bytes.length)
  } finally {
    await file.close()
  }
}

/** `mvhd` of version 1. */
function longMvhd(timescale: number, duration: bigint): Buffer {
  const body = Buffer.alloc(112)
  body[0] = 1
  body.writeUInt32BE(timescale, 20)
  body.writeBigUInt64BE(duration, 24)
  return atom('moov', atom('mvhd', body))
}

test.each([
  ['moov in front', sampleMp4({ size: 5000, durationSeconds: 61 }), 61],
  ['moov at the end', sampleMp4({ size: 5000, durationSeconds: 61, moovLast: true }), 61],
  ['64-bit times', longMvhd(1000, 12_600n), 13],
  ['less than a second', longMvhd(1000, 1n), 1],
])('finds it with %s', async (_what, bytes, seconds) => {
  expect(await durationOf(bytes)).toBe(seconds)
})

test.each([
  ['no moov', atom('mdat', Buffer.alloc(100))],
  ['a moov without mvhd', atom('moov', atom('trak', Buffer.alloc(10)))],
  ['a cut mvhd', atom('moov', atom('mvhd', Buffer.alloc(10)))],
  ['a timescale of zero', longMvhd(0, 5n)],
  ['an atom of size 2', Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from('mdatxxxx')])],
  ['more atoms than are read', Buffer.concat([...Array(300).fill(atom('free', Buffer.alloc(0))), longMvhd(1, 5n)])],
  ['nothing', Buffer.alloc(0)],
])('is unknown with %s', async (_what, bytes) => {
  expect(await durationOf(bytes)).toBeUndefined()
})
