import { expect, test } from 'vitest'
import { html } from './html.ts'

test('escapes every value that is not markup itself', () => {
  const evil = `<a href="x" title='y'>&`
  const safe = '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;'
  expect(html`<p title="${evil}">${evil}${[evil, html`<b>${evil}</b>`]}</p>`.text).toBe(
    `<p title="${safe}">${safe}${safe}<b>${safe}</b></p>`,
  )
})

test('leaves nothing for what is absent, and writes zero', () => {
  expect(html`${undefined}${false}${0}${''}${[]}`.text).toBe('0')
})
