import { systemKeychain } from '../../agent/keychain.ts'
import { changeStore } from '../../agent/token-store.ts'
import { type Command, Refused, UsageError } from '../../command.ts'
import { say } from '../../language.ts'
import { wrap } from '../../output/wrap.ts'
import { readServiceUrl } from '../../session/service-url.ts'

export const agentRemove: Command = {
  name: 'agent remove',
  summary: {
    en: 'Forget a token that is kept on this machine',
    ru: 'Забыть токен, который хранится на этой машине',
  },
  arguments: [{ name: 'name', summary: { en: 'As agent status shows it', ru: 'Как в agent status' } }],
  examples: ['vkast agent remove home'],
  async run({ folders, language, service }, { arguments: [name = ''] }) {
    const only = service === undefined ? undefined : readServiceUrl(language, service)
    const { result: removed } = await changeStore(
      { folder: folders.config, keychain: systemKeychain, language },
      async (held) => {
        const holding = Object.entries(held.services).filter(
          ([url, { tokens }]) => (only ?? url) === url && tokens.some((token) => token.name === name),
        )
        const [first, ...others] = holding
        if (!first) throw new Refused(say(language, texts.none, { name }))
        if (others.length > 0)
          throw new UsageError(say(language, texts.several, { name, urls: holding.map(([url]) => url).join(', ') }))
        const [url, place] = first
        const tokens = place.tokens.filter((token) => token.name !== name)
        return { held: { ...held, services: { ...held.services, [url]: { ...place, tokens } } }, result: url }
      },
    )
    return {
      json: { service: removed, account_name: name },
      text: (columns) => wrap(say(language, texts.removed, { name, url: removed }), columns, 2),
    }
  },
}

const texts = {
  none: {
    en: 'No token called "{name}" is kept here. vkast agent status shows those that are',
    ru: 'Токена «{name}» здесь нет. Какие есть, покажет vkast agent status',
  },
  several: {
    en: '"{name}" is kept for several services: say which by --service ({urls})',
    ru: '«{name}» хранится для нескольких сервисов: укажите, для какого, через --service ({urls})',
  },
  removed: {
    en: '"{name}" is forgotten here. {url} still lists it until it is removed there: vkast token remove. At VK the token lives on until it ends or is revoked there',
    ru: '«{name}» здесь забыт. {url} показывает его, пока его не удалят там: vkast token remove. В VK токен живёт, пока не кончится или его не отзовут',
  },
} as const
