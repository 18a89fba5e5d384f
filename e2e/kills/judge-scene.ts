import type { VideoReport } from '@vkast/sandbox'
import { sql } from '../../apps/service/src/db/drizzle.ts'
import type { Scene, Wanted } from './plays.ts'
import type { Stage } from './stage.ts'

/** What a trial has left behind, by kind; every one but `videos` and `posts` must be nothing. */
export interface Findings {
  videos: number
  posts: number
  doubled: string[]
  lost: string[]
  empty: string[]
  stuck: string[]
  wrong: string[]
}

/** Asks VK what it holds of a scene, and the service what it thinks of it. */
export async function judgeScene(stage: Stage, scene: Scene): Promise<Findings> {
  const { videos, posts } = stage.vk.control.report()
  const owners = new Set([scene.vkUserId, -scene.communityId])
  const foreign = new Set(scene.foreign.map(keyOf))
  const ours = videos.filter((video) => owners.has(video.ownerId) && !foreign.has(keyOf(video)))
  const ourPosts = posts.filter(({ ownerId }) => owners.has(ownerId))
  const found: Findings = { videos: ours.length, posts: ourPosts.length, ...nothing() }
  for (const wanted of scene.wanted) compare(found, wanted, ours)
  for (const video of ours) if (!video.sha256) found.empty.push(`${keyOf(video)} "${video.title}"`)
  const there = new Set(videos.map(keyOf))
  for (const key of foreign) if (!there.has(key)) found.wrong.push(`${key}, which is not ours, was deleted`)
  for (const text of stage.deleted.splice(0))
    if (!/^vkast-[0-9a-f-]{36}$/.test(text)) found.wrong.push(`deleted what bore no marker: "${text}"`)
  const shown = new Set(ours.flatMap((video) => video.posts))
  if (ourPosts.length !== shown.size) found.wrong.push(`${ourPosts.length - shown.size} posts show no video`)
  found.stuck.push(...(await listStuck(stage, scene)))
  return found
}

const nothing = () => ({
  ...{ doubled: [] as string[], lost: [] as string[], empty: [] as string[] },
  ...{ stuck: [] as string[], wrong: [] as string[] },
})

const keyOf = ({ ownerId, videoId }: { ownerId: number; videoId: number }): string => `${ownerId}_${videoId}`

function compare(found: Findings, wanted: Wanted, videos: VideoReport[]): void {
  const { title } = wanted
  const [video, ...others] = videos.filter((candidate) => candidate.title === title && candidate.sha256)
  if (!video) {
    found.lost.push(title)
    return
  }
  if (others.length > 0) found.doubled.push(`${others.length + 1} videos of ${title}`)
  if (video.posts.length > wanted.posts) found.doubled.push(`${video.posts.length} posts of ${title}`)
  if (video.posts.length < wanted.posts) found.lost.push(`the post of ${title}`)
  const differs = (what: string, isSo: boolean) => isSo && found.wrong.push(`${what} of ${title}`)
  differs('bytes', video.sha256 !== wanted.sha256)
  differs('owner', video.ownerId !== wanted.ownerId)
  differs('description', video.description !== wanted.description)
  differs('privacy', wanted.privacyView !== undefined && video.privacyView.join() !== wanted.privacyView)
  differs('album', wanted.albumId !== undefined && !video.albumIds.includes(wanted.albumId))
  differs('thumbnail', wanted.hasThumbnail && video.thumbnailSha256 === undefined)
}

/** Publications that are not at their end, calls whose answer is still missing, and what was not removed. */
export async function listStuck({ services: { db } }: Stage, { wanted, vkUserId }: Scene): Promise<string[]> {
  const ids = sql.raw(wanted.map(({ publicationId }) => publicationId).join(','))
  const { rows } = await db.execute<{ what: string }>(sql`
    select 'publication ' || id || ' ' || state || ' ' || coalesce(reason::text, '') as what from publications
      where id in (${ids}) and state <> 'published'
    union all select 'step ' || step || ' of ' || publication_id from publication_steps
      where publication_id in (${ids}) and outcome = 'intended'
    union all select 'leftover ' || id || ' of ' || publication_id from leftovers
      where vk_user_id = ${vkUserId} and removed_at is null`)
  return rows.map(({ what }) => what)
}

/** Who has which publication now; changes when another worker takes one. */
export async function listClaims({ services: { db } }: Stage, { wanted }: Scene): Promise<string> {
  const ids = sql.raw(wanted.map(({ publicationId }) => publicationId).join(','))
  const { rows } = await db.execute(sql`select id, state, claim from publications where id in (${ids}) order by id`)
  return JSON.stringify(rows)
}
