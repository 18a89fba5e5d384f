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
export { type ErrorAction, type ErrorCodeFacts, errorCodeFacts } from './error-codes.ts'
export { type AuthReason, type Captcha, VkApiError } from './errors/api-error.ts'
export { type ResponseCode, VkResponseError } from './errors/response-error.ts'
export { type TransportCode, VkTransportError } from './errors/transport-error.ts'
export { VkError } from './errors/vk-error.ts'
export type * as VkSchema from './generated/vk-methods.ts'
export type { ParamsOf, ResponseOf, VkMethod, VkMethods, VkParam } from './methods.ts'
export type { CallsByName, VkBatchCalls } from './named-calls.ts'
export type { UploadFile } from './upload/byte-source.ts'
export type { UploadProgress, UploadTransport } from './upload/post-file.ts'
export { type UploadRetry, VkUploadError } from './upload/upload-error.ts'
export { type ThumbnailUpload, uploadThumbnail } from './upload/upload-thumbnail.ts'
export { type UploadedVideo, uploadVideo, type VideoUpload } from './upload/upload-video.ts'
export type { Vk, VkCalls } from './vk-proxy.ts'
