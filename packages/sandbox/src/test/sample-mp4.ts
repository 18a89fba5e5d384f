/** A small MP4 that nothing can play, with a true `ftyp` and `mvhd`, filled up to `size` bytes that depend on their place. */
export function sampleMp4(input: { size: number; durationSeconds?: number; moovLast?: boolean }): Buffer {
  const ftyp = atom('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41', 'latin1'))
  const moov = atom('moov', atom('mvhd', mvhd(input.durationSeconds ?? 3)))
  const filler = Buffer.alloc(input.size - ftyp.length - moov.length - 8)
  for (let at = 0; at < filler.length; at += 1) filler[at] = (at * 31 + (at >> 8) * 17) & 0xff
  const mdat = atom('mdat', filler)
  return Buffer.concat(input.moovLast ? [ftyp, mdat, moov] : [ftyp, moov, mdat])
}

function mvhd(durationSeconds: number): Buffer {
  const body = Buffer.alloc(100)
  body.writeUInt32BE(600, 12)
  body.writeUInt32BE(durationSeconds * 600, 16)
  return body
}

/** One box of ISO 14496-12: its size, its name, its body. */
export function atom(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}
