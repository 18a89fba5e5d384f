import { RIGHTS } from '../../world/rights.ts'
import type { Video, World } from '../../world/world.ts'
import { requireManager, requireUserId } from '../access.ts'
import { defineMethod } from '../method.ts'
import { flag, integer, list, type ParamValues, required, since, text } from '../params.ts'
import { readPrivacy } from '../privacy.ts'
import { requireVideo } from '../require-video.ts'
import { isAtLeast } from '../version.ts'
import { videoDescription, videoTitle } from '../video-params.ts'

const params = {
  owner_id: integer(),
  video_id: required(integer({ min: 0 })),
  name: videoTitle(),
  desc: videoDescription(),
  privacy_view: list({ max: 100 }),
  privacy_comment: list({ max: 100 }),
  no_comments: flag(),
  repeat: flag(),
  ord_info: since([5, 132], text()),
}

/** Changes what is given and leaves the rest; answers `{success, access_key}` from 5.195 on, before `1` (vk-facts 1.4, 7.7). */
export const videoEdit = defineMethod({
  name: 'video.edit',
  tokenKinds: ['user'],
  rights: RIGHTS.video,
  ignorable: true, // a recorded misbehaviour: success, and the privacy is as before (vk-facts 7.2)
  params,
  run({ world, token, version, params, ignored }) {
    const userId = requireUserId(token)
    const ownerId = params.owner_id ?? userId
    const video = requireVideo(world, ownerId, params.video_id)
    requireManager(world, userId, ownerId)
    const changes = readChanges(world, ownerId, params)
    if (!ignored) Object.assign(video, changes)
    if (!isAtLeast(version, [5, 195])) return 1
    return { success: 1, ...(video.privacyView.includes('by_link') && { access_key: video.accessKey }) }
  },
})

function readChanges(world: World, ownerId: number, given: ParamValues<typeof params>): Partial<Video> {
  const { privacy_view: view, privacy_comment: comment } = given
  return {
    ...(given.name !== undefined && { title: given.name }),
    ...(given.desc !== undefined && { description: given.desc }),
    ...(view !== undefined && { privacyView: readPrivacy(world, ownerId, 'privacy_view', view) }),
    ...(comment !== undefined && { privacyComment: readPrivacy(world, ownerId, 'privacy_comment', comment) }),
    ...(given.no_comments !== undefined && { noComments: given.no_comments }),
    ...(given.repeat !== undefined && { repeat: given.repeat }),
  }
}
