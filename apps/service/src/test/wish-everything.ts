import { FORM_HEADERS, formBody } from './multipart-body.ts'
import { GROUP_ID, type PublishingWorld } from './publishing-world.ts'

const PICTURE = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(3000, 'j')])

/** Everything a publication can wish, which is every call that changes VK. */
export async function wishEverything({
  user,
  recordingId,
  vk,
}: Pick<PublishingWorld, 'user' | 'recordingId' | 'vk'>): Promise<Record<string, unknown> & { album_id: number }> {
  const thumbnail = await user.call({
    method: 'POST',
    url: `/api/v1/recordings/${recordingId}/thumbnails`,
    headers: FORM_HEADERS,
    payload: formBody({ name: 'file', fileName: 'x.jpg', type: 'image/jpeg', data: PICTURE }),
  })
  const [album] = [...vk.world.albums.values()]
  return {
    group_id: GROUP_ID,
    album_id: album!.id,
    thumbnail_id: thumbnail.json().id,
    wallpost: true,
    wall_message: 'Слова',
    description: 'Текст',
  }
}
