import type { Method } from './method.ts'
import { accountGetAppPermissions, accountGetProfileInfo } from './methods/account.ts'
import { authValidatePhone } from './methods/auth-validate-phone.ts'
import { execute } from './methods/execute.ts'
import { friendsGetOnline } from './methods/friends-get-online.ts'
import { groupsGet, groupsGetById } from './methods/groups.ts'
import { usersGet } from './methods/users-get.ts'
import { utilsGetServerTime } from './methods/utils-get-server-time.ts'
import { videoAddAlbum, videoGetAlbumById, videoGetAlbums } from './methods/video-albums.ts'
import { videoDelete } from './methods/video-delete.ts'
import { videoEdit } from './methods/video-edit.ts'
import { videoGet } from './methods/video-get.ts'
import { videoAddToAlbum, videoGetAlbumsByVideo, videoRemoveFromAlbum } from './methods/video-in-albums.ts'
import { videoSave } from './methods/video-save.ts'
import { videoGetThumbUploadUrl, videoSaveUploadedThumb } from './methods/video-thumbnails.ts'
import { wallPost } from './methods/wall-post.ts'
import { wallGet, wallGetById } from './methods/wall-read.ts'

/** Every method this VK has; sorted. */
const METHODS: readonly Method[] = [
  accountGetAppPermissions,
  accountGetProfileInfo,
  authValidatePhone,
  execute,
  friendsGetOnline,
  groupsGet,
  groupsGetById,
  usersGet,
  utilsGetServerTime,
  videoAddAlbum,
  videoAddToAlbum,
  videoDelete,
  videoEdit,
  videoGet,
  videoGetAlbumById,
  videoGetAlbums,
  videoGetAlbumsByVideo,
  videoGetThumbUploadUrl,
  videoRemoveFromAlbum,
  videoSave,
  videoSaveUploadedThumb,
  wallGet,
  wallGetById,
  wallPost,
]

const BY_NAME = new Map(METHODS.map((method) => [method.name, method]))

/** The method of exactly that name; upper and lower case differ (vk-facts 1.2). */
export function findMethod(name: string): Method | undefined {
  return BY_NAME.get(name)
}
