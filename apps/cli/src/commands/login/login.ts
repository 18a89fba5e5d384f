import { createClient, ProblemError, type VkastClient } from '@vkast/contract'
import { type Command, type Deps, type Given, Refused, type Result } from '../../command.ts'
import { say } from '../../language.ts'
import { readInput } from '../../output/read-input.ts'
import { wrap } from '../../output/wrap.ts'
import { callingService } from '../../session/calling-service.ts'
import { keepLogin } from '../../session/keep-login.ts'
import { isOpenToListeners, readServiceUrl } from '../../session/service-url.ts'

export const login: Command = {
  name: 'login',
  summary: { en: 'Log in to a service', ru: 'Войти на сервис' },
  details: {
    en: 'Asks for e-mail and password. Without a terminal they are the two lines of standard input, or with --email the password alone. What is kept (never the password) lies in a file that only you can read. Several services can be logged in to; commands talk to the last one. With --register the account is made first; a third line is the setup code that the first start of a service prints, or the code of an invitation, where one is needed.',
    ru: 'Спрашивает почту и пароль. Без терминала это две строки стандартного ввода, а с --email только пароль. Сохранённое (никогда не пароль) лежит в файле, который читаете только вы. Войти можно на несколько сервисов; команды работают с последним. С --register сначала создаётся аккаунт; третья строка — код установки, который печатает первый запуск сервиса, или код приглашения, где он нужен.',
  },
  arguments: [{ name: 'url', summary: { en: 'Address of the service', ru: 'Адрес сервиса' } }],
  options: {
    email: { type: 'string', value: 'email', summary: { en: 'E-mail of the account', ru: 'Почта аккаунта' } },
    register: {
      type: 'boolean',
      summary: { en: 'Make the account first', ru: 'Сначала создать аккаунт' },
    },
    'api-key': {
      type: 'boolean',
      summary: {
        en: 'Read an API key from standard input instead of e-mail and password',
        ru: 'Прочитать ключ API со стандартного ввода вместо почты и пароля',
      },
    },
  },
  examples: [
    'vkast login https://video.example.org',
    'vkast login localhost:8000 --register',
    'vkast login https://video.example.org --api-key < key.txt',
  ],
  async run(deps, given) {
    const baseUrl = readServiceUrl(deps.language, given.arguments[0] ?? '')
    if (isOpenToListeners(baseUrl)) deps.terminal.say(say(deps.language, texts.open))
    return given.options['api-key'] === true ? withKey(deps, baseUrl) : withPassword(deps, baseUrl, given)
  },
}

const clientAt = ({ language, signal }: Deps, baseUrl: string, key?: string): VkastClient =>
  callingService(createClient({ baseUrl, language, token: () => key }), { baseUrl, language, signal })

async function withKey(deps: Deps, baseUrl: string): Promise<Result> {
  const { terminal, language } = deps
  const key = terminal.stdin.isTTY ? await terminal.ask(say(language, texts.key), true) : await readInput(deps)
  const user = await clientAt(deps, baseUrl, key.trim()).me({})
  await keepLogin(deps.folders.config, { baseUrl, login: { kind: 'api_key', key: key.trim() } })
  return loggedIn(deps, { baseUrl, email: user.email })
}

async function withPassword(deps: Deps, baseUrl: string, given: Given): Promise<Result> {
  const who = await askWho(deps, given)
  const client = clientAt(deps, baseUrl)
  const session = await (given.options.register === true ? register(deps, client, who) : logIn(deps, client, who))
  await keepLogin(deps.folders.config, {
    baseUrl,
    login: {
      kind: 'session',
      email: session.user.email,
      refreshToken: session.refresh_token,
      accessToken: session.access_token,
      accessEndsAt: deps.now().getTime() + session.expires_in * 1000,
    },
  })
  return loggedIn(deps, { baseUrl, email: session.user.email })
}

interface Who {
  email: string
  password: string
  /** Of the setup or of an invitation; empty where there is none. */
  code: string
}

const logIn = ({ language }: Deps, client: VkastClient, { email, password }: Who) =>
  client.login({ body: { email, password } }).catch((error: unknown) => {
    if (error instanceof ProblemError && error.status === 401) throw new Refused(say(language, texts.wrong))
    throw error
  })

const register = ({ language }: Deps, client: VkastClient, { email, password, code }: Who) =>
  client.register({
    body: {
      ...{ email, password, language, time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      ...(code && { setup_code: code, invite_code: code }), // the service takes the one it asks for
    },
  })

async function askWho(deps: Deps, { options }: Given): Promise<Who> {
  const { terminal, language } = deps
  const given = typeof options.email === 'string' ? options.email : undefined
  if (terminal.stdin.isTTY) {
    const email = given ?? (await terminal.ask(say(language, texts.email)))
    const password = await terminal.ask(say(language, texts.password), true)
    return { email, password, code: options.register ? await terminal.ask(say(language, texts.code), true) : '' }
  }
  const lines = (await readInput(deps)).split(/\r?\n/)
  const email = given ?? lines.shift() ?? ''
  const [password = '', code = ''] = lines
  return { email: email.trim(), password, code: code.trim() }
}

function loggedIn({ language }: Deps, { baseUrl, email }: { baseUrl: string; email: string }): Result {
  return {
    json: { service: baseUrl, email },
    text: (columns) => wrap(say(language, texts.done, { url: baseUrl, email }), columns),
  }
}

const texts = {
  key: { en: 'API key:', ru: 'Ключ API:' },
  email: { en: 'E-mail:', ru: 'Почта:' },
  password: { en: 'Password:', ru: 'Пароль:' },
  code: {
    en: 'Setup or invitation code (Enter if you have none):',
    ru: 'Код установки или приглашения (Enter, если его нет):',
  },
  wrong: { en: 'E-mail or password is not right', ru: 'Почта или пароль неверны' },
  done: { en: 'Logged in to {url} as {email}', ru: 'Вход на {url} выполнен: {email}' },
  open: {
    en: 'This address is not https: everyone on the way can read the password and what follows',
    ru: 'Это адрес без https: пароль и всё остальное может прочитать любой по пути',
  },
} as const
