import type { Video, World } from '../world/world.ts'
import { describeOwner, STATE_TITLES, videoState } from './describe-video.ts'
import { type Html, html } from './html.ts'

/** A table of videos that leads to their pages, the newest first. */
export function videoList(world: World, videos: readonly Video[]): Html {
  if (videos.length === 0) return html`<p class="soft">Пока ничего. <span lang="en">Nothing yet.</span></p>`
  const rows = videos.toReversed().map((video) => {
    const owner = describeOwner(world, video.ownerId)
    return html`<tr><td><a href="/video${video.ownerId}_${video.id}">${video.title || 'Без названия'}</a></td>
<td><a href="${owner.path}">${owner.name}</a></td><td>${STATE_TITLES[videoState(world, video)]}</td></tr>`
  })
  return html`<table><thead><tr><th scope="col">Видео</th><th scope="col">Где</th><th scope="col">Состояние</th></tr></thead>
<tbody>${rows}</tbody></table>`
}
