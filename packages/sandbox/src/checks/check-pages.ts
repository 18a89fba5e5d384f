import { type Html, html } from '../pages/html.ts'
import { layout } from '../pages/layout.ts'

export interface CodePage {
  /** Whole addresses: programs that read this page do not resolve a path. */
  action: string
  resendUrl: string
  phoneMask: string
  isApp: boolean
  isWrong: boolean
}

/** The page for a one-time code with the fields of VK's (vk-facts 4.7, 3): `code`, `remember`. */
export function codePage(page: CodePage): string {
  const where = page.isApp
    ? html`Код показывает приложение. <span lang="en">Your app shows the code.</span>`
    : html`Код отправлен на ${page.phoneMask}. <span lang="en">The code was sent to this number.</span>`
  const body = html`<div class="PageBlock">
<h1>Проверка безопасности</h1>
<p class="op_info">${where}</p>
${page.isWrong && warning(html`Неверный код. <span lang="en">Wrong code.</span>`)}
<form method="post" action="${page.action}" novalidate>
<div class="form_item fi_fat"><label for="code">Код</label>
<input type="text" id="code" name="code" value="" autocomplete="one-time-code" inputmode="numeric"></div>
<label><input type="checkbox" name="remember" value="1" checked> Запомнить браузер</label>
<input type="submit" class="button" value="Подтвердить">
</form>
<a class="cancel" id="authcheck_resend" href="${page.resendUrl}">Отправить SMS ещё раз · <span lang="en">Send it again</span></a>
</div>`
  return layout({ title: 'Проверка безопасности', body })
}

export interface SecurityPage {
  action: string
  /** The digits that are shown: `+7` and the last two. */
  prefix: string
  postfix: string
  isWrong: boolean
}

/** The page that asks for the hidden digits of the phone (vk-facts 4.7: `.field_prefix` on both ends, field `code`). */
export function securityPage(page: SecurityPage): string {
  const body = html`<div class="PageBlock">
<h1>Проверка безопасности</h1>
<p class="op_info">Введите недостающие цифры номера телефона.
<span lang="en">Type the missing digits of your phone number.</span></p>
${page.isWrong && warning(html`Неверные цифры. <span lang="en">Wrong digits.</span>`)}
<form method="post" action="${page.action}">
<div class="form_item fi_fat"><label for="code">Номер телефона</label>
<span class="field_prefix">${page.prefix}</span>
<input type="text" id="code" name="code" value="" autocomplete="off" inputmode="numeric">
<span class="field_prefix">${page.postfix}</span></div>
<input type="submit" class="button" value="Подтвердить">
</form>
</div>`
  return layout({ title: 'Проверка безопасности', body })
}

export interface CaptchaForm {
  action: string
  sid: string
  /** Relative after a code, where old clients put a host before it (vk-facts 4.7). */
  picture: string
  /** The page that gives a `success_token`; absent: the picture only. */
  page?: string
  isWrong: boolean
}

/** A page with nothing but a captcha: `.captcha_img`, `captcha_sid`, `captcha_key` (vk-facts 4.7). */
export function captchaFormPage(form: CaptchaForm): string {
  const body = html`<div class="PageBlock">
<h1>Введите код с картинки</h1>
${form.isWrong && warning(html`Неверный код. <span lang="en">Wrong code.</span>`)}
<form method="post" action="${form.action}">
${captchaFields(form)}
<input type="submit" class="button" value="Продолжить">
</form>
</div>`
  return layout({ title: 'Введите код с картинки', body })
}

/** The captcha's part of a form. Where it leads to the page that gives a `success_token` is *assumed*. */
export function captchaFields(form: Pick<CaptchaForm, 'sid' | 'picture' | 'page'>): Html {
  return html`<img id="captcha" class="captcha_img oauth_captcha" src="${form.picture}" alt="" width="130" height="50">
<input type="hidden" name="captcha_sid" value="${form.sid}">
<div class="form_item fi_fat"><label for="captcha_key">Код с картинки · <span lang="en">Text on the picture</span></label>
<input type="text" id="captcha_key" name="captcha_key" value="" autocomplete="off"></div>
${
  form.page !== undefined &&
  html`<a class="captcha_redirect" href="${form.page}" data-redirect-uri="${form.page}" target="_blank">Я не робот</a>
<input type="text" name="success_token" value="" autocomplete="off" aria-label="success_token">`
}`
}

/** The box of a warning, with the class by which old clients know it. */
export const warning = (text: Html): Html =>
  html`<div class="service_msg_box"><div class="service_msg service_msg_warning" role="alert">${text}</div></div>`
