/** VK's pages in the shapes that were recorded (vk-facts 4.7), cut down to what matters. */

const layout = (title: string, body: string): string =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body class="vk"><div class="PageBlock">${body}</div></body></html>`

/** The sign-in form, with a captcha or a warning when asked. */
export const signInPage = ({ captchaSid, warning }: { captchaSid?: string; warning?: string } = {}): string =>
  layout(
    'VK | Login',
    `${warning ? `<div class="service_msg service_msg_warning">${warning}</div>` : ''}
<form method="post" action="/login?act=login&amp;soft=1&amp;utf8=1">
<input type="hidden" name="_origin" value="https://oauth.vk.ru"><input type="hidden" name="ip_h" value="0123456789abcdef01">
<input type="hidden" name="lg_h" value="fedcba987654321000"><input type="hidden" name="to" value="aHR0cHM6Ly9vYXV0aA--">
<input type="text" name="email"><input type="password" name="pass">
${captchaSid ? `<img id="captcha" class="captcha_img" src="/captcha.php?sid=${captchaSid}"><input type="hidden" name="captcha_sid" value="${captchaSid}"><input type="text" name="captcha_key">` : ''}
<input class="button" type="submit" value="Log in"></form>`,
  )

export const twoFactorPage = (isWrong = false): string =>
  layout(
    'Security check',
    `${isWrong ? '<div class="service_msg_box"><div class="service_msg service_msg_warning">Wrong code</div></div>' : ''}
<form method="post" action="/login?act=authcheck_code&amp;hash=1552_0123456789abcdef01" novalidate>
<input type="text" name="code"><input type="checkbox" name="remember" value="1" checked><input type="submit" value="Confirm"></form>`,
  )

export const captchaPage = (sid: string): string =>
  layout(
    'Captcha',
    `<form method="post" action="?act=captcha_done"><img class="captcha_img" src="captcha.php?sid=${sid}">
<input type="hidden" name="captcha_sid" value="${sid}"><input name="captcha_key"></form>`,
  )

/** The phone with a gap; `after` only when asked for. */
export const phonePage = (parts: { before?: string; after?: string }): string =>
  layout(
    'Security check',
    `<form method="post" action="/login?act=security_check&amp;hash=0123456789abcdef01">
${parts.before === undefined ? '' : `<span class="field_prefix">${parts.before}</span>`}<input type="text" name="code">
${parts.after === undefined ? '' : `<span class="field_prefix">${parts.after}</span>`}<input type="submit" value="Go"></form>`,
  )

export const consentPage = (): string =>
  layout(
    'VK | Access',
    `<form method="post" action="/?act=grant_access&amp;client_id=1&amp;settings=16&amp;hash=1552_0123456789abcdef01&amp;https=1">
<div class="oauth_access_item">Videos</div><input type="hidden" name="email_denied" value="0"><input type="submit" value="Allow"></form>
<a data-href="//oauth.vk.com/blank.html#error=access_denied">Cancel</a>`,
  )

export const activationPage = (href: string): string =>
  layout(
    'Activation',
    `<div id="activation_wrap"><p>Please <a href="${href}">go on</a></p></div><a href="/other">no</a>`,
  )

export const scriptedPage = (): string =>
  layout('VK ID', '<div id="root"></div><script>window.init = {"auth":{"access_token":"anonym.x"}}</script>')
