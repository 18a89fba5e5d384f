/* Runs in the browser of a person who renews a token, on /renew and where VK sends the browser back. No dependency. */
const fragment = location.hash.slice(1)
history.replaceState(null, '', location.pathname) // before all else: neither the history nor a shared screen keeps it

const LINK = 'vkast-renewal-link'
const STATE = 'vkast-renewal-state'
const SECRET = /^[\w-]{43}$/
const { page, submit, mode } = document.body.dataset
const texts = JSON.parse(document.body.dataset.texts)
const find = (id) => document.getElementById(id)

function show(lines, kind) {
  const result = find('result')
  result.className = kind
  result.replaceChildren(
    ...lines.filter(Boolean).map((line) => Object.assign(document.createElement('p'), { textContent: line })),
  )
}

async function send(address) {
  find('form').hidden = true
  show([texts.checking], 'busy')
  try {
    const answer = await fetch(submit, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify({ link: sessionStorage.getItem(LINK) ?? 'none', token_data: address }),
      credentials: 'omit',
      redirect: 'error',
    })
    const body = await answer.json()
    if (answer.ok) return succeed(body)
    const { message, solution, cures = [] } = body.detail
    show([message, ...(cures.length > 0 ? cures : [solution])], 'bad')
  } catch {
    show([texts.unreachable], 'bad')
  }
  find('form').hidden = false
}

function succeed({ message, account_name }) {
  sessionStorage.removeItem(LINK)
  show([account_name, message, texts.done], 'good')
}

/* The answer of VK bears the state that this tab sent it, once: nobody else can bring a token here. */
function takeAnswer() {
  const expected = sessionStorage.getItem(STATE)
  sessionStorage.removeItem(STATE)
  const isAwaited = expected !== null && new URLSearchParams(fragment).get('state') === expected
  if (isAwaited && sessionStorage.getItem(LINK) !== null) return send(fragment)
  show([texts.unexpected], 'bad')
  const copy = find('copy')
  copy.hidden = fragment === ''
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(fragment).then(
      () => show([texts.copied], 'good'),
      () => show([texts.unexpected], 'bad'),
    )
  })
}

/* `#<link>`, or from the bookmarklet `#<link>&<what VK put behind the # of its page>`. */
function begin() {
  const [link, ...answer] = fragment.split('&')
  if (SECRET.test(link)) sessionStorage.setItem(LINK, link)
  const secret = sessionStorage.getItem(LINK)
  if (secret === null) return show([texts.noLink], 'bad')
  find('form').hidden = false
  prepareVk()
  const target = JSON.stringify(`${location.origin}${location.pathname}#${secret}&`)
  find('bookmarklet').href = `javascript:void(location.href=${target}+location.hash.slice(1))`
  find('bookmarklet').addEventListener('click', (event) => event.preventDefault())
  if (answer.length > 0) return send(answer.join('&'))
}

function prepareVk() {
  const vk = find('vk')
  if (!vk || mode !== 'own') return
  vk.addEventListener('click', () => {
    const state = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
    sessionStorage.setItem(STATE, state)
    const url = new URL(vk.href)
    url.searchParams.set('state', state)
    vk.href = url.href
  })
}

find('form').addEventListener('submit', (event) => {
  event.preventDefault()
  const field = find('address')
  const address = field.value
  field.value = ''
  void send(address)
})
void (page === 'complete' ? takeAnswer() : begin())
