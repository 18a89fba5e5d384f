import type { Post, World } from '../world/world.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { videoList } from './video-list.ts'

/** The page of a community or (above zero) a user: its wall, the newest post first, its albums and its videos. */
export function ownerPage(world: World, ownerId: number, name: string): string {
  const mine = <Thing extends { ownerId: number }>(things: Map<string, Thing>): Thing[] =>
    [...things.values()].filter((thing) => thing.ownerId === ownerId)
  const videos = mine(world.videos)
  const albums = mine(world.albums).map((album) => {
    const count = videos.filter(({ albumIds }) => albumIds.has(album.id)).length
    return html`<li>${album.title} <span class="soft">(${album.id}) · ${count} видео</span></li>`
  })
  const posts = mine(world.posts).toSorted((a, b) => b.createdAt - a.createdAt || b.id - a.id)
  const body = html`<h1>${name}</h1>
<p class="soft">${ownerId < 0 ? `club${-ownerId}` : `id${ownerId}`}</p>
<h2>Стена · <span lang="en">Wall</span></h2>
${posts.length > 0 ? posts.map((post) => wallPost(world, post)) : html`<p class="soft">Записей нет. <span lang="en">No posts.</span></p>`}
<h2>Альбомы · <span lang="en">Albums</span></h2>
${albums.length > 0 ? html`<ul>${albums}</ul>` : html`<p class="soft">Альбомов нет. <span lang="en">No albums.</span></p>`}
<h2>Видео · <span lang="en">Videos</span></h2>
${videoList(world, videos)}
<p><a href="/">Песочница</a></p>`
  return layout({ title: name, body, wide: true })
}

function wallPost(world: World, post: Post): Html {
  const attachments = post.attachments.map((item) => {
    const key = /^video(-?\d+_\d+)/.exec(item)?.[1]
    const video = key === undefined ? undefined : world.videos.get(key)
    return html`<li>${video ? html`<a href="/video${key}">${video.title || item}</a>` : item}</li>`
  })
  const scheduled = (post.publishAt ?? 0) > world.clock.now()
  return html`<article><h3 class="soft">wall${post.ownerId}_${post.id} · <time>${new Date(post.createdAt).toISOString()}</time>${
    scheduled && html` · отложена до · scheduled for <time>${new Date(post.publishAt ?? 0).toISOString()}</time>`
  }</h3>
<pre>${post.message}</pre>
${attachments.length > 0 && html`<ul>${attachments}</ul>`}</article>`
}
