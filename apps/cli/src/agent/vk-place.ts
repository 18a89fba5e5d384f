import { isIP } from 'node:net'
import { type Deps, type Given, type Option, UsageError } from '../command.ts'
import { say } from '../language.ts'
import type { VkPlace } from './open-vk.ts'

/** Where VK is for the agent's own calls; the same for every command that calls it. */
export const vkOptions = {
  'vk-api-url': {
    type: 'string',
    value: 'url',
    summary: {
      en: 'Address of VK’s API; else VKAST_VK_API_URL, else https://api.vk.ru',
      ru: 'Адрес API VK; иначе VKAST_VK_API_URL, иначе https://api.vk.ru',
    },
  },
  'local-address': {
    type: 'string',
    value: 'ip',
    summary: {
      en: 'This machine’s own address to call VK from, where it has several',
      ru: 'Адрес этой машины, с которого обращаться к VK, если их несколько',
    },
  },
} as const satisfies Record<string, Option>

/** Reads those options. No word of the service comes into it. Throws {@link UsageError} for what is no address. */
export function readVkPlace(
  { environment, language }: Pick<Deps, 'environment' | 'language'>,
  { options }: Given,
): VkPlace {
  const apiUrl = textOf(options['vk-api-url']) ?? environment.VKAST_VK_API_URL
  const localAddress = textOf(options['local-address'])
  if (apiUrl !== undefined && !isPlain(apiUrl)) throw new UsageError(say(language, texts.url))
  if (localAddress !== undefined && isIP(localAddress) === 0) throw new UsageError(say(language, texts.address))
  return { apiUrl, localAddress }
}

const textOf = (value: Given['options'][string]): string | undefined => (typeof value === 'string' ? value : undefined)

function isPlain(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password + url.search + url.hash === ''
}

const texts = {
  url: {
    en: 'The address of VK’s API looks like https://api.vk.ru',
    ru: 'Адрес API VK выглядит так: https://api.vk.ru',
  },
  address: {
    en: '--local-address wants an IP address of this machine, such as 192.168.1.5',
    ru: '--local-address ждёт IP-адрес этой машины, например 192.168.1.5',
  },
} as const
