/** A container that VK takes video in, by the name of its usual file extension. */
export type Container = keyof typeof contentTypes

/** The content types that `GET …/content` answers: video only, so that no browser runs what somebody uploaded. */
export const contentTypes = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  '3gp': 'video/3gpp',
  avi: 'video/x-msvideo',
  mkv: 'video/x-matroska',
  webm: 'video/webm',
  mpg: 'video/mpeg',
  ts: 'video/mp2t',
  flv: 'video/x-flv',
  wmv: 'video/x-ms-wmv',
} as const

/** So many bytes from the start are enough to know every container. */
export const SNIFF_BYTES = 1024

/** `ftyp` also starts sound (`M4A `), pictures (`heic`, `avif`, `crx `) and JPEG 2000: only these are video. */
const MP4_BRAND =
  /^(iso[m2-9a-c]|mp4[12]|mp71|avc1|M4V[ HP]|mmp4|MSNV|dash|cmf[2cs]|f4v |XAVC|NDX[CHMPSX]|hvc1|hev1|av01)$/
const MOV_ATOM = /^(moov|mdat|wide|free|skip|pnot)$/
const FTYP_MAX_BYTES = 4096
const ASF = Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex')
const TS_PACKET_BYTES = 188

/**
 * The container that these first bytes of a file begin, undefined if it is none for video.
 *
 * VK takes MP3 too (vk-facts 7.3); it has no picture, and VK makes nothing of it that one could watch: refused here.
 * MKV, WebM and MPEG-TS are not in VK's list but VK's own cabinet sends the first two (vk-facts 7.3); TS is *assumed*.
 */
export function sniffContainer(head: Buffer): Container | undefined {
  const ascii = (start: number, end: number) => head.toString('latin1', start, end)
  if (ascii(4, 8) === 'ftyp') return sniffBrand(head)
  if (MOV_ATOM.test(ascii(4, 8)) && head.length >= 16) return 'mov' // QuickTime before it had brands
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'AVI ') return 'avi'
  if (head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3) return sniffEbml(head)
  if (head.length >= 4 && [0x1ba, 0x1b3].includes(head.readUInt32BE(0))) return 'mpg'
  if (ascii(0, 4) === 'FLV\x01') return 'flv'
  if (head.subarray(0, 16).equals(ASF)) return 'wmv'
  return isTransportStream(head) ? 'ts' : undefined
}

/** The major brand decides; where it is not known, the first known one of the compatible brands. ISO 14496-12, 4.3. */
function sniffBrand(head: Buffer): Container | undefined {
  const size = head.readUInt32BE(0)
  if (size < 16 || size % 4 !== 0 || size > FTYP_MAX_BYTES) return undefined // not a box but text
  const end = Math.min(size, head.length)
  const brands = [head.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(head.toString('latin1', at, at + 4))
  if (/^(M4[ABP] |hei[cxms]|hev[cxms]|mif1|msf1|av(if|is)|crx |jp[2xm] |mjp2)$/.test(brands[0] ?? '')) return undefined
  for (const brand of brands) {
    if (brand === 'qt  ') return 'mov'
    if (/^3g[p2]/.test(brand)) return '3gp'
    if (MP4_BRAND.test(brand)) return 'mp4'
  }
  return undefined
}

/** The DocType of the EBML header (id 0x4282, one byte of size). RFC 8794, 11.2.6. */
function sniffEbml(head: Buffer): Container | undefined {
  const at = head.indexOf(Buffer.from([0x42, 0x82]), 4)
  const size = (head[at + 2] ?? 0x80) - 0x80
  const docType = at < 0 ? '' : head.toString('latin1', at + 3, at + 3 + Math.max(size, 0)).replace(/\0+$/, '')
  if (docType === 'webm') return 'webm'
  return docType === 'matroska' ? 'mkv' : undefined
}

/** Three packets in a row begin with the sync byte; cameras put four bytes of time before each (M2TS). */
function isTransportStream(head: Buffer): boolean {
  return [
    [0, TS_PACKET_BYTES],
    [4, TS_PACKET_BYTES + 4],
  ].some(([start = 0, step = 0]) => [0, 1, 2].every((n) => head[start + n * step] === 0x47))
}
