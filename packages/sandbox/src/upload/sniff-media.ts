/** The first bytes that {@link sniffVideo} and {@link sniffPicture} want to see. */
export const SNIFF_BYTES = 512

const QUICKTIME_ATOMS = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot']
const STILL_BRANDS = ['heic', 'heix', 'mif1', 'avif', 'avis']

/**
 * The type of a video file by its first bytes; undefined when it is none VK takes.
 *
 * AVI, MP4, 3GP, MPEG, MOV, MP3, FLV, WMV, and MKV and WebM as VK's own cabinet sends them (vk-facts 7.3).
 */
export function sniffVideo(head: Buffer): string | undefined {
  const text = head.toString('latin1')
  const atom = text.slice(4, 8)
  if (atom === 'ftyp') return sniffBrand(text.slice(8, 12))
  if (QUICKTIME_ATOMS.includes(atom)) return 'video/quicktime'
  if (text.startsWith('\x1a\x45\xdf\xa3')) return text.slice(0, 64).includes('webm') ? 'video/webm' : 'video/x-matroska'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'AVI ') return 'video/x-msvideo'
  if (text.startsWith('FLV\x01')) return 'video/x-flv'
  if (text.startsWith('\x30\x26\xb2\x75\x8e\x66\xcf\x11')) return 'video/x-ms-wmv'
  if (text.startsWith('\x00\x00\x01\xba') || text.startsWith('\x00\x00\x01\xb3')) return 'video/mpeg'
  if (head[0] === 0x47 && head[188] === 0x47) return 'video/mp2t'
  if (text.startsWith('ID3') || /^\xff[\xfb\xf3\xf2]/.test(text)) return 'audio/mpeg'
  return undefined
}

/** The type of a picture by its first bytes; undefined unless it is JPEG or PNG (vk-facts 7.6). */
export function sniffPicture(head: Buffer): string | undefined {
  const text = head.toString('latin1')
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  return text.startsWith('\x89PNG\r\n\x1a\n') ? 'image/png' : undefined
}

function sniffBrand(brand: string): string | undefined {
  if (STILL_BRANDS.includes(brand)) return undefined
  if (brand.startsWith('3g')) return 'video/3gpp'
  return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4'
}
