import { expect, test } from 'vitest'
import { readyForm, submit } from './form.ts'
import { readHtml } from './read-html.ts'

const sent = async (html: string, values: Record<string, string> = {}) => {
  const { forms } = await readHtml(html)
  return submit(readyForm(forms[0]!, new URL('https://vk.ru/dir/page?q=1'))!, values)
}

test('sends what a browser would send: checked boxes, chosen options, texts, the first button', async () => {
  const request = await sent(`<form method="POST" action="x?y=1">
    <input name="a" value="1 &amp; 2"><input type="hidden" name="h" value="&#1087;"><input type="checkbox" name="c1" checked>
    <input type="checkbox" name="c2"><input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked>
    <input name="off" value="x" disabled><input value="nameless"><input type="file" name="f"><input type="image" name="i">
    <select name="s"><option value="1">1<option value="2" selected>2</select><textarea name="t">
text</textarea><button name="go" value="1">Go</button><button name="other" value="2">No</button></form>`)
  expect(request).toMatchObject({ method: 'POST', url: 'https://vk.ru/dir/x?y=1' })
  expect(Object.fromEntries(new URLSearchParams(request.body))).toEqual({
    a: '1 & 2',
    h: 'п',
    c1: 'on',
    r: '2',
    s: '2',
    t: 'text',
    go: '1',
  })
})

test.each([
  ['', 'https://vk.ru/dir/page?q=1'],
  ['action=""', 'https://vk.ru/dir/page?q=1'],
  ['action="?x=2"', 'https://vk.ru/dir/page?x=2'],
  ['action="//login.vk.ru/?act=login"', 'https://login.vk.ru/?act=login'],
  ['action="/a"', 'https://vk.ru/a'],
])('reads an action against its page: %s', async (action, url) => {
  expect((await sent(`<form method=post ${action}></form>`)).url).toBe(url)
})

test('puts the fields of a get form into its address, and replaces by name', async () => {
  expect(await sent('<form action="/a?old=1"><input name="x" value="1"></form>', { x: '2', y: '3' })).toEqual({
    method: 'GET',
    url: 'https://vk.ru/a?x=2&y=3',
  })
})

test('keeps the fields of two forms apart, in tables and without closing tags too', async () => {
  const { forms } = await readHtml(
    '<table><form id=one><tr><td><input name=a></form><form><tr><td><input name=b><input name=c form=one></table>',
  )
  expect(forms.map(({ controls }) => controls.map(({ name }) => name))).toEqual([['a', 'c'], ['b']])
})

test('survives what is no page at all', async () => {
  for (const odd of [
    '',
    '<',
    '<form',
    '</form></form>',
    '<input name=x>',
    '\u0000',
    '<form><form><form>'.repeat(1000),
  ]) {
    expect((await readHtml(odd)).warnings).toEqual([])
  }
})
