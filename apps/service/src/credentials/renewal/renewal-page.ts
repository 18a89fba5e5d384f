import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Config } from '../../config.ts'
import type { Language } from '../../http/language.ts'
import { implicitAddress } from '../implicit-address.ts'
import { type PageTexts, pageTexts } from './page-texts.ts'

export interface Page {
  html: string
  headers: Record<string, string>
}

const SCRIPT = fs.readFileSync(new URL('./renewal-page.browser.js', import.meta.url), 'utf8')
const STYLE = `
body { font: 18px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24; background: #fff }
a.button, button { display: inline-block; font: inherit; padding: .6rem 1.2rem; border: 0; border-radius: .5rem; background: #1f6feb; color: #fff; text-decoration: none; cursor: pointer }
textarea { display: block; width: 100%; box-sizing: border-box; font: inherit; margin: .3rem 0 1rem }
label { display: block; margin-top: 1.5rem }
details { margin-top: 1.5rem }
.good { border-left: .3rem solid #1a7f37; padding-left: 1rem }
.bad { border-left: .3rem solid #cf222e; padding-left: 1rem }
`

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Only what stands in the page runs, it talks to this service alone, and nobody frames it. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; script-src ${sourceOf(SCRIPT)}; style-src ${sourceOf(STYLE)}; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/**
 * The page behind a renewal link (`renew`), and the one to which VK sends browsers back (`complete`).
 *
 * The same for everybody: the link's secret and VK's answer are in the fragment, which the service never sees.
 */
export function renewalPage(
  config: Pick<Config, 'vk' | 'baseUrl'>,
  { kind, language }: { kind: 'renew' | 'complete'; language: Language },
): Page {
  const texts = pageTexts[language]
  const submit = new URL(`${config.baseUrl}/api/v1/renewals`).pathname
  const data = { page: kind, mode: config.vk.redirect, submit, texts: JSON.stringify(texts.script) }
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${escaped(value)}"`)
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(texts.title)}</title>
<style>${STYLE}</style>
</head>
<body ${attributes.join(' ')}>
<h1>${escaped(texts.title)}</h1>
<noscript><p>${escaped(texts.noScript)}</p></noscript>
<div id="result" role="status"></div>
<form id="form" hidden>${formOf(config, texts)}</form>
<button id="copy" type="button" hidden>${escaped(texts.copy)}</button>
<script>${SCRIPT}</script>
</body>
</html>
`
  return { html, headers: HEADERS }
}

function formOf(config: Pick<Config, 'vk' | 'baseUrl'>, texts: PageTexts): string {
  return `
<p>${escaped(config.vk.appId === undefined ? texts.noApp : texts.steps[config.vk.redirect])}</p>
${vkButton(config, texts)}
<label for="address">${escaped(texts.field)}</label>
<textarea id="address" rows="3" required maxlength="20000" autocomplete="off" autocapitalize="off" spellcheck="false"></textarea>
<button>${escaped(texts.send)}</button>
<details${config.vk.redirect === 'own' ? ' hidden' : ''}>
<summary>${escaped(texts.bookmarklet)}</summary>
<p>${escaped(texts.bookmarkletHelp)}</p>
<a id="bookmarklet" class="button">${escaped(texts.bookmarklet)}</a>
</details>
`
}

/** VK's blank page needs a tab of its own, to come back from; with our own address the tab goes there and back. */
function vkButton(config: Pick<Config, 'vk' | 'baseUrl'>, texts: PageTexts): string {
  if (config.vk.appId === undefined) return ''
  const tab = config.vk.redirect === 'blank' ? ' target="_blank"' : ''
  const { url } = implicitAddress(config, config.vk.appId)
  return `<a id="vk" class="button" href="${escaped(url)}" rel="noopener noreferrer"${tab}>${escaped(texts.openVk)}</a>`
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
