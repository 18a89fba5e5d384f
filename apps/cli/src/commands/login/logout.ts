import { createClient } from '@vkast/contract'
import { type Command, NotLoggedIn } from '../../command.ts'
import { say } from '../../language.ts'
import { wrap } from '../../output/wrap.ts'
import { callingService } from '../../session/calling-service.ts'
import { changeLogins } from '../../session/logins.ts'
import { readServiceUrl } from '../../session/service-url.ts'

export const logout: Command = {
  name: 'logout',
  summary: { en: 'End the login, here and at the service', ru: 'Выйти: здесь и на сервисе' },
  options: {
    forget: {
      type: 'boolean',
      summary: {
        en: 'Only forget it here, without asking the service',
        ru: 'Только забыть здесь, не обращаясь к сервису',
      },
    },
  },
  examples: ['vkast logout', 'vkast logout --service https://video.example.org'],
  async run({ folders, language, service, signal }, { options }) {
    const baseUrl = await changeLogins(folders.config, async ({ current, services }) => {
      const typed = service ?? current
      const url = typed === undefined ? undefined : readServiceUrl(language, typed)
      const kept = url === undefined ? undefined : services[url]
      if (url === undefined || !kept) throw new NotLoggedIn(say(language, texts.nobody))
      // An API key goes on living: it may be used elsewhere, and is ended where it was made.
      if (kept.kind === 'session' && options.forget !== true)
        await callingService(createClient({ baseUrl: url, language }), { baseUrl: url, language, signal }).logout({
          body: { refresh_token: kept.refreshToken },
        })
      const { [url]: _, ...others } = services
      return { logins: { ...(current && current !== url && { current }), services: others }, result: url }
    })
    return { json: { service: baseUrl }, text: (columns) => wrap(say(language, texts.done, { url: baseUrl }), columns) }
  },
}

const texts = {
  nobody: { en: 'Nobody is logged in', ru: 'Никто не вошёл' },
  done: { en: 'Logged out of {url}', ru: 'Выход с {url} выполнен' },
} as const
