import { isReady } from '../api/video-view.ts'
import { listUnusedFaults } from '../faults/take-fault.ts'
import type { CallRecord, Post, Video, World } from '../world/world.ts'

/** What VK holds and what was asked of it; nothing in it is a secret. */
export interface Report {
  /** In the order they were reserved. */
  videos: VideoReport[]
  /** In the order they were posted. */
  posts: PostReport[]
  /** By method. */
  calls: Record<string, CallReport>
  /** By the token's fingerprint: the most requests that came in any one second, refused ones too. */
  mostRequestsInOneSecond: Record<string, number>
  /** By `<user id>/<app id>` (user 0: an unknown login): how many times a password came, wrong ones too. */
  passwordPosts: Record<string, number>
  /** How many of them stood in an address. */
  passwordsInUrls: number
  /** By user: one-time codes sent. */
  codesSent: Record<string, number>
  unusedFaults: number
}

export interface VideoReport {
  ownerId: number
  videoId: number
  userId: number
  title: string
  description: string
  privacyView: string[]
  privacyComment: string[]
  /** Absent until every byte is there. */
  size?: number
  sha256?: string
  fileName?: string
  contentType?: string
  /** Bytes of its file that came over all requests, repeated and lost ones too; 0 before the first. */
  receivedBytes: number
  isReady: boolean
  durationSeconds: number
  link?: string
  albumIds: number[]
  thumbnailSha256?: string
  /** `<owner_id>_<post_id>` of posts that show it. */
  posts: string[]
}

export interface PostReport extends Omit<Post, 'id' | 'guid' | 'createdAt' | 'publishAt'> {
  postId: number
}

export interface CallReport {
  /** Inside `execute` too. */
  count: number
  refused: number
  inExecute: number
  /** Names VK does not know; sorted. */
  unknownParameters: string[]
}

/** Tells everything that was published, byte for byte by its SHA-256, and how the API was used. */
export function makeReport(world: World): Report {
  return {
    videos: [...world.videos.values()].map((video) => reportVideo(world, video)),
    posts: [...world.posts.values()].map(({ ownerId, id, fromId, message, attachments }) => ({
      ownerId,
      postId: id,
      fromId,
      message,
      attachments,
    })),
    calls: reportCalls(world.calls),
    mostRequestsInOneSecond: reportRates(world.calls),
    passwordPosts: Object.fromEntries(world.signIns.passwordPosts),
    passwordsInUrls: world.signIns.passwordsInUrls,
    codesSent: Object.fromEntries(world.signIns.codesSent),
    unusedFaults: listUnusedFaults(world).length,
  }
}

function reportVideo(world: World, video: Video): VideoReport {
  const { ownerId, id, file, link, thumbnail } = video
  const shown = new RegExp(`^video${ownerId}_${id}(_|$)`)
  return {
    ownerId,
    videoId: id,
    userId: video.userId,
    title: video.title,
    description: video.description,
    privacyView: video.privacyView,
    privacyComment: video.privacyComment,
    ...(file && { size: file.size, sha256: file.sha256, fileName: file.fileName, contentType: file.contentType }),
    receivedBytes: [...world.uploads.values()]
      .filter((slot) => slot.ownerId === ownerId && slot.videoId === id)
      .reduce((sum, slot) => sum + (slot.receivedBytes ?? 0), 0),
    isReady: isReady(world, video),
    durationSeconds: video.durationSeconds,
    ...(link !== undefined && { link }),
    albumIds: [...video.albumIds],
    ...(thumbnail && { thumbnailSha256: thumbnail.sha256 }),
    posts: [...world.posts.values()]
      .filter((post) => post.attachments.some((attachment) => shown.test(attachment)))
      .map((post) => `${post.ownerId}_${post.id}`),
  }
}

function reportCalls(calls: readonly CallRecord[]): Record<string, CallReport> {
  const byMethod = Object.groupBy(calls, ({ method }) => method)
  return Object.fromEntries(
    Object.entries(byMethod).map(([method, group = []]) => [
      method,
      {
        count: group.length,
        refused: group.filter(({ errorCode }) => errorCode !== undefined).length,
        inExecute: group.filter(({ inExecute }) => inExecute).length,
        unknownParameters: [...new Set(group.flatMap(({ unknownParameters }) => unknownParameters))].sort(),
      },
    ]),
  )
}

function reportRates(calls: readonly CallRecord[]): Record<string, number> {
  const requests = calls.filter(({ inExecute, tokenFingerprint }) => !inExecute && tokenFingerprint !== undefined)
  const byToken = Object.groupBy(requests, ({ tokenFingerprint }) => tokenFingerprint ?? '')
  return Object.fromEntries(
    Object.entries(byToken).map(([token, group = []]) => [token, mostInOneSecond(group.map(({ atMs }) => atMs))]),
  )
}

/** The most of these rising times that lie in one second, its end not counted in. */
function mostInOneSecond(times: readonly number[]): number {
  let first = 0
  let most = 0
  for (const [last, time] of times.entries()) {
    while ((times[first] ?? time) <= time - 1000) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}
