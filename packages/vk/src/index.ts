export type { Batch, Results, Settled } from './batch/batch.ts'
export type {
  CallOptions,
  CaptchaQuestion,
  CaptchaSolution,
  ExecuteError,
  Lease,
  Limits,
  OutgoingCall,
  SharedLimiter,
  Transform,
  VkAnswer,
  VkOptions,
} from './client-options.ts'
export { createVk } from './create-vk.ts'
export type { EachCall, EachOptions, ItemOf, ListMethod, VkEach } from './each/list-methods.ts'
export { writtenParam } from './encode-params.ts'
export { type ErrorAction, type ErrorCodeFacts, errorCodeFacts } from './error-codes.ts'
export { type AuthReason, type Captcha, readApiError, VkApiError } from './errors/api-error.ts'
export { type ResponseCode, VkResponseError } from './errors/response-error.ts'
export { type TransportCode, VkTransportError } from './errors/transport-error.ts'
export { VkError } from './errors/vk-error.ts'
export type * as VkSchema from './generated/vk-methods.ts'
export { createProxyAgent } from './http/proxy-agent.ts'
export type { ParamsOf, ResponseOf, VkMethod, VkMethods, VkParam } from './methods.ts'
export type { CallsByName, VkBatchCalls } from './named-calls.ts'
export type { RemoteFile } from './upload/download.ts'
export type { UploadFile } from './upload/open-source.ts'
export type { UploadProgress, UploadTransport } from './upload/post-file.ts'
export { isPublicAddress } from './upload/public-address.ts'
export { createPublicLookup } from './upload/public-lookup.ts'
export type { RangeUploadState } from './upload/range-state.ts'
export { createRangeSupport, type RangeSupport } from './upload/range-support.ts'
export { fetchRemote, type RemoteAnswer, type RemoteRequest } from './upload/remote-answer.ts'
export type { ReservedVideo } from './upload/reserve-video.ts'
export type { FileToSave } from './upload/save-file.ts'
export type { ThumbnailToSave } from './upload/save-thumbnail.ts'
export type { VideoToSave } from './upload/save-video.ts'
export type { SavedVideo } from './upload/saved-video.ts'
export type { StreamedFile } from './upload/spool.ts'
export { type UploadRetry, VkUploadError } from './upload/upload-error.ts'
export type { UploadKind } from './upload/upload-kinds.ts'
export { type ThumbnailUpload, uploadThumbnail } from './upload/upload-thumbnail.ts'
export { type UploadedVideo, uploadVideo, type VideoUpload } from './upload/upload-video.ts'
export { type RangeVideoUpload, uploadVideoByRanges } from './upload/upload-video-by-ranges.ts'
export type { VkUploads } from './upload/uploads.ts'
export { VkVideoLeftError } from './upload/video-left-error.ts'
export type { ProcessingOptions, ProcessingState, VideoId } from './upload/watch-processing.ts'
export type { Vk, VkCalls } from './vk-proxy.ts'
