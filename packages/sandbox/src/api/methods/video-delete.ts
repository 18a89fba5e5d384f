import { RIGHTS } from '../../world/rights.ts'
import { requireManager, requireUserId } from '../access.ts'
import { defineMethod } from '../method.ts'
import { integer, required } from '../params.ts'
import { requireVideo } from '../require-video.ts'

/** Removes a video, also one that never got its bytes; what is being uploaded to it then has nowhere to go (vk-facts 7.1). */
export const videoDelete = defineMethod({
  name: 'video.delete',
  tokenKinds: ['user'],
  rights: RIGHTS.video,
  params: { video_id: required(integer({ min: 0 })), owner_id: integer(), target_id: integer() },
  run({ world, token, params }) {
    const userId = requireUserId(token)
    const ownerId = params.owner_id ?? userId
    requireManager(world, userId, params.target_id ?? ownerId)
    requireManager(world, userId, ownerId)
    requireVideo(world, ownerId, params.video_id)
    world.videos.delete(`${ownerId}_${params.video_id}`)
    for (const slot of world.uploads.values()) {
      if (slot.ownerId === ownerId && slot.videoId === params.video_id) world.uploads.delete(slot.signature)
    }
    return 1
  },
})
