import type { ParamsOf, VkMethod } from '../methods.ts'

/** How one kind of file comes to VK: asked for an address, sent in a form field, saved with what the server answered. */
interface UploadKindFacts {
  readonly server: VkMethod
  readonly field: string
  readonly save: VkMethod
  /** Parameters of `save` and where the upload server's answer has them. */
  readonly answered: Readonly<Record<string, string>>
}

const PHOTO = { server: 'server', photo: 'photo', hash: 'hash' } as const

/** Source: VK's schema (methods and parameters); fields as VK's documentation of uploading files names them. */
export const UPLOAD_KINDS = {
  wall_photo: {
    ...{ server: 'photos.getWallUploadServer', field: 'photo' },
    ...{ save: 'photos.saveWallPhoto', answered: PHOTO },
  },
  album_photo: {
    ...{ server: 'photos.getUploadServer', field: 'file1' },
    ...{ save: 'photos.save', answered: { server: 'server', photos_list: 'photos_list', hash: 'hash' } },
  },
  owner_photo: {
    ...{ server: 'photos.getOwnerPhotoUploadServer', field: 'photo' },
    ...{ save: 'photos.saveOwnerPhoto', answered: PHOTO },
  },
  owner_cover: {
    ...{ server: 'photos.getOwnerCoverPhotoUploadServer', field: 'photo' },
    ...{ save: 'photos.saveOwnerCoverPhoto', answered: { photo: 'photo', hash: 'hash' } },
  },
  message_photo: {
    ...{ server: 'photos.getMessagesUploadServer', field: 'photo' },
    ...{ save: 'photos.saveMessagesPhoto', answered: PHOTO },
  },
  document: {
    ...{ server: 'docs.getUploadServer', field: 'file' },
    ...{ save: 'docs.save', answered: { file: 'file' } },
  },
  wall_document: {
    ...{ server: 'docs.getWallUploadServer', field: 'file' },
    ...{ save: 'docs.save', answered: { file: 'file' } },
  },
  message_document: {
    ...{ server: 'docs.getMessagesUploadServer', field: 'file' },
    ...{ save: 'docs.save', answered: { file: 'file' } },
  },
  story_photo: {
    ...{ server: 'stories.getPhotoUploadServer', field: 'file' },
    ...{ save: 'stories.save', answered: { upload_results: 'upload_result' } },
  },
  story_video: {
    ...{ server: 'stories.getVideoUploadServer', field: 'video_file' },
    ...{ save: 'stories.save', answered: { upload_results: 'upload_result' } },
  },
} as const satisfies Record<string, UploadKindFacts>

/** Kinds of files besides videos and their thumbnails. */
export type UploadKind = keyof typeof UPLOAD_KINDS

type Facts<K extends UploadKind> = (typeof UPLOAD_KINDS)[K]

/** The method that saves a kind of file; its answer is the upload's result. */
export type SaveMethod<K extends UploadKind> = Facts<K>['save']

/** Where the file belongs: parameters of the method that gives the address. */
export type PlaceParams<K extends UploadKind> = ParamsOf<Facts<K>['server']>

/** What VK is told of the file: parameters of the method that saves it, without those the upload server answers. */
export type FileParams<K extends UploadKind> = Omit<ParamsOf<SaveMethod<K>>, keyof Facts<K>['answered']>
