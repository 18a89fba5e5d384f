import type { World } from '../world/world.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'
import { videoList } from './video-list.ts'

/** The front page: what this is, who can sign in, which apps there are, what has been published. */
export function indexPage(world: World): string {
  const users = [...world.users.values()].map(
    (user) => html`<tr><td><a href="/id${user.id}">${user.firstName} ${user.lastName}</a></td><td>${user.id}</td>
<td><code>${user.login}</code></td><td><code>${user.password}</code></td></tr>`,
  )
  const apps = [...world.apps.values()].map(
    (app) =>
      html`<tr><td>${app.title}</td><td>${app.id}</td><td>${
        app.blocked ? 'закрыто · blocked' : html`<a href="${authorizePath(app.id)}">получить токен · get a token</a>`
      }</td></tr>`,
  )
  const communities = [...world.communities.values()].map(
    ({ id, name }) => html`<li><a href="/club${id}">${name}</a> <span class="soft">(${id})</span></li>`,
  )
  const body = html`<h1>Песочница Vkast</h1>
<p>Строгая копия поведения VK на этом компьютере: вход, методы API, серверы загрузки. Всё, что здесь опубликовано, никуда не уходит.</p>
<p class="en" lang="en">A strict local stand-in for VK: sign-in pages, API methods, upload servers. Nothing leaves this machine.</p>
<h2>Учётные записи · <span lang="en">Accounts</span></h2>
<table><thead><tr><th scope="col">Кто</th><th scope="col">id</th><th scope="col">Логин</th><th scope="col">Пароль</th></tr></thead><tbody>${users}</tbody></table>
<h2>Приложения · <span lang="en">Apps</span></h2>
<table><thead><tr><th scope="col">Название</th><th scope="col">id</th><th scope="col">Вход</th></tr></thead><tbody>${apps}</tbody></table>
<h2>Сообщества · <span lang="en">Communities</span></h2>
<ul>${communities}</ul>
<h2>Видео · <span lang="en">Videos</span></h2>
${videoList(world, [...world.videos.values()])}`
  return layout({ title: 'Песочница Vkast', body, wide: true })
}

const authorizePath = (appId: number): string =>
  `/authorize?${new URLSearchParams({ client_id: String(appId), scope: 'video,groups,wall,offline', response_type: 'token', v: '5.199' })}`
