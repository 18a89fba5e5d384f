import { type ParsedToken, parseTokenRedirect } from '@vkast/authorization'
import { type Deps, Refused } from '../command.ts'
import { say } from '../language.ts'
import { readInput } from '../output/read-input.ts'

/**
 * One user's token out of what is on standard input or typed where it is not shown, in any form in which VK gives it.
 *
 * Throws {@link Refused} for what holds none, and for communities' tokens: those cannot publish video, and an agent has
 * nothing to do with them.
 */
export async function readGivenToken(deps: Pick<Deps, 'terminal' | 'language' | 'signal'>): Promise<ParsedToken> {
  const { terminal, language } = deps
  const text = terminal.stdin.isTTY ? await terminal.ask(say(language, texts.question), true) : await readInput(deps)
  const parsed = parseTokenRedirect(text)
  if (parsed.kind === 'refused') throw new Refused(say(language, texts[parsed.errorType]))
  const [token, ...others] = parsed.tokens
  if (others.length > 0 || token.groupId !== undefined) throw new Refused(say(language, texts.community))
  return token
}

const texts = {
  question: {
    en: 'Address or token from VK (not shown):',
    ru: 'Адрес или токен от VK (не показывается):',
  },
  invalid_token_format: {
    en: 'No VK token was found in it. Give the whole address from the browser (it starts with https://oauth.vk and holds access_token=…), or the token alone',
    ru: 'Токена VK здесь нет. Передайте весь адрес из браузера (он начинается с https://oauth.vk и содержит access_token=…) или только токен',
  },
  authorization_denied: {
    en: 'The address says that access was refused on the VK page. Open the authorization page again and press Allow',
    ru: 'В адресе сказано, что на странице VK в доступе отказано. Откройте страницу авторизации ещё раз и нажмите «Разрешить»',
  },
  app_not_allowed: {
    en: 'VK does not let this app use the implicit flow. Check the app, or make a token on the VK settings page',
    ru: 'VK не пускает это приложение в implicit flow. Проверьте приложение или создайте токен в настройках VK',
  },
  community: {
    en: 'This is a token of a community. Communities cannot upload video: an agent holds tokens of people, and publishes to the communities they run',
    ru: 'Это токен сообщества. Сообщества не могут загружать видео: агент хранит токены людей и публикует в сообщества, которыми они управляют',
  },
} as const
