import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sendForm } from '../test/send.ts'
import { ANN, COMMUNITY, startEdge } from '../test/start-edge.ts'
import type { World } from '../world/world.ts'
import { createUploadSlot } from './slots.ts'
import { takeUploadedThumb } from './thumbnails.ts'

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5000, 7)])
const JPEG = Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), Buffer.alloc(5000, 8)])
const FIELD = { field: 'file', fileName: 'cover.png' }

const open = (world: World) => createUploadSlot(world, { kind: 'thumbnail', ownerId: -COMMUNITY, userId: ANN.id })

test.each([
  ['PNG', PNG, 'image/png'],
  ['JPEG', JPEG, 'image/jpeg'],
])('a %s is kept until the very answer of the server is given back, once', async (_what, picture, contentType) => {
  const { world } = await startEdge()
  const answer = await sendForm(open(world).url, picture, FIELD)
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.body)).toBeTypeOf('object')
  expect(takeUploadedThumb(world, `${answer.body} `)).toBeUndefined()
  expect(takeUploadedThumb(world, JSON.stringify(JSON.parse(answer.body), null, 1))).toBeUndefined()
  expect(takeUploadedThumb(world, answer.body, ANN.id)).toBeUndefined()
  const file = takeUploadedThumb(world, answer.body, -COMMUNITY)
  expect(file).toMatchObject({ contentType, size: picture.length, fileName: 'cover.png' })
  expect(await readFile(file?.path ?? '')).toEqual(picture)
  expect(takeUploadedThumb(world, answer.body)).toBeUndefined()
})

test('an address takes one picture, and no video address takes any', async () => {
  const { world } = await startEdge()
  const { url } = open(world)
  expect((await sendForm(url, PNG, FIELD)).status).toBe(200)
  expect((await sendForm(url, PNG, FIELD)).status).toBe(412)
  expect((await sendForm(open(world).url.replace('/thumb', '/upload.do'), PNG, FIELD)).status).toBe(400)
})

test.each([
  ['in another field', PNG, { field: 'photo' }],
  ['that is no picture', Buffer.alloc(100, 'GIF8'), FIELD],
  ['larger than 5 MiB', Buffer.concat([PNG, Buffer.alloc(5 << 20)]), FIELD],
])('a file %s is refused and not kept', async (_what, file, input) => {
  const { world } = await startEdge()
  const { url } = open(world)
  expect((await sendForm(url, file, input)).status).toBe(400)
  expect(world.pendingThumbnails.size).toBe(0)
  expect(await readdir(join(world.settings.dataDir, 'thumbnails'))).toEqual([])
  expect((await sendForm(url, PNG, FIELD)).status).toBe(200)
})
