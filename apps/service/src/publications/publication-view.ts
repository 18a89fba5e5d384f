import { type publications as contract, toInstant } from '@vkast/contract'
import type { z } from 'zod'
import type { PublicationReason } from '../db/schema/publications.ts'
import type { Language } from '../http/language.ts'
import type { PlannedRow } from './asking.ts'
import type { PublicationRow } from './claim-publication.ts'
import { nextStep } from './next-step.ts'
import { outlookView } from './outlook-text.ts'
import type { LeftoverJson } from './queries.ts'
import { reasonText } from './reason-texts.ts'
import type { TokenOutlook } from './token-outlook.ts'

export type PublicationView = z.input<typeof contract.Publication>

/** What a view does not need, beside all that is sealed. */
const notViewed = [
  ...(['rangeState', 'marker', 'wallGuid', 'claim', 'claimedUntil', 'round'] as const),
  ...(['stateSince', 'checkAt', 'userId', 'again', 'takesCover'] as const),
] as const

type NotViewed = (typeof notViewed)[number] | `${string}Sealed`

/** A row as far as a view needs it. */
export type ViewedRow = Omit<PublicationRow, NotViewed>

/** Whether a view needs a column of `publications`: a list asks the database for no other. */
export const isViewed = (name: string): name is keyof ViewedRow =>
  !name.endsWith('Sealed') && !(notViewed as readonly string[]).includes(name)

/**
 * A publication as its owner sees it; nothing in it is a secret. `totalBytes` is 0 once the recording is gone; without an
 * `outlook` no token is needed any more.
 */
export function publicationView(
  row: ViewedRow,
  {
    totalBytes,
    leftovers,
    outlook,
  }: { totalBytes: number; leftovers: LeftoverJson[]; outlook: TokenOutlook | undefined },
  language: Language,
): PublicationView {
  return {
    id: row.id,
    recording_id: row.recordingId,
    resumes_in: row.resumesIn as PublicationView['resumes_in'],
    reason: row.reason && reasonView(row.reason, language),
    next: nextStep(row, language),
    next_attempt_at: instantOrNull(row.nextAttemptAt),
    attempts: row.attempts,
    ...wantedView(row),
    token_outlook: outlook ? outlookView(outlook, language) : null,
    progress: { sent_bytes: row.sentBytes, total_bytes: Math.max(totalBytes, row.sentBytes) },
    vk: videoView(row),
    differences: row.differences,
    unverified: row.unverified,
    leftovers: leftovers.map((left) => ({
      owner_id: left.ownerId,
      video_id: left.videoId,
      since: toInstant(new Date(left.createdAt)),
    })),
    created_at: toInstant(row.createdAt),
    updated_at: toInstant(row.updatedAt),
    published_at: instantOrNull(row.publishedAt),
    checked_at: row.vkStatus && instantOrNull(row.checkedAt),
    vk_status: row.vkStatus,
  }
}

/** What is wanted, and where: of a publication, or of one that would be. */
export const wantedView = (row: Omit<PlannedRow, 'recordingId' | NotViewed>) => ({
  credential_id: row.credentialId,
  state: row.state,
  target: {
    user_id: row.vkUserId,
    group_id: row.ownerId < 0 ? -row.ownerId : null,
    album_id: row.albumId,
    owner_id: row.ownerId,
  },
  title: row.title,
  description: row.description,
  privacy_view: row.privacyView,
  privacy_comment: row.privacyComment,
  no_comments: row.noComments,
  repeat: row.repeat,
  wallpost: row.wallpost,
  wall_message: row.wallMessage,
  thumbnail_id: row.thumbnailId,
  publish_at: instantOrNull(row.publishAt),
  publish_mode: row.publishMode,
})

const instantOrNull = (date: Date | null) => date && toInstant(date)

function videoView({ ownerId, videoId, postId }: ViewedRow): PublicationView['vk'] {
  if (videoId === null) return null
  return { owner_id: ownerId, video_id: videoId, url: `https://vk.com/video${ownerId}_${videoId}`, post_id: postId }
}

/** `method` and the captcha's number stay here. */
function reasonView(reason: PublicationReason, language: Language): PublicationView['reason'] {
  const { vkErrorCode, redirectUri, captchaImg, confirmationText } = reason
  return {
    reason: reason.reason,
    ...reasonText(reason.reason, language),
    ...(vkErrorCode !== undefined && { vk_error_code: vkErrorCode }),
    ...(redirectUri !== undefined && { redirect_uri: redirectUri }),
    ...(captchaImg !== undefined && { captcha_img: captchaImg }),
    ...(confirmationText !== undefined && { confirmation_text: confirmationText }),
  }
}
