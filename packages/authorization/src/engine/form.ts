import type { ReadyForm } from './ask.ts'
import type { PageRequest } from './open-page.ts'
import type { PageForm } from './read-html.ts'
import { resolveUrl } from './resolve-url.ts'

const NOT_SENT = new Set(['submit', 'button', 'image', 'reset', 'file'])

/**
 * A form with its own fields as a browser would send them when its first button is pressed, its action resolved against
 * the page.
 * Source: HTML Standard 4.10.22
 */
export function readyForm(form: PageForm, page: URL): ReadyForm | undefined {
  const action = form.action === undefined || form.action === '' ? page : resolveUrl(form.action, page)
  if (action === undefined) return undefined
  const button = form.controls.find(({ type }) => type === 'submit')
  const sent = form.controls.filter((control) => {
    if (control.name === '') return false
    if (control.type === 'checkbox' || control.type === 'radio') return control.isChecked
    return control === button || !NOT_SENT.has(control.type)
  })
  const password = form.controls.find(({ type, name }) => type === 'password' || name === 'pass')
  const login = form.controls.find(
    ({ type, name }) => name === 'email' || name === 'login' || type === 'email' || type === 'tel',
  )
  return {
    action: action.href,
    method: form.method,
    fields: sent.map(({ name, value, type, isChecked }) => [
      name,
      isChecked && type !== 'text' ? value || 'on' : value,
    ]),
    loginField: login?.name,
    passwordField: password?.name,
  }
}

/** The request that sends a form with these values in place of its own. */
export function submit(form: ReadyForm, values: Record<string, string>): PageRequest {
  const fields = new URLSearchParams(form.fields.filter(([name]) => !Object.hasOwn(values, name)))
  for (const [name, value] of Object.entries(values)) fields.append(name, value)
  if (form.method === 'POST') return { method: 'POST', url: form.action, body: fields.toString() }
  const url = new URL(form.action)
  url.search = fields.toString()
  return { method: 'GET', url: url.href }
}
