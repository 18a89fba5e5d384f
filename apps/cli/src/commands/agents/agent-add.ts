import os from 'node:os'
import { holdToken } from '../../agent/hold-token.ts'
import { keyPlaceText } from '../../agent/key-place-text.ts'
import { systemKeychain } from '../../agent/keychain.ts'
import { probeFromHere } from '../../agent/probe-from-here.ts'
import { readGivenToken } from '../../agent/read-given-token.ts'
import { readVkPlace, vkOptions } from '../../agent/vk-place.ts'
import type { Command } from '../../command.ts'
import { say } from '../../language.ts'
import { wrap } from '../../output/wrap.ts'

export const agentAdd: Command = {
  name: 'agent add',
  summary: {
    en: 'Keep a VK token on this machine, for the agent to call with',
    ru: 'Сохранить токен VK на этой машине: агент будет обращаться с ним',
  },
  details: {
    en: 'The token or the whole address from the browser is read from standard input, or asked for and not shown. It is tried at VK from this machine and stays here; the service learns whose it is, what it may do and when it ends. The same name again renews it.',
    ru: 'Токен или весь адрес из браузера читается со стандартного ввода или спрашивается и не показывается. Он проверяется в VK с этой машины и остаётся здесь; сервис узнаёт, чей он, что может и когда кончится. То же имя ещё раз — обновление.',
  },
  options: {
    name: {
      type: 'string',
      value: 'name',
      summary: {
        en: 'What the credential is called at the service; else after the VK account',
        ru: 'Как назвать запись в сервисе; иначе по имени в VK',
      },
    },
    ...vkOptions,
  },
  examples: ['vkast agent add', 'vkast agent add --name home < address.txt'],
  async run(deps, given) {
    const { language, folders, now, terminal } = deps
    const vk = readVkPlace(deps, given)
    const [client, { baseUrl }] = [await deps.client(), await deps.session()]
    await client.me({}) // before a secret is asked for that could not be announced
    const { token, expiresInSeconds } = await readGivenToken(deps)
    const { isWithoutEnd, ...probed } = await probeFromHere(vk, { token, language })
    const name = typeof given.options.name === 'string' ? given.options.name : undefined
    const { held, agentId, agentName, isNewAgent, keyPlace } = await holdToken(
      { folder: folders.config, keychain: systemKeychain, language, client, baseUrl, now, hostName: hostName() },
      { ...probed, token, name, expiresInSeconds: isWithoutEnd ? 0 : expiresInSeconds },
    )
    terminal.say(keyPlaceText(language, keyPlace))
    const kept = { agent: agentName, name: held.name, vkName: held.vkName, id: held.vkUserId, url: baseUrl }
    return {
      json: {
        service: baseUrl,
        agent_id: agentId,
        agent_name: agentName,
        account_name: held.name,
        credential_id: held.credentialId,
        vk_user_id: held.vkUserId,
        expires_at: held.endsAt ?? null,
        key_place: keyPlace,
      },
      text: (columns) =>
        [say(language, texts.kept, kept), ...(isNewAgent ? [say(language, texts.start)] : [])]
          .map((line) => wrap(line, columns, 2))
          .join('\n'),
    }
  },
}

/** The service takes up to 100 characters. */
const hostName = (): string => os.hostname().trim().slice(0, 100) || 'agent'

const texts = {
  kept: {
    en: 'Kept here as "{name}" ({vkName}, VK {id}). {url} asks the agent "{agent}" for it',
    ru: 'Сохранён здесь как «{name}» ({vkName}, VK {id}). {url} будет обращаться к агенту «{agent}»',
  },
  start: {
    en: 'Start the agent: vkast agent. To have it run by itself: vkast agent --install',
    ru: 'Запустите агента: vkast agent. Чтобы он работал сам: vkast agent --install',
  },
} as const
