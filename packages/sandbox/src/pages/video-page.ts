import type { Video, World } from '../world/world.ts'
import { describeOwner, listPostsOfVideo, STATE_TITLES, videoState } from './describe-video.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'

/** The page of one video: it plays, and says all that VK has stored about it. */
export function videoPage(world: World, video: Video): string {
  const owner = describeOwner(world, video.ownerId)
  const name = `${video.ownerId}_${video.id}`
  const body = html`${player(video, name)}
<h1>${video.title || 'Без названия'}</h1>
<p class="soft"><a href="${owner.path}">${owner.name}</a> · ${STATE_TITLES[videoState(world, video)]}</p>
<pre>${video.description}</pre>
<dl>
${fact('Альбом · album', html`${albumTitles(world, video)}`)}
${fact('Кто видит · privacy_view', video.privacyView.join(', '))}
${fact('Кто комментирует · privacy_comment', video.noComments ? 'no_comments' : video.privacyComment.join(', '))}
${video.link !== undefined && fact('Ссылка · link', video.link)}
${video.file && fileFacts(video)}
${fact('Запись на стене · post', html`${listPostsOfVideo(world, video).map(({ ownerId, id }) => html`<a href="${describeOwner(world, ownerId).path}">wall${ownerId}_${id}</a> `)}`)}
</dl>
<p><a href="/">Песочница</a></p>`
  return layout({ title: video.title || 'Без названия', body, wide: true })
}

function player(video: Video, name: string): Html | undefined {
  if (!video.file) return undefined
  return html`<video controls preload="metadata" src="/_media/${name}"${
    video.thumbnail && html` poster="/_thumb/${name}"`
  }></video>`
}

function fileFacts({ file, durationSeconds }: Video): Html {
  return html`${fact('Файл · file', `${file?.fileName} · ${file?.size} B · ${file?.contentType}`)}
${fact('Длительность · duration', `${durationSeconds} s`)}
${fact('SHA-256', html`<code>${file?.sha256}</code>`)}`
}

function albumTitles(world: World, { ownerId, albumIds }: Video): string {
  return [...albumIds].map((id) => world.albums.get(`${ownerId}_${id}`)?.title ?? String(id)).join(', ')
}

const fact = (name: string, value: string | Html): Html | undefined =>
  (typeof value === 'string' ? value : value.text) === '' ? undefined : html`<dt>${name}</dt><dd>${value}</dd>`
