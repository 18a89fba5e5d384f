import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyCharacter } from '../test/any-character.ts'
import { asciiFileName, contentTypeOf, multipartFrame } from './multipart.ts'

it('makes of any name one that no server can read in two ways', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (name) => {
      expect(asciiFileName(name)).toMatch(/^[\w-][\w.-]{0,99}$/)
    }),
  )
})

it.each([
  ['lecture 1.mp4', 'lecture_1.mp4'],
  ['café.MOV', 'cafe.MOV'],
  ['Лекция.mp4', 'file.mp4'],
  ['../../etc/passwd', 'etc_passwd'],
  ['a"; name="b\r\n.mp4', 'a_name_b_.mp4'],
  ['', 'file'],
  [`${'x'.repeat(200)}.webm`, `${'x'.repeat(95)}.webm`],
])('sends %j as %s', (name, sent) => {
  expect(asciiFileName(name)).toBe(sent)
})

it('knows a media type by the extension', () => {
  expect([contentTypeOf('a.MP4'), contentTypeOf('a.b.mkv'), contentTypeOf('a'), contentTypeOf('a.exe')]).toEqual([
    'video/mp4',
    'video/x-matroska',
    'application/octet-stream',
    'application/octet-stream',
  ])
})

it('draws a new boundary for each form', () => {
  const part = { field: 'f', fileName: 'a', contentType: 'a/b' }
  expect(multipartFrame(part).contentType).not.toBe(multipartFrame(part).contentType)
})
