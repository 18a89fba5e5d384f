import { type CaptchaForm, captchaFields, warning } from '../checks/check-pages.ts'
import { type Html, html } from '../pages/html.ts'
import { layout } from '../pages/layout.ts'

export interface LoginPage {
  appTitle: string
  /** Where the form goes, a whole address: programs that read this page do not resolve a path. */
  action: string
  origin: string
  ipHash: string
  loginHash: string
  to: string
  email: string
  cancelUrl: string
  /** The page that lists who is there. */
  accountsUrl: string
  /** Besides the password. */
  captcha?: Pick<CaptchaForm, 'sid' | 'picture' | 'page'>
  warning?: LoginWarning
}

export type LoginWarning = 'wrong_password' | 'wrong_captcha' | 'too_many_tries'

/** The login page with the fields of VK's (vk-facts 4.7, 1): one form, `email`, `pass`, `_origin`, `ip_h`, `lg_h`, `to`. */
export function loginPage(page: LoginPage): string {
  const body = html`<div class="PageBlock">
<div class="owner_panel oauth_mobile_header">
<h1 class="op_owner">${page.appTitle}</h1>
<p class="op_info">Чтобы продолжить, войдите в аккаунт песочницы.</p>
<p class="en" lang="en">Sign in with a sandbox account to continue. <a href="${page.accountsUrl}">Accounts</a></p>
</div>
${warningBox(page.warning)}
${page.warning === 'too_many_tries' ? undefined : loginForm(page)}
<a class="cancel" href="${page.cancelUrl}" data-href="${page.cancelUrl}">Отмена · <span lang="en">Cancel</span></a>
</div>`
  return layout({ title: 'Вход', body })
}

function loginForm(page: LoginPage): Html {
  return html`<form method="post" action="${page.action}">
<input type="hidden" name="_origin" value="${page.origin}">
<input type="hidden" name="ip_h" value="${page.ipHash}">
<input type="hidden" name="lg_h" value="${page.loginHash}">
<input type="hidden" name="to" value="${page.to}">
<div class="form_item fi_fat"><label for="email">Телефон или почта</label>
<input type="text" id="email" name="email" value="${page.email}" autocomplete="off" autocapitalize="off" required></div>
<div class="form_item fi_fat"><label for="pass">Пароль</label>
<input type="password" id="pass" name="pass" autocomplete="off" required></div>
${page.captcha && captchaFields(page.captcha)}
<input type="submit" class="button" value="Войти">
</form>`
}

function warningBox(kind: LoginPage['warning']): Html | undefined {
  return kind && warning(WARNINGS[kind])
}

const WARNINGS: Readonly<Record<LoginWarning, Html>> = {
  wrong_password: html`Неверный логин или пароль. <span lang="en">Wrong login or password.</span>`,
  wrong_captcha: html`Неверный код с картинки. <span lang="en">Wrong text of the picture.</span>`,
  too_many_tries: html`Слишком много попыток. Начните вход позже. <span lang="en">Too many tries: come back later.</span>`,
}
