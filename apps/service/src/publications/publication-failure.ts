import { VkApiError, VkResponseError, VkTransportError, VkUploadError } from '@vkast/vk'
import { vkFailure } from '../credentials/vk-failure.ts'
import type { PublicationReason } from '../db/schema/publications.ts'
import { MediaMissing } from '../recordings/media-store.ts'
import { NoToken } from './call-vk.ts'
import { VkAccountBusy } from './vk-account-lease.ts'

/**
 * What a failure means for a publication.
 *
 * `park`: a person or a new token must come, no try is spent · `retry`: wait and try the step again, up to the table's
 * end · `fail`: it will not work this way. `effect` `unknown`: VK may have acted; the step stays open and is reconciled.
 */
export type Verdict = { effect: 'none' | 'unknown'; reason: PublicationReason } & (
  | { kind: 'park' }
  | { kind: 'retry'; delaysMs: readonly number[]; maxAttempts: number; countsAsAttempt: boolean }
  | { kind: 'fail' }
)

/** A step knows that it cannot go on; VK was not asked. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed'
  readonly reason: PublicationReason

  constructor(reason: PublicationReason) {
    super(reason.reason)
    this.reason = reason
  }
}

const SECOND = 1000
const MINUTE = 60_000

/** Pauses after the 1st, 2nd … failure in a row; the last one repeats. */
const BACK_OFF = {
  /** Error 6: the client has waited already. */
  busy: { delaysMs: [2, 5, 10, 30].map((s) => s * SECOND), maxAttempts: 30 },
  /** 9, 29 and their like: hammering makes it worse (vk-facts 1.7: VK's own app waits an hour). */
  flood: { delaysMs: [10, 30, 60].map((m) => m * MINUTE), maxAttempts: 24 },
  /** Faults of VK's, of the network, and of our own. About half a day in all. */
  fault: { delaysMs: [1, 2, 5, 10, 30, 60, 120, 300, 600].map((s) => s * SECOND), maxAttempts: 80 },
  /** A picture that VK's server did not want, each time at an address of its own; "too fast" among it (vk-facts 7.3). */
  picture: { delaysMs: [2, 6, 10, 30].map((s) => s * SECOND), maxAttempts: 4 },
}

/** Codes that are about the rights of the token (vk-facts 1.7, 9 nr 3 and 4). */
const RIGHT_MISSING = new Set([15, 20, 21, 27, 28, 1051])
/** A person must do something at VK (vk-facts 3.3 and the "U" codes of 1.7). */
const VALIDATION = new Set([17, 41, 703, 704, 3300, 3301, 3302, 3303, 3304, 3305, 3609])
const CONFIRMATION = new Set([24, 25, 11500])
const FILE_GONE = new Set(['file_changed', 'file_unreadable'])
const ALBUM_METHODS = new Set(['video.getAlbumById', 'video.addToAlbum', 'video.getAlbumsByVideo'])
const ALBUM_GONE = new Set([100, 104, 114, 200, 204])
const THUMBNAIL_BAD = new Set([100, 129])
const GROUP_CLOSED = new Set([7, 125, 203, 204])

/** The one place where an error that a publication met becomes what happens next. */
export function judgeFailure(error: unknown): Verdict {
  if (error instanceof NoToken) return { kind: 'park', effect: 'none', reason: { reason: error.reason } }
  if (error instanceof StepFailed) return { kind: 'fail', effect: 'none', reason: error.reason }
  if (error instanceof VkApiError) return judgeAnswer(error)
  if (error instanceof VkTransportError && FILE_GONE.has(error.code)) return recordingMissing
  if (error instanceof VkTransportError && error.code === 'stopped') return waitUntilAllowed(error)
  if (error instanceof VkUploadError && error.effect === 'none') return judgeRefusedPicture(error)
  if (error instanceof VkResponseError || error instanceof VkTransportError)
    return retry(BACK_OFF.fault, error.effect, { reason: 'vk_unreachable' })
  if (error instanceof VkAccountBusy)
    return { ...retry(BACK_OFF.busy, 'none', { reason: 'vk_busy' }), countsAsAttempt: false }
  if (error instanceof MediaMissing) return recordingMissing
  return retry(BACK_OFF.fault, 'unknown', { reason: 'internal' })
}

/** VK wanted the method left alone (9, 29, 43) and was not asked again: no try is spent until it may be. */
const waitUntilAllowed = ({ retryAfterMs = MINUTE }: VkTransportError): Verdict => ({
  ...retry({ delaysMs: [retryAfterMs], maxAttempts: BACK_OFF.flood.maxAttempts }, 'none', { reason: 'vk_busy' }),
  countsAsAttempt: false,
})

const recordingMissing: Verdict = { kind: 'fail', effect: 'none', reason: { reason: 'recording_missing' } }

/** What a refused video means is decided where its bytes are sent; here it is a thumbnail. */
function judgeRefusedPicture({ retry: hope, serverCode }: VkUploadError): Verdict {
  const reason = { reason: 'thumbnail_refused', ...(serverCode !== undefined && { vkErrorCode: serverCode }) }
  return hope === 'no' ? { kind: 'fail', effect: 'none', reason } : retry(BACK_OFF.picture, 'none', reason)
}

function judgeAnswer(error: VkApiError): Verdict {
  const { code, effect } = error
  const facts = {
    vkErrorCode: code,
    ...(error.subcode !== undefined && { vkErrorSubcode: error.subcode }),
    method: error.method,
  }
  const asked = askedOfPerson(error)
  if (asked) return { kind: 'park', effect: 'none', reason: { ...facts, ...asked } }
  const token = vkFailure(error)
  if (token?.tokenState) return { kind: 'park', effect: 'none', reason: { ...facts, reason: token.errorType } }
  if (code === 4) return { kind: 'park', effect: 'none', reason: { ...facts, reason: 'token_invalid' } }
  if (RIGHT_MISSING.has(code)) return { kind: 'park', effect: 'none', reason: { ...facts, reason: 'right_missing' } }
  if (code === 6) return retry(BACK_OFF.busy, 'none', { ...facts, reason: 'vk_busy' })
  if (error.action === 'slow_down') return retry(BACK_OFF.flood, effect, { ...facts, reason: 'vk_busy' })
  if (error.action === 'retry_read' || error.action === 'new_upload')
    return retry(BACK_OFF.fault, effect, { ...facts, reason: 'vk_unreachable' })
  return { kind: 'fail', effect, reason: { ...facts, reason: whyRefused(error) } }
}

function askedOfPerson(error: VkApiError): PublicationReason | undefined {
  const { code, redirectUri, captcha, confirmationText } = error
  if (code === 14)
    return {
      reason: 'captcha',
      ...(redirectUri !== undefined && { redirectUri }),
      ...(captcha && { captchaSid: captcha.sid }),
      ...(captcha?.image !== undefined && { captchaImg: captcha.image }),
    }
  if (VALIDATION.has(code)) return { reason: 'validation', ...(redirectUri !== undefined && { redirectUri }) }
  if (CONFIRMATION.has(code))
    return { reason: 'confirmation', ...(confirmationText !== undefined && { confirmationText }) }
  return undefined
}

function whyRefused({ code, method }: VkApiError): string {
  if (ALBUM_METHODS.has(method) && ALBUM_GONE.has(code)) return 'album_not_found'
  if (method === 'video.saveUploadedThumb' && THUMBNAIL_BAD.has(code)) return 'thumbnail_refused'
  if (method === 'video.save' && GROUP_CLOSED.has(code)) return 'group_access_denied'
  return 'vk_refused'
}

const retry = (
  row: { delaysMs: readonly number[]; maxAttempts: number },
  effect: 'none' | 'unknown',
  reason: PublicationReason,
): Extract<Verdict, { kind: 'retry' }> => ({ kind: 'retry', effect, reason, countsAsAttempt: true, ...row })
