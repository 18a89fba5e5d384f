import { randomBytes } from 'node:crypto'
import { ApiError } from '../../api-error.ts'
import { createUploadSlot } from '../../upload/slots.ts'
import { takeUploadedThumb } from '../../upload/thumbnails.ts'
import { nextId } from '../../world/next-id.ts'
import { RIGHTS } from '../../world/rights.ts'
import { requireManager, requireUserId } from '../access.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, required, text } from '../params.ts'
import { requireVideo } from '../require-video.ts'

/** Names the address a picture goes to (vk-facts 7.6, 1). */
export const videoGetThumbUploadUrl = defineMethod({
  name: 'video.getThumbUploadUrl',
  tokenKinds: ['user'],
  rights: RIGHTS.video,
  params: { owner_id: required(integer()) },
  run({ world, token, params }) {
    const userId = requireUserId(token)
    requireManager(world, userId, params.owner_id)
    return { upload_url: createUploadSlot(world, { kind: 'thumbnail', ownerId: params.owner_id, userId }).url }
  },
})

/** Takes the picture behind the raw answer of the upload server, once; 129 for any other text (vk-facts 7.6, 3). */
export const videoSaveUploadedThumb = defineMethod({
  name: 'video.saveUploadedThumb',
  tokenKinds: ['user'],
  rights: RIGHTS.video,
  ignorable: true,
  params: {
    owner_id: required(integer()),
    thumb_json: required(text()),
    thumb_size: text(),
    random_tag: text(),
    video_id: integer({ min: 0 }),
    set_thumb: flag(),
  },
  run({ world, token, params, ignored }) {
    const userId = requireUserId(token)
    requireManager(world, userId, params.owner_id)
    const video = params.video_id === undefined ? undefined : requireVideo(world, params.owner_id, params.video_id)
    const picture = takeUploadedThumb(world, params.thumb_json, params.owner_id)
    if (picture === undefined) throw new ApiError(129, 'Invalid photo')
    if (video !== undefined && params.set_thumb && !ignored) video.thumbnail = picture
    const id = nextId(world)
    return {
      photo_id: id,
      photo_owner_id: params.owner_id,
      photo_hash: randomBytes(9).toString('hex'),
      image: [
        {
          url: `${world.settings.baseUrl}/_thumb/${params.owner_id}_${params.video_id ?? 0}`,
          width: 1280,
          height: 720,
        },
      ],
    }
  },
})
