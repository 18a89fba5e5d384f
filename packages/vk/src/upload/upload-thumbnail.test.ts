import { expect, it } from 'vitest'
import { startApi } from '../test/loopback-server.ts'
import { rejection } from '../test/rejection.ts'
import { temporaryFile } from '../test/temporary-file.ts'
import { VkUploadError } from './upload-error.ts'
import { uploadThumbnail } from './upload-thumbnail.ts'

it('sends an image from memory or from disk and gives back the server’s text unchanged', async () => {
  const text = '{ "sha":"a1", "meta":{} }\n'
  await using server = await startApi((_call, response) => response.end(text))
  await using file = await temporaryFile(Buffer.from('image bytes'), 'cover.png')
  const target = { uploadUrl: `${server.url}/thumb`, allowHttp: true }
  expect(await uploadThumbnail({ ...target, bytes: Buffer.from('image bytes') })).toBe(text)
  expect(await uploadThumbnail({ ...target, file: file.path })).toBe(text)
  expect(server.calls[0]?.body).toContain(
    'name="file"; filename="thumbnail.jpg"\r\nContent-Type: image/jpeg\r\n\r\nimage bytes\r\n',
  )
  expect(server.calls[1]?.body).toContain(
    'name="file"; filename="cover.png"\r\nContent-Type: image/png\r\n\r\nimage bytes\r\n',
  )
})

it('takes an error of the server for an error', async () => {
  await using server = await startApi((_call, response) => response.end('{"error":"ERR_UPLOAD_BAD_IMAGE_SIZE"}'))
  const call = uploadThumbnail({ uploadUrl: server.url, allowHttp: true, bytes: Buffer.from('x') })
  expect(await rejection(call, VkUploadError)).toMatchObject({ code: 'upload_refused', effect: 'none' })
})
