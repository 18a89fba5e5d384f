import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { Html, html } from '../pages/html.ts'
import { layout, PAGE_HEADERS } from '../pages/layout.ts'

export interface ConsentPage {
  /** No form, but a script with `location.href = "…"` for each button. */
  isScript: boolean
  appTitle: string
  userName: string
  /** Names of the communities whose tokens are asked for; empty: the user's own. */
  communities: string[]
  /** Titles of the rights, in VK's order. */
  rights: string[]
  action: string
  cancelUrl: string
  logoutUrl: string
}

/** The consent page with the parts of VK's (vk-facts 4.7, 4): one form, `.oauth_access_item` for each right, hidden `email_denied`. */
export function consentPage(page: ConsentPage): { text: string; headers: OutgoingHttpHeaders } {
  const items = page.rights.map((title) => html`<li class="oauth_access_item">${title}</li>`)
  const body = html`<div class="PageBlock">
<div class="owner_panel oauth_mobile_header">
<h1 class="op_owner">${page.appTitle}</h1>
<p class="op_info">Приложение просит доступ к аккаунту «${page.userName}»${
    page.communities.length > 0 && html` и к сообществам: ${page.communities.join(', ')}`
  }.</p>
<p class="en" lang="en">The app asks for these rights. <a href="${page.logoutUrl}">Not you?</a></p>
</div>
<ul class="oauth_access_items">${items.length > 0 ? items : html`<li class="oauth_access_item">Общая информация</li>`}</ul>
${page.isScript ? buttons(page) : form(page)}
</div>`
  const text = layout({ title: 'Разрешение доступа', body })
  return { text, headers: page.isScript ? scriptHeaders(page) : {} }
}

const form = (page: ConsentPage): Html => html`<form method="post" action="${page.action}">
<input type="hidden" name="email_denied" value="0">
<input type="submit" class="button" value="Разрешить">
</form>
<a class="cancel" href="${page.cancelUrl}" data-href="${page.cancelUrl}">Отмена · <span lang="en">Cancel</span></a>`

/** The older page: old clients take the first `location.href` and leave `&cancel=1` out (vk-facts 4.7). */
const buttons = (page: ConsentPage): Html => html`<button id="install_allow" class="button">Разрешить</button>
<button id="install_cancel" class="button">Отмена</button>
<script>${new Html(script(page))}</script>`

/** The address is ours and has no quotes: its values are percent-encoded. */
const script = ({ action }: ConsentPage): string => `
document.getElementById('install_cancel').onclick = function () { location.href = "${action}&cancel=1"; };
document.getElementById('install_allow').onclick = function () { location.href = "${action}"; };
`

function scriptHeaders(page: ConsentPage): OutgoingHttpHeaders {
  const hash = createHash('sha256').update(script(page)).digest('base64')
  const policy = `${PAGE_HEADERS['content-security-policy']}; script-src 'sha256-${hash}'`
  return { 'content-security-policy': policy }
}
