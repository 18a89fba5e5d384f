import { randomBytes } from 'node:crypto'

export interface TestPart {
  name?: string
  /** Written as it is between quotes; absent: a text field. */
  fileName?: string
  type?: string
  data: string | Uint8Array
}

export const BOUNDARY = 'x-vkast-test'
export const FORM_HEADERS = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }

/** A multipart body, byte for byte as a client would send it. */
export const formBody = (...parts: TestPart[]): Buffer =>
  Buffer.concat([...parts.flatMap((part) => [partHead(part), Buffer.from(part.data), Buffer.from('\r\n')]), formEnd])

export const formEnd = Buffer.from(`--${BOUNDARY}--\r\n`)

/** What stands before the data of a part. */
export const partHead = ({ name, fileName, type }: Omit<TestPart, 'data'>): Buffer =>
  Buffer.from(
    `--${BOUNDARY}\r\ncontent-disposition: form-data${name === undefined ? '' : `; name="${name}"`}${
      fileName === undefined ? '' : `; filename="${fileName}"`
    }\r\n${type === undefined ? '' : `content-type: ${type}\r\n`}\r\n`,
  )

export const videoPart = (data: Uint8Array, fileName = 'lecture.mp4'): TestPart => ({
  name: 'file',
  fileName,
  type: 'video/mp4',
  data,
})

export const MP4_HEAD = Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isommp41', 'latin1')

/** So many bytes that begin as an MP4 does; the rest is noise. */
export const mp4Bytes = (size = 4096): Buffer => Buffer.concat([MP4_HEAD, randomBytes(size - MP4_HEAD.length)])
