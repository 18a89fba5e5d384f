import type { credentials } from '@vkast/contract'
import type { z } from 'zod'
import type { Text } from '../../command.ts'
import type { Credential } from './find-credential.ts'

export type Cure = z.output<typeof credentials.Diagnosis>['cures'][number]

/** What a person can do about a token, in words and commands; one that an agent holds is cured where the agent is. */
export const cureText = (cure: Cure, { kind }: Pick<Credential, 'kind'>): Text =>
  (kind === 'agent' ? atAgent[cure] : undefined) ?? cureTexts[cure]

const cureTexts: Record<Cure, Text> = {
  renew: {
    en: 'Make a new token and give it: vkast token add < address.txt',
    ru: 'Получите новый токен и передайте: vkast token add < address.txt',
  },
  use_its_address: {
    en: 'VK takes it only from the address at which it was made. Keep it there and let an agent make the calls: vkast agent. Or make one in the network of the service',
    ru: 'VK принимает его только с того адреса, где он получен. Оставьте его там, вызовы сделает агент: vkast agent. Или получите токен в сети сервиса',
  },
  unblock_account: {
    en: 'VK has blocked the account: restore it at VK, then add a new token',
    ru: 'VK заблокировал аккаунт: восстановите его в VK и добавьте новый токен',
  },
  add_video_right: {
    en: 'It lacks the right to video: make a new one and allow video',
    ru: 'У него нет права на видео: получите новый и разрешите видео',
  },
  use_user_token: {
    en: 'Tokens of this kind cannot upload video: add the token of a VK user',
    ru: 'Токены этого вида не загружают видео: добавьте токен пользователя VK',
  },
  ask_for_offline: {
    en: 'It ends in a day: ask for the offline right, which VK may still grant',
    ru: 'Он живёт сутки: запросите право offline, VK может его дать',
  },
  start_agent: {
    en: 'Its agent is away: start it on the machine that keeps the token: vkast agent',
    ru: 'Агент не на связи: запустите его на машине, где хранится токен: vkast agent',
  },
}

const atAgent: Partial<Record<Cure, Text>> = {
  renew: {
    en: 'Make a new token on the machine of its agent and give it there: vkast agent add',
    ru: 'Получите новый токен на машине его агента и передайте там: vkast agent add',
  },
  use_its_address: {
    en: 'VK takes it only from the address at which it was made, and its agent calls from another now. Bring the agent back to that network, or make a token in the new one and give it there: vkast agent add',
    ru: 'VK принимает его только с того адреса, где он получен, а его агент обращается уже с другого. Верните агента в ту сеть или получите токен в новой и передайте там: vkast agent add',
  },
  add_video_right: {
    en: 'It lacks the right to video: make a new one, allow video, and give it to the agent: vkast agent add',
    ru: 'У него нет права на видео: получите новый, разрешите видео и передайте агенту: vkast agent add',
  },
}
