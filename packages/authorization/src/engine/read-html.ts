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
  const reading = newReading()
  const handler = {
    onopentag: (name: string, attributes: Attributes) => openTag(reading, name, attributes),
    ontext: (text: string) => {
      for (const element of reading.watching) element.text += text
    },
    onclosetag: (name: string) => closeTag(reading, name),
  }
  new Parser(handler, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true }).end(html)
  for (const { formId, control } of reading.claimed) reading.formsById.get(formId)?.controls.push(control)
  return reading.content
}

type Attributes = Record<string, string>

/** A page half read. */
interface Reading {
  content: PageContent
  watching: OpenElement[]
  depth: number
  form: PageForm | undefined
  select: { control: FormControl; hasOption: boolean } | undefined
  formsById: Map<string, PageForm>
  /** Controls that name their form, which may come later. */
  claimed: { formId: string; control: FormControl }[]
}

const newReading = (): Reading => ({
  content: {
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
  },
  watching: [],
  depth: 0,
  form: undefined,
  select: undefined,
  formsById: new Map(),
  claimed: [],
})

function openTag(reading: Reading, name: string, attributes: Attributes): void {
  const { content, watching } = reading
  const classes = (attributes.class ?? '').split(/\s+/)
  reading.depth += 1
  const watched = watchedAs(name, classes, attributes.id)
  if (watched !== undefined) watching.push({ watched, depth: reading.depth, text: '' })
  content.captchaPage ??= Object.values(attributes).find((value) => value.includes('/not_robot_captcha?'))
  if (name === 'form') openForm(reading, attributes)
  else if (name === 'img') content.images.push({ src: attributes.src ?? '', id: attributes.id ?? '', classes })
  else if (name === 'a') readLink(reading, attributes.href)
  else openControl(reading, name, attributes)
}

/** A form inside a form is none. */
function openForm(reading: Reading, { action, method = '', id }: Attributes): void {
  if (reading.form !== undefined) return
  reading.form = { action, method: /^post$/i.test(method) ? 'POST' : 'GET', controls: [] }
  reading.content.forms.push(reading.form)
  if (id) reading.formsById.set(id, reading.form)
}

function readLink({ content, watching }: Reading, href: string | undefined): void {
  if (watching.some((one) => one.watched === 'activation')) content.activationLink ??= href
  if (href?.includes('act=authcheck_sms')) content.resendLink ??= href
}

/** Kinds of controls where the page names none. */
const CONTROL_TYPES: Record<string, string> = {
  input: 'text',
  button: 'submit',
  textarea: 'textarea',
  select: 'select',
}

function openControl(reading: Reading, name: string, attributes: Attributes): void {
  const { select } = reading
  if (name === 'option' && select && (!select.hasOption || 'selected' in attributes)) {
    select.control.value = attributes.value ?? ''
    select.hasOption = true
  }
  const type = Object.hasOwn(CONTROL_TYPES, name) ? CONTROL_TYPES[name] : undefined
  if (type === undefined || 'disabled' in attributes) return
  const isPlain = name === 'input' || name === 'button'
  const control: FormControl = {
    name: attributes.name ?? '',
    type: isPlain ? (attributes.type ?? type).toLowerCase() : type,
    value: attributes.value ?? '',
    isChecked: 'checked' in attributes,
  }
  if (attributes.form !== undefined) reading.claimed.push({ formId: attributes.form, control })
  else reading.form?.controls.push(control)
  if (name === 'select') reading.select = { control, hasOption: false }
}

function closeTag(reading: Reading, name: string): void {
  const element = reading.watching.at(-1)?.depth === reading.depth ? reading.watching.pop() : undefined
  reading.depth -= 1
  if (name === 'form') reading.form = undefined
  if (name === 'select') reading.select = undefined
  if (element !== undefined) closeWatched(reading, element)
}

function closeWatched({ content, form }: Reading, { watched, text }: OpenElement): void {
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

function watchedAs(name: string, classes: readonly string[], id: string | undefined): Watched | undefined {
  if (id === 'activation_wrap') return 'activation'
  if (name === 'title' || name === 'script' || name === 'textarea') return name
  return WATCHED.find(([known]) => classes.includes(known))?.[1]
}

function readScript(content: PageContent, script: string): void {
  content.scriptAddress ??= /location\.href\s*=\s*["']([^"'\n]{1,4000})["']/.exec(script)?.[1]?.replaceAll('\\/', '/')
  content.hasScriptedSignIn ||= /\bwindow\.init\s*=/.test(script) // VK ID's own sign-in (vk-facts 4.7)
}
