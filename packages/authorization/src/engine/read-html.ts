import type { Parser } from 'htmlparser2'

/** A control of a form, in the page's order. */
export interface FormControl {
  name: string
  /** `hidden`, `text`, `password`, `checkbox`, `submit`…; `textarea` and `select` for those elements. */
  type: string
  value: string
  isChecked: boolean
}

export interface PageForm {
  /** As written; absent: the page itself. */
  action: string | undefined
  method: 'GET' | 'POST'
  controls: FormControl[]
}

/** What a sign-in page says, as far as anybody has to know it. Texts are trimmed. */
export interface PageContent {
  title: string
  forms: PageForm[]
  images: { src: string; id: string; classes: string[] }[]
  /** VK's warnings: `.box_error`, `.service_msg_warning`. */
  warnings: string[]
  /** `.field_prefix` around the field `code`: the known digits of a phone. */
  digitParts: { text: string; isAfterField: boolean }[]
  /** `.oauth_access_item`: the rights a consent page names. */
  rights: string[]
  /** The link of `#activation_wrap`. */
  activationLink: string | undefined
  /** A captcha that is a page of its own (vk-facts 3.1). */
  captchaPage: string | undefined
  /** `location.href = "…"` of a script. */
  scriptAddress: string | undefined
  /** A link that has the code sent again; VK's own is in a script, the link is *assumed*. */
  resendLink: string | undefined
  hasScriptedSignIn: boolean
}

const WATCHED: readonly (readonly [string, 'warnings' | 'digits' | 'rights'])[] = [
  ['box_error', 'warnings'],
  ['service_msg_warning', 'warnings'],
  ['field_prefix', 'digits'],
  ['oauth_access_item', 'rights'],
]

type Watched = 'warnings' | 'digits' | 'rights' | 'title' | 'script' | 'textarea' | 'activation'

/** An open element whose text, or place, matters; `depth` is how deep it stands. */
interface OpenElement {
  watched: Watched
  depth: number
  text: string
}

/**
 * Reads a page into what a sign-in needs, in one pass over its events and without a tree.
 *
 * A control belongs to the form that is open in the source, or to the one its `form` attribute names, as in HTML's own
 * parsing. The reader is loaded here and not before: most users of this package never see a page.
 * Source: HTML Standard 4.10.18.3 and 4.10.22.4
 */
export async function readHtml(html: string): Promise<PageContent> {
  const { Parser } = await import('htmlparser2')
  const reader = pageReader()
  const parser: Parser = new Parser(reader.handler, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  })
  parser.end(html)
  return reader.content
}

function pageReader() {
  const content: PageContent = {
    title: '',
    forms: [],
    images: [],
    warnings: [],
    digitParts: [],
    rights: [],
    activationLink: undefined,
    captchaPage: undefined,
    scriptAddress: undefined,
    resendLink: undefined,
    hasScriptedSignIn: false,
  }
  const watching: OpenElement[] = []
  let depth = 0
  const formsById = new Map<string, PageForm>()
  const claimed: { formId: string; control: FormControl }[] = []
  let form: PageForm | undefined
  let select: { control: FormControl; hasOption: boolean } | undefined

  const addControl = (attributes: Record<string, string>, type: string): FormControl | undefined => {
    if ('disabled' in attributes) return undefined
    const control = {
      name: attributes.name ?? '',
      type,
      value: attributes.value ?? '',
      isChecked: 'checked' in attributes,
    }
    if (attributes.form !== undefined) claimed.push({ formId: attributes.form, control })
    else form?.controls.push(control)
    return control
  }
  const handler = {
    onopentag(name: string, attributes: Record<string, string>) {
      const classes = (attributes.class ?? '').split(/\s+/)
      depth += 1
      const watched = watchedAs(name, classes, attributes.id)
      if (watched !== undefined) watching.push({ watched, depth, text: '' })
      content.captchaPage ??= Object.values(attributes).find((value) => value.includes('/not_robot_captcha?'))
      if (name === 'form' && form === undefined) {
        form = {
          action: attributes.action,
          method: /^post$/i.test(attributes.method ?? '') ? 'POST' : 'GET',
          controls: [],
        }
        content.forms.push(form)
        if (attributes.id) formsById.set(attributes.id, form)
      } else if (name === 'input') addControl(attributes, (attributes.type ?? 'text').toLowerCase())
      else if (name === 'button') addControl(attributes, (attributes.type ?? 'submit').toLowerCase())
      else if (name === 'textarea') addControl(attributes, 'textarea')
      else if (name === 'select') {
        const control = addControl(attributes, 'select')
        select = control && { control, hasOption: false }
      } else if (name === 'option' && select && (!select.hasOption || 'selected' in attributes)) {
        select.control.value = attributes.value ?? ''
        select.hasOption = true
      } else if (name === 'img') content.images.push({ src: attributes.src ?? '', id: attributes.id ?? '', classes })
      else if (name === 'a') {
        if (watching.some((one) => one.watched === 'activation')) content.activationLink ??= attributes.href
        if (attributes.href?.includes('act=authcheck_sms')) content.resendLink ??= attributes.href
      }
    },
    ontext(text: string) {
      for (const element of watching) element.text += text
    },
    onclosetag(name: string) {
      const element = watching.at(-1)?.depth === depth ? watching.pop() : undefined
      depth -= 1
      if (name === 'form') form = undefined
      if (name === 'select') select = undefined
      if (element !== undefined) close(element.watched, element.text)
    },
    onend() {
      for (const { formId, control } of claimed) formsById.get(formId)?.controls.push(control)
    },
  }
  function close(watched: Watched, text: string) {
    const trimmed = text.replace(/\s+/g, ' ').trim()
    if (watched === 'title') content.title ||= trimmed
    else if (watched === 'script') readScript(content, text)
    else if (watched === 'warnings') content.warnings.push(trimmed)
    else if (watched === 'rights') content.rights.push(trimmed)
    else if (watched === 'digits') {
      const isAfterField = content.forms.some(({ controls }) => controls.some((control) => control.name === 'code'))
      content.digitParts.push({ text: trimmed, isAfterField })
    } else if (watched === 'textarea') {
      const area = form?.controls.at(-1)
      if (area?.type === 'textarea') area.value = text.replace(/^\r?\n/, '')
    }
  }
  return { content, handler }
}

function watchedAs(name: string, classes: readonly string[], id: string | undefined): Watched | undefined {
  if (id === 'activation_wrap') return 'activation'
  if (name === 'title' || name === 'script' || name === 'textarea') return name
  return WATCHED.find(([known]) => classes.includes(known))?.[1]
}

function readScript(content: PageContent, script: string): void {
  content.scriptAddress ??= /location\.href\s*=\s*["']([^"'\n]{1,4000})["']/.exec(script)?.[1]?.replaceAll('\\/', '/')
  content.hasScriptedSignIn ||= /\bwindow\.init\s*=/.test(script) // VK ID's own sign-in (vk-facts 4.7)
}
