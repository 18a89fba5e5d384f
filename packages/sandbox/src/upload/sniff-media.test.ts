import { expect, test } from 'vitest'
import { sniffPicture, sniffVideo } from './sniff-media.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const transportStream = Buffer.alloc(400)
transportStream[0] = 0x47
transportStream[188] = 0x47

test.each([
  ['\0\0\0\x18ftypisom', 'video/mp4'],
  ['\0\0\0\x18ftypqt  ', 'video/quicktime'],
  ['\0\0\0\x18ftyp3gp5', 'video/3gpp'],
  ['\0\0\0\x08wide', 'video/quicktime'],
  ['\x1a\x45\xdf\xa3\x01\x42\x82\x84webm', 'video/webm'],
  ['\x1a\x45\xdf\xa3\x01\x42\x82\x88matroska', 'video/x-matroska'],
  ['RIFF\x01\x02\x03\x04AVI LIST', 'video/x-msvideo'],
  ['FLV\x01\x05', 'video/x-flv'],
  ['\x30\x26\xb2\x75\x8e\x66\xcf\x11', 'video/x-ms-wmv'],
  ['\0\0\x01\xba', 'video/mpeg'],
  ['ID3\x03', 'audio/mpeg'],
  ['\xff\xfb\x90', 'audio/mpeg'],
])('takes %j for %s', (head, type) => {
  expect(sniffVideo(bytes(head))).toBe(type)
})

test('takes a transport stream', () => {
  expect(sniffVideo(transportStream)).toBe('video/mp2t')
})

test.each([
  '',
  'text',
  '\0\0\0\x18ftypheic',
  'RIFF\x01\x02\x03\x04WAVE',
  '<html>',
  'PK\x03\x04',
  '\x89PNG\r\n\x1a\n',
  '\xff\xd8\xff',
])('takes %j for no video', (head) => {
  expect(sniffVideo(bytes(head))).toBeUndefined()
})

test('knows pictures', () => {
  expect(sniffPicture(bytes('\x89PNG\r\n\x1a\n'))).toBe('image/png')
  expect(sniffPicture(bytes('\xff\xd8\xff\xe0'))).toBe('image/jpeg')
  expect(sniffPicture(bytes('GIF89a'))).toBeUndefined()
})
