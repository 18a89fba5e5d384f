import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mediaFiles } from '../test/media-files.ts'
import { BOUNDARY, FORM_HEADERS, formBody, mp4Bytes, partHead } from '../test/multipart-body.ts'
import { startWorld } from '../test/world.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 1500)
const WHOLE = formBody(
  { name: 'title', data: 'x' },
  { name: 'file', fileName: 'a.mp4', type: 'video/mp4', data: mp4Bytes(300) },
  { name: 'topics', data: 'a,b' },
)

const piece = fc
  .oneof(
    fc.constantFrom(
      `--${BOUNDARY}`,
      `--${BOUNDARY}--`,
      `\r\n--${BOUNDARY}\r\n`,
      '--',
      '\r\n',
      '\r\n\r\n',
      '\n',
      'content-disposition: form-data; name="file"; filename="a.mp4"\r\n',
      'content-disposition: form-data; name="title"\r\n',
      'content-disposition: form-data; name="variables"\r\ncontent-type: application/json\r\n\r\n{"__proto__":1}',
      'content-disposition: form-data; name="__proto__"\r\n\r\n',
      'content-disposition: form-data; name="a\nb"\r\n\r\n',
      'content-disposition: attachment\r\n\r\n',
      'content-type: text/plain; charset=utf-16le\r\n',
      'content-type: multipart/mixed; boundary=x\r\n',
      'content-transfer-encoding: base64\r\n',
      'content-type: ;;;=\r\n',
      "content-disposition: form-data; name*=UTF-8''%ff%00; filename*=x''%\r\n",
      '\0\0\0\x18ftypisom\0\0\x02\0isommp41',
      '\xff\xfe\0',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )
  .map((text) => Buffer.from(text, 'latin1'))

/** A whole form in which a stretch is replaced: cut off, doubled, or written over. */
const bent = fc
  .tuple(fc.nat(WHOLE.length), fc.nat(WHOLE.length), fc.array(piece, { maxLength: 3 }))
  .map(([from, to, pieces]) => Buffer.concat([WHOLE.subarray(0, from), ...pieces, WHOLE.subarray(to)]))
const made = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.concat(pieces))
const headed = fc
  .array(piece, { maxLength: 6 })
  .map((pieces) => Buffer.concat([partHead({ name: 'file', fileName: 'a.mp4' }), ...pieces]))
const contentType = fc.oneof(
  { weight: 9, arbitrary: fc.constant(FORM_HEADERS['content-type']) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'multipart/form-data; boundary="x-vkast-test"',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=--',
      'multipart/form-data; charset=x; boundary*=y',
      'multipart/form-data;;;',
      'multipart/form-data; boundary=x-vkast-test; boundary=y',
    ),
  },
)

test('answers any form with 201 or a documented refusal, and keeps bytes only for a recording', {
  timeout: 300_000,
}, async () => {
  const world = await startWorld()
  const user = await world.register()
  let kept = 0
  let sent = 0
  await fc.assert(
    fc.asyncProperty(fc.oneof(bent, made, headed), contentType, async (payload, type) => {
      sent += 1
      const remoteAddress = `127.1.${sent >> 8}.${sent & 255}` // each its own caller for the rate limit
      const headers = { 'content-type': type }
      const answer = await user.call({ method: 'POST', url: '/api/v1/recordings', headers, payload, remoteAddress })
      if (answer.statusCode === 201) kept += 1
      else
        expect([answer.statusCode, answer.json().detail.error_type]).toEqual([
          422,
          expect.stringMatching(/^(invalid_input|not_a_video)$/),
        ])
      expect(mediaFiles(world)).toHaveLength(kept)
    }),
    { numRuns: RUNS },
  )
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(RUNS / 2)
})
