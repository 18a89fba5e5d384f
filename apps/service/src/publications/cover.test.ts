import { expect, test } from 'vitest'
import { sql } from '../db/drizzle.ts'
import { FORM_HEADERS, formBody } from '../test/multipart-body.ts'
import { type PublishingWorld, sha256, startPublishingWorld } from '../test/publishing-world.ts'

const picture = (letter: string) => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(3000, letter)])

/** As a person gives it, or as the job that takes a frame leaves it. */
async function addThumbnail({ user, recordingId, world }: PublishingWorld, made: 'given' | 'generated') {
  const url = `/api/v1/recordings/${recordingId}/thumbnails`
  const payload = formBody({ name: 'file', fileName: 'x.jpg', type: 'image/jpeg', data: picture('j') })
  const { id } = (await user.call({ method: 'POST', url, headers: FORM_HEADERS, payload })).json()
  if (made === 'generated') await world.db.execute(sql`update thumbnails set generated = true where id = ${id}`)
  return id
}

test.each(['given', 'generated'] as const)(
  'the cover that was %s is set where nobody chose a thumbnail',
  async (made) => {
    const setting = await startPublishingWorld()
    const cover = await addThumbnail(setting, made)
    const { id, thumbnail_id } = await setting.publish()
    expect(thumbnail_id).toBe(cover)
    await setting.until(id, 'published')
    expect(setting.onlyVideo().thumbnailSha256).toBe(sha256(picture('j')))
  },
)

test('a cover that is made while the bytes are on their way is taken', async () => {
  const setting = await startPublishingWorld({ sandbox: { processingMs: 3000 } })
  const { id, thumbnail_id } = await setting.publish()
  expect(thumbnail_id).toBeNull()
  await setting.until(id, 'transferring', 'processing')
  const cover = await addThumbnail(setting, 'generated')
  expect(await setting.until(id, 'published')).toMatchObject({ thumbnail_id: cover })
  expect(setting.onlyVideo().thumbnailSha256).toBe(sha256(picture('j')))
})

test('null is a wish: no cover, neither now nor later', async () => {
  const setting = await startPublishingWorld()
  await addThumbnail(setting, 'generated')
  const { id } = await setting.publish({ thumbnail_id: null })
  expect(await setting.until(id, 'published')).toMatchObject({ thumbnail_id: null })
  expect(setting.onlyVideo().thumbnailSha256).toBeUndefined()
})
