import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { mediaFiles } from '../test/media-files.ts'
import { FORM_HEADERS, formBody, mp4Bytes, videoPart } from '../test/multipart-body.ts'
import { startWorld } from '../test/world.ts'
import { sweepMedia } from './sweep-media.ts'

const DAY_MS = 24 * 60 * 60_000

test('removes bytes without a row once they are a day old, and never those of a recording or a thumbnail', async () => {
  const world = await startWorld()
  const user = await world.register()
  const url = '/api/v1/recordings'
  const answer = await user.call({
    method: 'POST',
    url,
    headers: FORM_HEADERS,
    payload: formBody(videoPart(mp4Bytes())),
  })
  const payload = formBody({ name: 'file', fileName: 'x.jpg', data: Buffer.from('ffd8ffe000', 'hex') })
  await user.call({ method: 'POST', url: `${url}/${answer.json().id}/thumbnails`, headers: FORM_HEADERS, payload })
  const forgotten = await world.media.write(oneByte(), { maxBytes: 1 })
  fs.writeFileSync(path.join(world.config.dataDir, 'media/tmp', 'half'), 'x')
  expect(await sweepMedia(world)).toEqual({ temporary: 0, unknown: 0 })
  expect(mediaFiles(world)).toHaveLength(4)
  world.advance(DAY_MS + 60_000)
  expect(await sweepMedia(world)).toEqual({ temporary: 0, unknown: 1 })
  expect(mediaFiles(world)).toHaveLength(3)
  world.advance(-2 * DAY_MS) // the access token is good again
  await expect(world.media.open(forgotten.key)).rejects.toThrow()
  expect((await user.call({ url: `${url}/${answer.json().id}/content` })).statusCode).toBe(200)
})

test('removes growing bytes that nothing has begun, and never those of an upload', async () => {
  const world = await startWorld()
  const user = await world.register()
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': '5000' }
  await user.call({ method: 'POST', url: '/files', headers })
  await world.media.begin()
  expect(await sweepMedia(world)).toEqual({ temporary: 0, unknown: 0 })
  world.advance(DAY_MS + 60_000)
  expect(await sweepMedia(world)).toEqual({ temporary: 0, unknown: 1 })
  expect(mediaFiles(world)).toHaveLength(1)
})

async function* oneByte() {
  yield Buffer.from('x')
}
