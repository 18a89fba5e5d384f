import { html } from '../pages/html.ts'
import { layout } from '../pages/layout.ts'

export interface ConsentPage {
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
export function consentPage(page: ConsentPage): string {
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
<form method="post" action="${page.action}">
<input type="hidden" name="email_denied" value="0">
<input type="submit" class="button" value="Разрешить">
</form>
<a class="cancel" href="${page.cancelUrl}" data-href="${page.cancelUrl}">Отмена · <span lang="en">Cancel</span></a>
</div>`
  return layout({ title: 'Разрешение доступа', body })
}
