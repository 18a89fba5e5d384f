import type { FastifyRequest } from 'fastify'
import { invalidInput, Refusal } from '../refusal.ts'
import { endSilence } from './end-silence.ts'

export interface FormField {
  kind: 'field'
  name: string
  /** A string; whatever JSON says where the part calls itself application/json. */
  value: unknown
}
export interface FormFile {
  kind: 'file'
  name: string
  /** As the client wrote it. */
  fileName: string | undefined
  /** To be read to its end, or left, before the next part is asked for. */
  bytes: AsyncIterable<Uint8Array>
}
export type FormPart = FormField | FormFile

export interface FormLimits {
  /** Only refuses a request that says beforehand that it is larger; who reads the file counts its bytes. */
  fileMaxBytes: number
  silenceMs?: number
}

const NAME_MAX_LENGTH = 100
/** More than all fields and the heads of all parts can take. */
const WORDS_MAX_BYTES = 4 * 1024 * 1024

/** The texts of what @fastify/multipart throws. All else that it throws comes from a broken body. */
const mistakes: Record<string, [path: string, message: string]> = {
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['', 'must be multipart/form-data'],
  FST_FILES_LIMIT: ['file', 'only one file is taken'],
  FST_FIELDS_LIMIT: ['', 'too many fields'],
  FST_PARTS_LIMIT: ['', 'too many parts'],
  FST_PROTO_VIOLATION: ['', 'a field has a name that is not taken'],
  FST_INVALID_JSON_FIELD_ERROR: ['', 'a field calls itself JSON and is not'],
  FST_MP_PREMATURE_CLOSE: ['', 'the upload was cut off'],
}

/**
 * The parts of a multipart form as they arrive, one at a time, none of them held in memory.
 *
 * Names are unique and values whole, or it throws. Everything that is wrong with the form is `invalid_input`,
 * also where it shows in the middle of a file's bytes.
 */
export async function* formParts(
  request: FastifyRequest,
  { fileMaxBytes, silenceMs }: FormLimits,
): AsyncGenerator<FormPart> {
  if (!request.isMultipart()) throw toRefusal({ code: 'FST_INVALID_MULTIPART_CONTENT_TYPE' })
  if (Number(request.headers['content-length']) > fileMaxBytes + WORDS_MAX_BYTES) throw new Refusal('too_large')
  endSilence(request, silenceMs)
  const seen = new Set<string>()
  const parts = request.parts({ limits: { fileSize: Number.POSITIVE_INFINITY } })
  for (;;) {
    const { value: part, done } = await parts.next().catch((error: unknown) => {
      throw toRefusal(error)
    })
    if (done) return
    const name = part.fieldname ?? ''
    if (name.length > NAME_MAX_LENGTH) throw invalidInput('', 'a field has a name that is too long')
    if (seen.has(name)) throw invalidInput(name, 'is given twice')
    seen.add(name)
    if (part.type === 'field') {
      if (part.valueTruncated) throw invalidInput(name, 'is too long')
      yield { kind: 'field', name, value: part.value }
    } else {
      part.file.on('error', () => {}) // told to who reads; nobody may
      try {
        yield { kind: 'file', name, fileName: part.filename, bytes: bytesOf(part.file) }
      } finally {
        part.file.destroy() // once read this does nothing; before, it stops the reading of the request
      }
    }
  }
}

async function* bytesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = file[Symbol.asyncIterator]()
  try {
    for (;;) {
      const { value, done } = await iterator.next().catch((error: unknown) => {
        throw toRefusal(error)
      })
      if (done) return
      yield value
    }
  } finally {
    await iterator.return?.()
  }
}

function toRefusal(error: unknown): Refusal {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return invalidInput(...(mistakes[code] ?? (['', 'the form is broken or was cut off'] as const)))
}
