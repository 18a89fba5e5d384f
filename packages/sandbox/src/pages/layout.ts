import type { OutgoingHttpHeaders } from 'node:http'
import { Html, html } from './html.ts'

const STYLE = new Html(`
:root{color-scheme:light dark;--line:#d8dee6;--soft:#68778a;--accent:#2a62c4;--card:#fff;--ground:#eef1f5}
@media (prefers-color-scheme:dark){:root{--line:#3a4350;--soft:#9aa8b8;--accent:#7fb0ff;--card:#1d232b;--ground:#12161b}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);font:16px/1.5 system-ui,sans-serif}
a{color:var(--accent)}
.sandbox{padding:.6rem 1rem;background:#ffe08a;color:#2b2200;text-align:center;font-size:.9rem}
main{max-width:26rem;margin:2rem auto;padding:1.5rem;background:var(--card);border:1px solid var(--line);border-radius:12px}
main.wide{max-width:52rem}
h1{margin:0 0 .3rem;font-size:1.35rem}h2{margin:1.6rem 0 .4rem;font-size:1.05rem}
.en,.soft{color:var(--soft);font-size:.9rem;margin:.2rem 0}
label{display:block;margin:.9rem 0 .2rem;font-weight:600}
input[type=text],input[type=password]{width:100%;padding:.6rem .7rem;font:inherit;border:1px solid var(--line);border-radius:8px;background:transparent;color:inherit}
.button{width:100%;margin-top:1.2rem;padding:.7rem;font:inherit;font-weight:600;color:#fff;background:#2a62c4;border:0;border-radius:8px;cursor:pointer}
.button:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid #8ab4f8;outline-offset:2px}
.cancel{display:block;margin-top:.8rem;text-align:center}
.service_msg_warning{margin:1rem 0 0;padding:.6rem .8rem;border-radius:8px;background:#fde4e1;color:#7a1b10}
ul{padding-left:1.2rem}table{width:100%;border-collapse:collapse}
th,td{padding:.4rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
td,dd,code{overflow-wrap:anywhere}video{width:100%;border-radius:8px;background:#000}
dt{color:var(--soft);font-size:.9rem}dd{margin:0 0 .5rem}pre{white-space:pre-wrap;font:inherit;margin:0}
`)

/** Headers of every page: nothing runs in it, nothing frames it, and it tells no other site its address. */
export const PAGE_HEADERS: OutgoingHttpHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: https://api.vk.ru https://api.vk.com; media-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/** A whole page in the sandbox's look, in Russian, saying that this is not VK. */
export function layout(input: { title: string; body: Html; wide?: boolean }): string {
  return html`<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${input.title}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="sandbox" style="margin:0">Песочница Vkast: это не ВКонтакте. Не вводите здесь настоящий пароль.
<span lang="en">This is a sandbox, not VK: never type a real password.</span></p>
<main${input.wide && html` class="wide"`}>
${input.body}
</main>
</body>
</html>
`.text
}
