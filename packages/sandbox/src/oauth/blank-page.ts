/**
 * The page whose address carries the token: title and charset are VK's (vk-facts 4.2).
 *
 * Cyrillic is written as entities, so that the bytes are the same in windows-1251. It has no script, style or link:
 * nothing here can read the address.
 */
export function blankPage(): string {
  const warning =
    'Не показывайте адрес этой страницы тем, кому не доверяете: в нём ключ от аккаунта. Это песочница, не ВКонтакте.'
  return `<!doctype html>
<html lang="ru">
<head><meta charset="windows-1251"><title>OAuth Blank</title></head>
<body>
<p><b>${toEntities(warning)}</b></p>
<p lang="en">Keep the address of this page to yourself: it holds a key to the account. This is a sandbox, not VK.</p>
</body>
</html>
`
}

const toEntities = (text: string): string => text.replace(/[^ -~]/g, (sign) => `&#${sign.codePointAt(0)};`)
