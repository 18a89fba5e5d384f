import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SNIFF_BYTES, sniffContainer } from './sniff-container.ts'

const ftyp = (brand: string, ...compatible: string[]) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 16 + compatible.length * 4]),
    Buffer.from(`ftyp${brand}\0\0\0\0${compatible.join('')}mdat`, 'latin1'),
  ])
const atom = (type: string) => Buffer.from(`\0\0\0\x20${type}${'\0'.repeat(24)}`, 'latin1')
const ebml = (docType: string) =>
  Buffer.concat([
    Buffer.from('1a45dfa3a34286810142f7810142f2810442f381084282', 'hex'),
    Buffer.from([0x80 + docType.length]),
    Buffer.from(`${docType}\x42\x87\x81\x04`, 'latin1'),
  ])
const packets = (before: number, size: number) => {
  const bytes = Buffer.alloc(size * 4)
  for (let n = 0; n < 4; n += 1) bytes[before + n * size] = 0x47
  return bytes
}

test.each([
  ['mp4', 'isom', ftyp('isom', 'iso2', 'avc1', 'mp41')],
  ['mp4', 'mp42', ftyp('mp42')],
  ['mp4', 'an iTunes video', ftyp('M4V ', 'M4V ', 'mp42')],
  ['mp4', 'a Sony camera', ftyp('XAVC', 'XAVC', 'mp42')],
  ['mp4', 'a fragment for DASH', ftyp('dash')],
  ['mp4', 'CMAF', ftyp('cmfc')],
  ['mp4', 'an unknown brand that fits a known one', ftyp('zzzz', 'yyyy', 'isom')],
  ['mov', 'QuickTime', ftyp('qt  ', 'qt  ')],
  ['mov', 'QuickTime without brands', atom('moov')],
  ['mov', 'QuickTime with its data first', atom('mdat')],
  ['3gp', '3GP', ftyp('3gp5', '3gp5', 'isom')],
  ['3gp', '3G2', ftyp('3g2a')],
  ['avi', 'AVI', Buffer.from('RIFF\x10\0\0\0AVI LIST', 'latin1')],
  ['mkv', 'Matroska', ebml('matroska')],
  ['webm', 'WebM', ebml('webm')],
  ['mpg', 'an MPEG program stream', Buffer.from('000001ba4400', 'hex')],
  ['mpg', 'an MPEG video stream', Buffer.from('000001b31600', 'hex')],
  ['ts', 'an MPEG transport stream', packets(0, 188)],
  ['ts', 'an M2TS of a camera', packets(4, 192)],
  ['flv', 'FLV', Buffer.from('FLV\x01\x05\0\0\0\x09', 'latin1')],
  ['wmv', 'WMV', Buffer.from('3026b2758e66cf11a6d900aa0062ce6c0000', 'hex')],
  [undefined, 'nothing', Buffer.alloc(0)],
  [undefined, 'an AAC in MP4', ftyp('M4A ', 'M4A ', 'mp42', 'isom')],
  [undefined, 'an audio book', ftyp('M4B ', 'isom')],
  [undefined, 'HEIC', ftyp('heic', 'mif1', 'heic')],
  [undefined, 'a row of HEIC pictures that calls itself ISO too', ftyp('msf1', 'isom')],
  [undefined, 'AVIF', ftyp('avif', 'mif1')],
  [undefined, 'a Canon raw picture', ftyp('crx ', 'crx ', 'isom')],
  [undefined, 'JPEG 2000', Buffer.from('0000000c6a5020200d0a870a', 'hex')],
  [undefined, 'an unknown brand', ftyp('zzzz', 'yyyy')],
  [undefined, 'WAV', Buffer.from('RIFF\x10\0\0\0WAVEfmt ', 'latin1')],
  [undefined, 'WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')],
  [undefined, 'another EBML file', ebml('something')],
  [undefined, 'EBML without a type', Buffer.from('1a45dfa3a3', 'hex')],
  [undefined, 'MP3 with ID3', Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1')],
  [undefined, 'bare MP3', Buffer.from('fffb9064', 'hex')],
  [undefined, 'AAC', Buffer.from('fff15080', 'hex')],
  [undefined, 'Ogg', Buffer.from('OggS\0\x02')],
  [undefined, 'GIF', Buffer.from('GIF89a')],
  [undefined, 'PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
  [undefined, 'HTML', Buffer.from('<!DOCTYPE html>')],
  [undefined, 'HTML where an atom would stand', Buffer.from('<!--ftypisom-->')],
  [undefined, 'text with G at its start', Buffer.from('G'.padEnd(1000, 'x'))],
  [undefined, 'ELF', Buffer.from('\x7fELF\x02\x01\x01', 'latin1')],
  [undefined, 'a playlist', Buffer.from('#EXTM3U\n')],
])('%s: %s', (expected, _, head) => {
  expect(sniffContainer(head)).toBe(expected)
})

test('answers something for any bytes', () => {
  const start = fc.constantFrom(...['', '1a45dfa3', '1a45dfa34282', '00000018667479706973', '47', '52494646'])
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: SNIFF_BYTES }), (hex, rest) => {
      sniffContainer(Buffer.concat([Buffer.from(hex, 'hex'), rest]))
    }),
  )
})
