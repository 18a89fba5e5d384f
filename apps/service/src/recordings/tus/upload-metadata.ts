import { invalidInput } from '../../refusal.ts'
import { shownFileName } from '../file-name.ts'
import { type RecordingFields, readRecordingFields } from '../recording-fields.ts'

const FIELDS = new Set(['title', 'start_date', 'topics', 'variables'])
const MAX_LENGTH = 64 * 1024

/**
 * What `Upload-Metadata` says of a video: pairs of a name and a Base64 value.
 *
 * Known are `filename` (`name` where it is missing) and the fields of a recording; clients add others of their own, which
 * are let be. Throws `invalid_input`.
 */
export function readUploadMetadata(header: string): { fileName: string; fields: RecordingFields } {
  if (header.length > MAX_LENGTH) throw invalidInput('Upload-Metadata', 'is too long')
  const pairs = new Map<string, string>()
  for (const pair of header.split(',').map((each) => each.trim())) {
    if (pair === '') continue
    const [name = '', value = '', ...more] = pair.split(' ')
    if (!/^[\x21-\x7e]+$/.test(name) || more.length > 0 || pairs.has(name) || !/^[A-Za-z0-9+/]*={0,2}$/.test(value))
      throw invalidInput('Upload-Metadata', 'must be names with Base64 values, separated by commas, each name once')
    pairs.set(name, Buffer.from(value, 'base64').toString('utf8'))
  }
  return {
    fileName: shownFileName(pairs.get('filename') ?? pairs.get('name')),
    fields: readRecordingFields(new Map([...pairs].filter(([name]) => FIELDS.has(name)))),
  }
}
