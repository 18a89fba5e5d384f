import { randomBytes } from 'node:crypto'

/** What stands around a file's bytes in a form with that one field. */
export interface MultipartFrame {
  readonly contentType: string
  readonly head: string
  readonly tail: string
}

/** A form of one file. Source: RFC 7578; ASCII file names only, for VK mangles others (vk-facts 7.3). */
export function multipartFrame(part: { field: string; fileName: string; contentType: string }): MultipartFrame {
  const boundary = `vkast-${randomBytes(18).toString('hex')}`
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(part.contentType)) throw new TypeError('"contentType" must be type/subtype')
  const disposition = `form-data; name="${part.field}"; filename="${asciiFileName(part.fileName)}"`
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    head: `--${boundary}\r\nContent-Disposition: ${disposition}\r\nContent-Type: ${part.contentType}\r\n\r\n`,
    tail: `\r\n--${boundary}--\r\n`,
  }
}

/** A file name that no server can read in two ways: letters, digits and `. _ -`, the extension kept, at most 100 long. */
export function asciiFileName(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '_')
  const extension = /\.\w{1,8}$/.exec(plain)?.[0] ?? ''
  const stem = plain.slice(0, plain.length - extension.length).replace(/^[._]+/, '')
  return `${stem.slice(0, 100 - extension.length) || 'file'}${extension}`
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.3gp': 'video/3gpp',
  '.avi': 'video/x-msvideo',
  '.flv': 'video/x-flv',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mkv': 'video/x-matroska',
  '.mov': 'video/quicktime',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.mpeg': 'video/mpeg',
  '.mpg': 'video/mpeg',
  '.png': 'image/png',
  '.webm': 'video/webm',
  '.wmv': 'video/x-ms-wmv',
}

/** The media type that a file's name promises. */
export const contentTypeOf = (fileName: string): string =>
  CONTENT_TYPES[/\.\w+$/.exec(fileName)?.[0].toLowerCase() ?? ''] ?? 'application/octet-stream'
